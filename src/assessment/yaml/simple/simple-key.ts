import { positionAhead } from './ahead.js';
import { quoteEnd, unquoted } from './quoted-text.js';
import { giveUp, type Reading } from './reading.js';
import { colon, dash, doubleQuote, singleQuote } from './signs.js';

const longest = 200;

/** The key that starts here and has its colon right behind it, where `cursor` is left; undefined where there is none. */
export function readKey(reading: Reading, start: number): string | undefined {
  const { text, codes } = reading;
  const first = codes[start];
  if (first === doubleQuote || first === singleQuote) return quotedKey(reading, start);
  const end = positionAhead(text, reading.colon, start);
  const length = end - start;
  if (length === 0 || length > longest || first === dash || end === text.length) return undefined;
  reading.cursor = end;
  return length > longestKept ? keyAt(text, start, end) : kept(reading, start, end);
}

function quotedKey(reading: Reading, start: number): string | undefined {
  const end = quoteEnd(reading, start);
  if (end - start < 2 || end - start >= longest) giveUp();
  reading.cursor = end + 1;
  return reading.codes[end + 1] === colon ? unquoted(reading, start, end) : undefined;
}

/** What a key without quotes may hold here. */
const keySigns = /[\w./-]*/y;

function keyAt(text: string, start: number, end: number): string | undefined {
  keySigns.lastIndex = start;
  keySigns.test(text);
  return keySigns.lastIndex === end ? text.slice(start, end) : undefined;
}

/**
 * Keys that files have in common: most keys of an assessment are the format's and the edition's words. An object finds its
 * place for such a key twice as fast as for a new piece of text, and nothing is cut out of the file's.
 *
 * A key has a few places in the table, found from its length and some of its characters. Where all are taken it takes the
 * place of another one, so that no file of strange keys makes the later ones slow.
 */
const table: (string | undefined)[] = new Array(4096).fill(undefined);
const places = 4;
const longestKept = 40;
let next = 0;

function kept({ text, codes }: Reading, start: number, end: number): string | undefined {
  const length = end - start;
  const middle = codes[(start + end) >> 1] as number;
  const lastButOne = codes[length === 1 ? start : end - 2] as number;
  const last = codes[end - 1] as number;
  const first = ((codes[start] as number) + length * 3 + middle * 31 + lastButOne * 331 + last * 1031) & 4095;
  for (let slot = first; slot < first + places; slot++) {
    const known = table[slot & 4095];
    if (known === undefined) return keep(slot, keyAt(text, start, end));
    if (known.length === length && text.startsWith(known, start)) return known;
  }
  next = (next + 1) % places;
  return keep(first + next, keyAt(text, start, end));
}

function keep(slot: number, key: string | undefined): string | undefined {
  if (key === undefined) return undefined;
  // In memory of its own: a piece of a file's text keeps the whole of it.
  const own = JSON.parse(JSON.stringify(key)) as string;
  table[slot & 4095] = own;
  return own;
}
