import { quoteEnd, unquoted } from './quoted-text.js';
import { giveUp, type Reading } from './reading.js';
import { colon, dash, doubleQuote, keySigns, singleQuote } from './signs.js';

const longest = 200;

/** Where a key ends that starts here and has its colon right behind it; -1 where there is none. */
export function keyEnd(reading: Reading, offset: number): number {
  const { codes } = reading;
  const first = codes[offset];
  let end = offset;
  if (first === doubleQuote || first === singleQuote) {
    end = quoteEnd(reading, offset) + 1;
    if (end - offset < 3) giveUp();
  } else {
    if (first === dash) return -1;
    while (keySigns[codes[end] as number] === 1) end++;
    if (end === offset) return -1;
  }
  if (end - offset > longest) giveUp();
  return codes[end] === colon ? end : -1;
}

/** The text of a key that ends there. */
export function keyText(reading: Reading, start: number, end: number): string {
  const first = reading.codes[start];
  if (first === doubleQuote || first === singleQuote) return unquoted(reading, start, end - 1);
  return kept(reading, start, end);
}

/**
 * Keys that files have in common: most keys of an assessment are the format's and the edition's words. An object finds its
 * place for such a key twice as fast as for a new piece of text, and nothing is cut out of the file's.
 *
 * A key has a few places in the table, found from a number made of its characters (FNV-1a). Where all are taken it takes the place of
 * another one, so that no file of strange keys makes the later ones slow.
 */
const table: (string | undefined)[] = new Array(4096).fill(undefined);
const places = 4;
const longestKept = 40;
let next = 0;

function kept({ text, codes }: Reading, start: number, end: number): string {
  const length = end - start;
  if (length > longestKept) return text.slice(start, end);
  let mixed = 0x811c9dc5;
  for (let offset = start; offset < end; offset++) mixed = Math.imul(mixed ^ (codes[offset] as number), 0x01000193);
  const first = (mixed ^ (mixed >>> 15)) & 4095;
  for (let slot = first; slot < first + places; slot++) {
    const known = table[slot & 4095];
    if (known === undefined) return keep(slot & 4095, text.slice(start, end));
    if (known.length === length && isAt(codes, start, known)) return known;
  }
  next = (next + 1) % places;
  return keep((first + next) & 4095, text.slice(start, end));
}

function keep(slot: number, key: string): string {
  // In memory of its own: a piece of a file's text keeps the whole of it.
  const own = JSON.parse(JSON.stringify(key)) as string;
  table[slot] = own;
  return own;
}

function isAt(codes: Reading['codes'], start: number, key: string): boolean {
  for (let index = 0; index < key.length; index++) {
    if (codes[start + index] !== key.charCodeAt(index)) return false;
  }
  return true;
}
