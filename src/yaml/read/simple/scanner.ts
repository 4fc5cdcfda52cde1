import { dash, hash, newline, space } from './signs.js';

/** A text that is being read from its first line to its last, and how far that has come. */
export interface Scanner {
  readonly text: string;
  /** The text's characters: numbers in an array are looked at twice as fast as those in a text. What is not ASCII is 160. */
  readonly codes: Uint8Array;
  readonly maximumDepth: number;
  /** What is noted of the nodes so far, and how many numbers that is. */
  nodes: Int32Array;
  count: number;
  /** The next line that holds more than a comment: where what it holds starts, and in which column; -1 at the end. */
  content: number;
  column: number;
  /** Behind what was read last on a line; at the colon of a key that was read last. */
  cursor: number;
  /**
   * Where the signs stand next that end something or change what it means, as far as they have been looked for: from some
   * place on that was passed already. Each is looked for natively, and found once.
   */
  newline: number;
  colon: number;
  hash: number;
  backslash: number;
}

export type SimpleMapping = Record<string, unknown>;

/** Thrown where a text is not written simply. One for all: it tells nothing but that. */
export const notSimple = new Error('not written simply');

export function giveUp(): never {
  throw notSimple;
}

/** The first place of a sign from an offset on; the end of the text where there is none. */
export function firstFrom(text: string, sign: string, offset: number): number {
  const found = text.indexOf(sign, offset);
  return found === -1 ? text.length : found;
}

/** The end of the line that an offset is on. */
export function lineEndFrom(reading: Scanner, offset: number): number {
  if (reading.newline < offset) reading.newline = firstFrom(reading.text, '\n', offset);
  return reading.newline;
}

/** Goes to the next line with content, from the start of a line on. */
export function toContent(reading: Scanner, lineStart: number): void {
  const { codes } = reading;
  let start = lineStart;
  // An array that was once looked at beyond its end is looked at more slowly there from then on.
  while (start < codes.length) {
    let offset = start;
    while (codes[offset] === space) offset++;
    const sign = codes[offset];
    if (sign !== newline && sign !== hash) {
      reading.content = offset;
      reading.column = sign === undefined ? -1 : offset - start;
      return;
    }
    start = lineEndFrom(reading, offset) + 1;
  }
  reading.column = -1;
}

/** Goes to the next line with content, from a place behind which there is nothing or a comment. */
export function endLine(reading: Scanner, offset: number): void {
  const { codes } = reading;
  let end = offset;
  while (codes[end] === space) end++;
  const sign = codes[end];
  if (sign === newline || sign === undefined) toContent(reading, end + 1);
  else if (sign === hash && end > offset) toContent(reading, lineEndFrom(reading, end) + 1);
  else giveUp();
}

export function isBlankOrEnd({ codes }: Scanner, offset: number): boolean {
  const sign = codes[offset];
  return sign === space || sign === newline || sign === undefined;
}

export function isDash(reading: Scanner, offset: number): boolean {
  return reading.codes[offset] === dash && isBlankOrEnd(reading, offset + 1);
}
