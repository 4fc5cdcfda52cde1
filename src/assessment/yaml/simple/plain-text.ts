import { isBeyondNumbers, mayBeMoreThanText, plainValue, type ScalarValue } from '../scalar-value.js';
import { positionAhead } from './ahead.js';
import { giveUp, isBlankOrEnd, type Reading } from './reading.js';
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
export function plainLineEnd(reading: Reading, start: number): number {
  const { text } = reading;
  if (!startsText(reading, start)) giveUp();
  const lineEnd = positionAhead(text, reading.newline, start);
  const comment = commentBefore(reading, start, lineEnd);
  const end = comment === -1 ? lineEnd : comment;
  let colon = positionAhead(text, reading.colon, start);
  while (colon < end) {
    if (isBlankOrEnd(reading, colon + 1)) giveUp();
    colon = positionAhead(text, reading.colon, colon + 1);
  }
  // Before a comment there is a space, at least.
  reading.cursor = comment === -1 ? end : end - 1;
  return withoutSpaces(reading, end);
}

/** Where a comment starts between two places; -1 where there is none. */
function commentBefore(reading: Reading, start: number, end: number): number {
  const { text, codes } = reading;
  let hash = positionAhead(text, reading.hash, start);
  while (hash < end && codes[hash - 1] !== space) hash = positionAhead(text, reading.hash, hash + 1);
  return hash < end ? hash : -1;
}

/** The end of a text without quotes within braces or brackets, where `cursor` is left at the sign that ends it. */
export function plainFlowEnd(reading: Reading, start: number): number {
  const { codes } = reading;
  if (!startsText(reading, start)) giveUp();
  let end = start + 1;
  for (; ; end++) {
    if (end >= codes.length) giveUp();
    const sign = codes[end] as number;
    if (mayEnd[sign] !== 1) continue;
    if (sign === comma || sign === closeBrace || sign === closeBracket) break;
    // Within a text a colon may stand before a letter, a digit or a slash, as in a link.
    const isWithin =
      sign === hash ? codes[end - 1] !== space : sign === colon && keySigns[codes[end + 1] as number] === 1;
    if (!isWithin) giveUp();
  }
  reading.cursor = end;
  return withoutSpaces(reading, end);
}

function withoutSpaces({ codes }: Reading, from: number): number {
  let end = from;
  while (codes[end - 1] === space) end--;
  return end;
}

function startsText({ codes }: Reading, offset: number): boolean {
  const sign = codes[offset] as number;
  if (indicators[sign] !== 1) return true;
  // A number below zero.
  const next = codes[offset + 1];
  return sign === dash && next !== undefined && next >= zero && next <= nine;
}

/** The value of a text without quotes that stands on one line. */
export function plainPart({ text, codes }: Reading, start: number, end: number): ScalarValue {
  if (!mayBeMoreThanText(codes[start] as number)) return text.slice(start, end);
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
function commonNumber(codes: Reading['codes'], start: number, end: number): number | undefined {
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
