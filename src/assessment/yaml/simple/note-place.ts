import { SCALAR_STYLE } from 'js-yaml';
import { pointerKey } from '../../json-pointer.js';
import type { ScalarPlace } from '../survey.js';
import type { Reading } from './reading.js';
import { bar, doubleQuote, greater, singleQuote } from './signs.js';

/** The JSON pointer of a key below another; of no use where places are not asked for, and then not made. */
export const belowKey = ({ places }: Reading, path: string, key: string): string =>
  places === undefined ? '' : `${path}/${pointerKey(key)}`;

export const itemPath = ({ places }: Reading, path: string, index: number): string =>
  places === undefined ? '' : `${path}/${index}`;

/** Notes where a map or a list stands. */
export function note({ places }: Reading, path: string, keyOffset: number, valueOffset: number): void {
  places?.set(path, { keyOffset, valueOffset });
}

/** Notes where a text, a number or a word stands, quotes and the sign of a block included. */
export function noteScalar(reading: Reading, path: string, keyOffset: number, start: number, end: number): void {
  if (reading.places === undefined) return;
  const style = styleOf(reading.codes[start]);
  const isQuoted = style === SCALAR_STYLE.DOUBLE_QUOTED || style === SCALAR_STYLE.SINGLE_QUOTED;
  const scalar = isQuoted
    ? { style, valueStart: start + 1, valueEnd: end - 1 }
    : { style, valueStart: start, valueEnd: end };
  reading.places.set(path, { keyOffset, valueOffset: start, scalar });
}

/** Notes that nothing stands behind a key. */
export function noteEmpty({ places }: Reading, path: string, keyOffset: number): void {
  const scalar = { style: SCALAR_STYLE.PLAIN, valueStart: -1, valueEnd: -1 };
  places?.set(path, { keyOffset, valueOffset: keyOffset, scalar });
}

function styleOf(sign: number | undefined): ScalarPlace['style'] {
  if (sign === doubleQuote) return SCALAR_STYLE.DOUBLE_QUOTED;
  if (sign === singleQuote) return SCALAR_STYLE.SINGLE_QUOTED;
  if (sign === bar) return SCALAR_STYLE.LITERAL_BLOCK;
  return sign === greater ? SCALAR_STYLE.FOLDED_BLOCK : SCALAR_STYLE.PLAIN;
}
