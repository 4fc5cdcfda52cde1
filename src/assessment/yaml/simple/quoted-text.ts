import { giveUp, type Reading } from './reading.js';
import { doubleQuote, newline, singleQuote } from './signs.js';

const backslash = 92;

/** The closing quotation mark, on the same line and with no backslash before it. */
export function quoteEnd({ codes }: Reading, offset: number): number {
  const quote = codes[offset];
  let end = offset + 1;
  for (;;) {
    const sign = codes[end];
    if (sign === quote) {
      if (quote === doubleQuote || codes[end + 1] !== singleQuote) return end;
      end++;
    } else if (sign === newline || sign === undefined || (sign === backslash && quote === doubleQuote)) giveUp();
    end++;
  }
}

/** What stands between quotation marks. Within single ones, one that belongs to the text stands twice. */
export function unquoted({ text, codes }: Reading, start: number, end: number): string {
  const inside = text.slice(start + 1, end);
  return codes[start] === singleQuote && inside.includes("'") ? inside.replaceAll("''", "'") : inside;
}
