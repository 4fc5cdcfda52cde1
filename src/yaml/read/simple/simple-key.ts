import { firstFrom, giveUp, lineEndFrom, type Scanner } from './scanner.js';
import { colon, dash, doubleQuote, singleQuote } from './signs.js';

/**
 * Keys that files have in common: most keys of an assessment are the format's and the edition's words. An object finds its
 * place for such a key twice as fast as for a new piece of text, and nothing is cut out of the file's.
 *
 * A key has a few places in the table, found from its length, its first character and its last three. Where all are taken
 * it takes the place of another one, so that no file of strange keys makes the later ones slow.
 */
const table: (string | undefined)[] = new Array(4096).fill(undefined);
const places = 4;
const longestKept = 40;
let next = 0;

/** The key that starts here and has its colon right behind it, where `cursor` is left; undefined if there is none. */
export function readKey(reading: Scanner, start: number): string | undefined {
  const { text, codes } = reading;
  if (reading.colon < start) reading.colon = firstFrom(text, ':', start);
  const end = reading.colon;
  if (codes[end] !== colon) return undefined;
  reading.cursor = end;
  const place = placeFor(codes, start, end);
  const known = table[place];
  if (known !== undefined && known.length === end - start && text.startsWith(known, start)) return known;
  return lessCommonKey(reading, start, end, place);
}

/** Where a key is in the table: ids that end in three digits each have a place of their own. */
function placeFor(codes: Uint8Array, start: number, end: number): number {
  const last = codes[end - 1] as number;
  const secondLast = codes[end - 2 < start ? start : end - 2] as number;
  const thirdLast = codes[end - 3 < start ? start : end - 3] as number;
  const first = codes[start] as number;
  return (first * 5 + thirdLast * 101 + secondLast * 1009 + last * 37 + (end - start) * 3) & 4095;
}

const longest = 200;

function lessCommonKey(reading: Scanner, start: number, end: number, first: number): string | undefined {
  const { text, codes } = reading;
  const sign = codes[start];
  if (sign === doubleQuote || sign === singleQuote) return quotedKey(reading, start);
  const length = end - start;
  if (length === 0 || length > longest || sign === dash) return undefined;
  if (length > longestKept) return keyBetween(text, start, end);
  for (let place = first; place < first + places; place++) {
    const known = table[place & 4095];
    if (known === undefined) return keep(place, keyBetween(text, start, end));
    if (known.length === length && text.startsWith(known, start)) return known;
  }
  next = (next + 1) % places;
  return keep(first + next, keyBetween(text, start, end));
}

/** What a key without quotes may hold here. */
const keySigns = /[\w./-]*/y;

function keyBetween(text: string, start: number, end: number): string | undefined {
  keySigns.lastIndex = start;
  keySigns.test(text);
  return keySigns.lastIndex === end ? text.slice(start, end) : undefined;
}

function keep(place: number, key: string | undefined): string | undefined {
  if (key === undefined) return undefined;
  // In memory of its own: a piece of a file's text keeps the whole of it.
  const own = JSON.parse(JSON.stringify(key)) as string;
  table[place & 4095] = own;
  return own;
}

function quotedKey(reading: Scanner, start: number): string | undefined {
  const end = quoteEnd(reading, start);
  if (end - start < 2 || end - start >= longest) giveUp();
  reading.cursor = end + 1;
  return reading.codes[end + 1] === colon ? unquoted(reading, start, end) : undefined;
}

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
