import type { ScalarValue } from '../scalar-value.js';
import { readFlow } from './flow.js';
import { kinds, note, noteEnd } from './nodes.js';
import { plainLineEnd, plainPart, valueOfText } from './plain-text.js';
import {
  endLine,
  giveUp,
  isBlankOrEnd,
  isDash,
  lineEndFrom,
  type Scanner,
  type SimpleMapping,
  toContent,
} from './scanner.js';
import {
  bar,
  doubleQuote,
  greater,
  hash,
  indicators,
  newline,
  openBrace,
  openBracket,
  singleQuote,
  space,
} from './signs.js';
import { quoteEnd, readKey, unquoted } from './simple-key.js';
import { readTextBlock } from './text-block.js';

/** The keys that a document consists of, from its first line on. */
export function readDocument(reading: Scanner): SimpleMapping {
  toContent(reading, 0);
  if (reading.column === 0 && reading.text.startsWith('---\n', reading.content)) {
    toContent(reading, reading.content + 4);
  }
  if (reading.column !== 0) giveUp();
  return blockMapping(reading, 0, 0, readKey(reading, reading.content), 1);
}

/** Keys in a column, from the one at `content` on, which has been read already. */
function blockMapping(
  reading: Scanner,
  own: number,
  keyOffset: number,
  firstKey: string | undefined,
  depth: number,
): SimpleMapping {
  if (depth > reading.maximumDepth) giveUp();
  const { codes } = reading;
  const node = note(reading, keyOffset, reading.content, kinds.map);
  const mapping: SimpleMapping = {};
  let key = firstKey;
  for (;;) {
    // No value is undefined. What objects have of themselves is not told apart: such keys are rare.
    if (key === undefined || mapping[key] !== undefined) giveUp();
    const { content, cursor } = reading;
    let start = cursor + 1;
    while (codes[start] === space) start++;
    // Most values are texts without quotes.
    const isPlain = start > cursor + 1 && indicators[codes[start] as number] === 0;
    mapping[key] = isPlain
      ? plainText(reading, own, content, start)
      : behindKey(reading, own, content, start, depth + 1);
    if (reading.column !== own) break;
    key = readKey(reading, reading.content);
  }
  if (reading.column > own) giveUp();
  noteEnd(reading, node);
  return mapping;
}

/** What comes after the colon of a key and spaces, or below it. */
function behindKey(reading: Scanner, own: number, keyOffset: number, start: number, depth: number): unknown {
  const sign = reading.codes[start];
  const isSpaced = start > reading.cursor + 1;
  if (sign !== newline && sign !== undefined && (sign !== hash || !isSpaced)) {
    if (!isSpaced) giveUp();
    return onLine(reading, own, keyOffset, start, depth);
  }
  toContent(reading, lineEndFrom(reading, start) + 1);
  const { content, column } = reading;
  if (column >= own && isDash(reading, content)) return blockSequence(reading, column, keyOffset, depth);
  if (column > own) return blockMapping(reading, column, keyOffset, readKey(reading, content), depth);
  note(reading, keyOffset, keyOffset, kinds.empty);
  return null;
}

/** Entries with dashes in a column, from the one at `content` on. */
function blockSequence(reading: Scanner, own: number, keyOffset: number, depth: number): unknown[] {
  if (depth > reading.maximumDepth) giveUp();
  const node = note(reading, keyOffset, reading.content, kinds.list);
  const items = [behindDash(reading, own, depth + 1)];
  while (reading.column === own && isDash(reading, reading.content)) items.push(behindDash(reading, own, depth + 1));
  if (reading.column > own) giveUp();
  noteEnd(reading, node);
  return items;
}

function behindDash(reading: Scanner, own: number, depth: number): unknown {
  const { codes, content } = reading;
  let start = content + 1;
  while (codes[start] === space) start++;
  const sign = codes[start];
  // An entry that is empty, or begins on a line of its own, is rare.
  if (sign === undefined || sign === newline || sign === hash) giveUp();
  const key = readKey(reading, start);
  if (key === undefined || !isBlankOrEnd(reading, reading.cursor + 1)) return onLine(reading, own, start, start, depth);
  reading.column = own + (start - content);
  reading.content = start;
  return blockMapping(reading, reading.column, start, key, depth);
}

/** A value that starts on the line of its key or dash. */
function onLine(reading: Scanner, own: number, keyOffset: number, start: number, depth: number): unknown {
  switch (reading.codes[start]) {
    case openBrace:
    case openBracket: {
      reading.cursor = start;
      const value = readFlow(reading, keyOffset, depth);
      endLine(reading, reading.cursor);
      return value;
    }
    case doubleQuote:
    case singleQuote: {
      const end = quoteEnd(reading, start);
      note(reading, keyOffset, start, end + 1);
      endLine(reading, end + 1);
      return unquoted(reading, start, end);
    }
    case bar:
    case greater: {
      const { text, end } = readTextBlock(reading, own, start);
      note(reading, keyOffset, start, end);
      toContent(reading, end);
      return text;
    }
    default:
      return plainText(reading, own, keyOffset, start);
  }
}

/** A text without quotes, on one line or on several that stand further in than its key or dash. */
function plainText(reading: Scanner, own: number, keyOffset: number, start: number): ScalarValue {
  const end = plainLineEnd(reading, start);
  toContent(reading, reading.newline + 1);
  if (reading.column > own) return textOverLines(reading, own, keyOffset, start, end);
  note(reading, keyOffset, start, end);
  return plainPart(reading, start, end);
}

function textOverLines(reading: Scanner, own: number, keyOffset: number, start: number, firstEnd: number): ScalarValue {
  const { text } = reading;
  let source = text.slice(start, firstEnd);
  let end = firstEnd;
  do {
    // Behind a comment or an empty line, what is indented more isn't part of the value in any simple way.
    if (reading.content - reading.column !== reading.cursor + 1) giveUp();
    const next = reading.content;
    end = plainLineEnd(reading, next);
    source += ` ${text.slice(next, end)}`;
    toContent(reading, reading.newline + 1);
  } while (reading.column > own);
  note(reading, keyOffset, start, end);
  return valueOfText(source);
}
