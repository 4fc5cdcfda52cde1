import { listInWords } from '../text/listed.js';
import { shownText } from '../text/shown-text.js';
import { keysOf } from '../yaml/json-pointer.js';

const ordinal = (key: string) => Number(key) + 1;

/** What a place is called in a message: its key, or its number in the list that holds it. */
export function nameOf(path: string): string {
  const keys = keysOf(path);
  const last = keys.at(-1);
  if (last === undefined) return 'The file';
  // No key of the file is a number alone but a period, which has four digits.
  if (!/^\d{1,3}$|^\d{5,}$/.test(last)) return `\`${shownText(last)}\``;
  const list = keys.at(-2);
  return list === undefined ? `Entry ${ordinal(last)}` : `Entry ${ordinal(last)} of \`${shownText(list)}\``;
}

/** Words in a row: `a`, `b`, or `c`. */
export function either(words: readonly string[]): string {
  return listInWords(
    words.map((word) => `\`${word}\``),
    'or',
  );
}
