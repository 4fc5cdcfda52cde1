import { kinds, note, noteEnd } from './nodes.js';
import { plainFlowEnd, plainPart } from './plain-text.js';
import { giveUp, type Scanner, type SimpleMapping } from './scanner.js';
import { closeBrace, closeBracket, comma, doubleQuote, openBrace, openBracket, singleQuote, space } from './signs.js';
import { quoteEnd, readKey, unquoted } from './simple-key.js';

/** A value in braces or brackets on one line, or within them, from `cursor` on. */
export function readFlow(reading: Scanner, keyOffset: number, depth: number): unknown {
  const start = reading.cursor;
  const sign = reading.codes[start];
  if (sign === openBrace || sign === openBracket) {
    if (depth > reading.maximumDepth) giveUp();
    reading.cursor++;
    const node = note(reading, keyOffset, start, sign === openBrace ? kinds.map : kinds.list);
    const value = sign === openBrace ? flowMapping(reading, depth) : flowSequence(reading, depth);
    noteEnd(reading, node);
    return value;
  }
  if (sign === doubleQuote || sign === singleQuote) {
    const end = quoteEnd(reading, start);
    note(reading, keyOffset, start, end + 1);
    reading.cursor = end + 1;
    return unquoted(reading, start, end);
  }
  const end = plainFlowEnd(reading, start);
  note(reading, keyOffset, start, end);
  return plainPart(reading, start, end);
}

function flowMapping(reading: Scanner, depth: number): SimpleMapping {
  const mapping: SimpleMapping = {};
  if (skipSpaces(reading) === closeBrace) {
    reading.cursor++;
    return mapping;
  }
  for (;;) {
    skipSpaces(reading);
    const start = reading.cursor;
    const key = readKey(reading, start);
    if (key === undefined || reading.codes[reading.cursor + 1] !== space || mapping[key] !== undefined) giveUp();
    reading.cursor++;
    skipSpaces(reading);
    mapping[key] = readFlow(reading, start, depth + 1);
    if (isLast(reading, closeBrace)) return mapping;
  }
}

function flowSequence(reading: Scanner, depth: number): unknown[] {
  const items: unknown[] = [];
  if (skipSpaces(reading) === closeBracket) {
    reading.cursor++;
    return items;
  }
  for (;;) {
    skipSpaces(reading);
    items.push(readFlow(reading, reading.cursor, depth + 1));
    if (isLast(reading, closeBracket)) return items;
  }
}

function skipSpaces(reading: Scanner): number | undefined {
  while (reading.codes[reading.cursor] === space) reading.cursor++;
  return reading.codes[reading.cursor];
}

function isLast(reading: Scanner, close: number): boolean {
  const sign = skipSpaces(reading);
  if (sign !== close && sign !== comma) giveUp();
  reading.cursor++;
  return sign === close;
}
