import { isBeyondNumbers, plainValue, type ScalarValue, startsMoreThanText } from '../scalar-value.js';
import { firstFrom, giveUp, isBlankOrEnd, type Scanner } from './scanner.js';
import {
  closeBrace,
  closeBracket,
  colon,
  comma,
  dash,
  dot,
  hash,
  indicators,
  keySigns,
  mayEnd,
  nine,
  space,
  zero,
} from './signs.js';

/** The end of what a text without quotes has on a line; `cursor` is left where the line ends, or before its comment. */
export function plainLineEnd(reading: Scanner, start: number): number {
  const { text, codes } = reading;
  if (indicators[codes[start] as number] === 1 && !startsNumber(codes, start)) giveUp();
  if (reading.newline < start) reading.newline = firstFrom(text, '\n', start);
  let end = reading.newline;
  reading.cursor = end;
  if (reading.hash < end) end = beforeComment(reading, start, end);
  if (reading.colon < start) reading.colon = firstFrom(text, ':', start);
  while (reading.colon < end) {
    if (isBlankOrEnd(reading, reading.colon + 1)) giveUp();
    reading.colon = firstFrom(text, ':', reading.colon + 1);
  }
  while (codes[end - 1] === space) end--;
  return end;
}

/** Where a comment starts on a line, from a place on, or else the line's end; `cursor` is left before the comment. */
function beforeComment(reading: Scanner, start: number, lineEnd: number): number {
  const { text, codes } = reading;
  let hash = reading.hash < start ? firstFrom(text, '#', start) : reading.hash;
  while (hash < lineEnd && codes[hash - 1] !== space) hash = firstFrom(text, '#', hash + 1);
  reading.hash = hash;
  if (hash >= lineEnd) return lineEnd;
  // Before a comment there is a space, at least.
  reading.cursor = hash - 1;
  return hash;
}

/** The end of a text without quotes within braces or brackets, where `cursor` is left at the sign that ends it. */
export function plainFlowEnd(reading: Scanner, start: number): number {
  const { codes } = reading;
  if (indicators[codes[start] as number] === 1 && !startsNumber(codes, start)) giveUp();
  let end = start + 1;
  for (; ; end++) {
    if (end >= codes.length) giveUp();
    const sign = codes[end] as number;
    if (mayEnd[sign] !== 1) continue;
    if (sign === comma || sign === closeBrace || sign === closeBracket) break;
    // Within a text a colon may come before a letter, a digit or a slash, as in a link.
    const isWithin =
      sign === hash ? codes[end - 1] !== space : sign === colon && keySigns[codes[end + 1] as number] === 1;
    if (!isWithin) giveUp();
  }
  reading.cursor = end;
  while (codes[end - 1] === space) end--;
  return end;
}

/** A number below zero, which starts with an indicator all the same. */
function startsNumber(codes: Uint8Array, offset: number): boolean {
  const next = codes[offset + 1];
  return codes[offset] === dash && next !== undefined && next >= zero && next <= nine;
}

/** The value of a text without quotes that stands on one line. */
export function plainPart({ text, codes }: Scanner, start: number, end: number): ScalarValue {
  if (startsMoreThanText[codes[start] as number] !== 1) return text.slice(start, end);
  const number = commonNumber(codes, start, end);
  return number === undefined ? valueOfText(text.slice(start, end)) : number;
}

/** The value of a text without quotes, where it can be taken as it is written. */
export function valueOfText(source: string): ScalarValue {
  const value = plainValue(source);
  if (typeof value === 'number' ? Math.abs(value) > Number.MAX_SAFE_INTEGER : isBeyondNumbers(value)) giveUp();
  return value;
}

const mostDigits = 15;
const powersOfTen = Array.from({ length: mostDigits }, (_, power) => 10 ** power);

/**
 * A number such as `1204` or `41.6`, as nearly all are; undefined for any other text. Up to 15 digits are a whole number
 * that is exact, and so is the power of ten that it is divided by: their quotient is what reading the digits gives.
 */
function commonNumber(codes: Uint8Array, start: number, end: number): number | undefined {
  if (end - start > mostDigits + 1) return undefined;
  let digits = 0;
  let point = -1;
  for (let offset = start; offset < end; offset++) {
    const sign = codes[offset] as number;
    if (sign >= zero && sign <= nine) digits = digits * 10 + (sign - zero);
    else if (sign === dot && point === -1 && offset > start && offset < end - 1) point = offset;
    else return undefined;
  }
  const hasLeadingZero = codes[start] === zero && end - start > 1 && point !== start + 1;
  if (hasLeadingZero || (point === -1 && end - start > mostDigits)) return undefined;
  return point === -1 ? digits : digits / (powersOfTen[end - 1 - point] as number);
}
