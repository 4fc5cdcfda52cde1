import { firstFrom, giveUp, lineEndFrom, type Scanner } from './scanner.js';
import { doubleQuote, singleQuote } from './signs.js';

/** The closing quotation mark, on the same line and with no backslash before it. */
export function quoteEnd(reading: Scanner, offset: number): number {
  const { text, codes } = reading;
  const isDouble = codes[offset] === doubleQuote;
  let end = text.indexOf(isDouble ? '"' : "'", offset + 1);
  while (!isDouble && end !== -1 && codes[end + 1] === singleQuote) end = text.indexOf("'", end + 2);
  if (end === -1 || lineEndFrom(reading, offset) < end) giveUp();
  if (isDouble) {
    if (reading.backslash < offset) reading.backslash = firstFrom(text, '\\', offset);
    if (reading.backslash < end) giveUp();
  }
  return end;
}

/** What stands between quotation marks. Within single ones, one that belongs to the text stands twice. */
export function unquoted({ text, codes }: Scanner, start: number, end: number): string {
  const inside = text.slice(start + 1, end);
  return codes[start] === singleQuote && inside.includes("'") ? inside.replaceAll("''", "'") : inside;
}
