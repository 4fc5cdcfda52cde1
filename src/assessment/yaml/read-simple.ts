import { SCALAR_STYLE } from 'js-yaml';
import { pointerKey } from '../json-pointer.js';
import { asKept } from './kept-keys.js';
import { isBeyondNumbers, plainValue, type ScalarValue } from './scalar-value.js';
import type { NodePlace, ScalarPlace } from './survey.js';

/**
 * A shorter way to the value of YAML that is written simply, as nearly every assessment is: blocks of keys and dashes,
 * texts, `{ … }` and `[ … ]` on one line, comments.
 *
 * It gives the value that the events of the library give, or nothing: at whatever it does not know (an escape, an empty line
 * within a text, an anchor, a key that stands twice, any mistake) it gives up, and the library decides what the file means.
 * `test/assessment/yaml/read-simple.test.ts` holds both to each other. Why there are two ways: an assessment of 36 KB is read
 * five times as fast, which is a third of the time that its whole assessment takes.
 *
 * @param places where to note the place of every node, by its JSON pointer, parents first
 * @returns undefined where the text is not written simply
 */
export function readSimple(
  text: string,
  maximumDepth: number,
  places?: Map<string, NodePlace>,
): { readonly value: Mapping } | undefined {
  if (otherSigns.test(text)) return undefined;
  try {
    return { value: simpleReader(text, Math.min(maximumDepth, deepest), places)() };
  } catch (error) {
    if (error === notSimple) return undefined;
    throw error;
  }
}

type Mapping = Record<string, unknown>;

/** Tabs, carriage returns, control characters, the other line breaks, and byte order marks. */
const otherSigns = /[^\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/;

/** Deeper than any assessment. */
const deepest = 40;

/** Thrown, and caught above, where the text is not written simply. One for all: it tells nothing but that. */
const notSimple = new Error('not written simply');

function giveUp(): never {
  throw notSimple;
}

const newline = 10;
const space = 32;
const doubleQuote = 34;
const hash = 35;
const singleQuote = 39;
const comma = 44;
const dash = 45;
const colon = 58;
const greater = 62;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const bar = 124;
const closeBrace = 125;

/** Which characters a key without quotes may hold here, and which a text without quotes may start with. */
const keySigns = new Uint8Array(128);
const textStarts = new Uint8Array(128).fill(1, 33, 127);
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./-')
  keySigns[sign.charCodeAt(0)] = 1;
for (const sign of '-?:,[]{}#&*!|>\'"%@`') textStarts[sign.charCodeAt(0)] = 0;

function simpleReader(text: string, maximumDepth: number, places: Map<string, NodePlace> | undefined): () => Mapping {
  /** The next line that holds more than a comment: where what it holds starts, and in which column; -1 at the end. */
  let content = 0;
  let column = -1;
  /** Behind what was read last on a line. */
  let cursor = 0;
  const hasEscapes = text.includes('\\');

  function toContent(lineStart: number): void {
    let start = lineStart;
    for (;;) {
      let offset = start;
      while (text.charCodeAt(offset) === space) offset++;
      const sign = text.charCodeAt(offset);
      if (sign !== newline && sign !== hash) {
        content = offset;
        column = offset < text.length ? offset - start : -1;
        return;
      }
      start = sign === newline ? offset + 1 : afterLine(offset);
    }
  }

  function afterLine(offset: number): number {
    const end = text.indexOf('\n', offset);
    return end === -1 ? text.length : end + 1;
  }

  /** To the next line with content, from a place behind which there is nothing or a comment. */
  function endLine(offset: number): void {
    let end = offset;
    while (text.charCodeAt(end) === space) end++;
    const sign = text.charCodeAt(end);
    if (sign === newline) toContent(end + 1);
    else if (sign === hash && end > offset) toContent(afterLine(end));
    else if (end >= text.length) toContent(end);
    else giveUp();
  }

  function isDash(offset: number): boolean {
    if (text.charCodeAt(offset) !== dash) return false;
    const sign = text.charCodeAt(offset + 1);
    return sign === space || sign === newline || offset + 1 >= text.length;
  }

  function note(path: string, keyOffset: number, valueOffset: number): void {
    places?.set(path, { keyOffset, valueOffset });
  }

  function noteScalar(
    path: string,
    keyOffset: number,
    valueStart: number,
    valueEnd: number,
    style: ScalarPlace['style'],
  ): void {
    if (places === undefined) return;
    const isEmpty = valueStart === -1;
    const valueOffset = isEmpty ? keyOffset : style === SCALAR_STYLE.PLAIN ? valueStart : valueStart - 1;
    places.set(path, { keyOffset, valueOffset, scalar: { style, valueStart, valueEnd } });
  }

  const below = (path: string, key: string) => (places === undefined ? '' : `${path}/${pointerKey(key)}`);

  /** Where a key ends that starts here and has its colon right behind it; -1 where there is none. */
  function keyEnd(offset: number): number {
    let end = offset;
    const first = text.charCodeAt(end);
    if (first === doubleQuote || first === singleQuote) {
      end = quoteEnd(offset) + 1;
      if (end - offset < 3 || end - offset > 200) giveUp();
    } else {
      if (first === dash) return -1;
      while (keySigns[text.charCodeAt(end)] === 1) end++;
      if (end === offset || end - offset > 200) return -1;
    }
    return text.charCodeAt(end) === colon ? end : -1;
  }

  function keyText(start: number, end: number): string {
    const first = text.charCodeAt(start);
    const isQuoted = first === doubleQuote || first === singleQuote;
    return asKept(isQuoted ? unquoted(start, end - 1) : text.slice(start, end));
  }

  /** The closing quotation mark, on the same line and with no backslash before it. */
  function quoteEnd(offset: number): number {
    const quote = text.charCodeAt(offset);
    let end = offset + 1;
    for (;;) {
      const sign = text.charCodeAt(end);
      if (sign === quote) {
        if (quote === doubleQuote || text.charCodeAt(end + 1) !== singleQuote) break;
        end++;
      }
      if (sign === newline || end >= text.length) giveUp();
      end++;
    }
    if (quote === doubleQuote && hasEscapes && text.slice(offset, end).includes('\\')) giveUp();
    return end;
  }

  /** What stands between quotation marks. Within single ones, one that belongs to the text stands twice. */
  function unquoted(start: number, end: number): string {
    const inside = text.slice(start + 1, end);
    return text.charCodeAt(start) === singleQuote && inside.includes("'") ? inside.replaceAll("''", "'") : inside;
  }

  function put(mapping: Mapping, key: string, value: unknown): void {
    // No value is undefined.
    if (mapping[key] !== undefined) giveUp();
    mapping[key] = value;
  }

  /** Keys in a column, from the one at `content` on. */
  function blockMapping(own: number, path: string, depth: number): Mapping {
    if (depth > maximumDepth) giveUp();
    const mapping: Mapping = {};
    do {
      const start = content;
      const end = keyEnd(start);
      if (end === -1) giveUp();
      const key = keyText(start, end);
      put(mapping, key, behindKey(own, start, end + 1, below(path, key), depth + 1));
    } while (column === own);
    if (column > own) giveUp();
    return mapping;
  }

  /** What stands behind a key's colon, or below it. */
  function behindKey(own: number, keyOffset: number, offset: number, path: string, depth: number): unknown {
    let start = offset;
    while (text.charCodeAt(start) === space) start++;
    const sign = text.charCodeAt(start);
    if (start < text.length && sign !== newline && (sign !== hash || start === offset)) {
      if (start === offset) giveUp();
      return onLine(own, keyOffset, start, path, depth);
    }
    endLine(start === offset ? offset : start - 1);
    if (column > own || (column === own && isDash(content))) return block(keyOffset, path, depth);
    noteScalar(path, keyOffset, -1, -1, SCALAR_STYLE.PLAIN);
    return null;
  }

  function block(keyOffset: number, path: string, depth: number): unknown {
    note(path, keyOffset, content);
    return isDash(content) ? blockSequence(column, path, depth) : blockMapping(column, path, depth);
  }

  /** Entries with dashes in a column, from the one at `content` on. */
  function blockSequence(own: number, path: string, depth: number): unknown[] {
    if (depth > maximumDepth) giveUp();
    const items: unknown[] = [];
    do items.push(behindDash(own, content, places === undefined ? '' : `${path}/${items.length}`, depth + 1));
    while (column === own && isDash(content));
    if (column > own) giveUp();
    return items;
  }

  function behindDash(own: number, dashOffset: number, path: string, depth: number): unknown {
    let start = dashOffset + 1;
    while (text.charCodeAt(start) === space) start++;
    const sign = text.charCodeAt(start);
    // An entry that is empty, or begins on a line of its own, is rare.
    if (start >= text.length || sign === newline || sign === hash) giveUp();
    if (keyEnd(start) === -1 || !isBlankOrEnd(keyEnd(start) + 1)) return onLine(own, start, start, path, depth);
    column = own + (start - dashOffset);
    content = start;
    note(path, start, start);
    return blockMapping(column, path, depth);
  }

  const isBlankOrEnd = (offset: number) => {
    const sign = text.charCodeAt(offset);
    return sign === space || sign === newline || offset >= text.length;
  };

  /** A value that starts on the line of its key or dash. */
  function onLine(own: number, keyOffset: number, start: number, path: string, depth: number): unknown {
    const sign = text.charCodeAt(start);
    let value: unknown;
    if (sign === openBrace || sign === openBracket) {
      cursor = start;
      value = flow(keyOffset, path, depth);
      endLine(cursor);
    } else if (sign === doubleQuote || sign === singleQuote) {
      value = quoted(keyOffset, start, path);
      endLine(cursor);
    } else if (sign === bar || sign === greater) {
      value = textBlock(own, keyOffset, start, path);
    } else {
      value = plainText(own, keyOffset, start, path);
    }
    // What stands further in is no part of the value that could be told simply.
    if (column > own) giveUp();
    return value;
  }

  function quoted(keyOffset: number, start: number, path: string): string {
    const end = quoteEnd(start);
    cursor = end + 1;
    const style = text.charCodeAt(start) === doubleQuote ? SCALAR_STYLE.DOUBLE_QUOTED : SCALAR_STYLE.SINGLE_QUOTED;
    noteScalar(path, keyOffset, start + 1, end, style);
    return unquoted(start, end);
  }

  function startsText(offset: number): boolean {
    const sign = text.charCodeAt(offset);
    if (sign > 127 || textStarts[sign] === 1) return true;
    // A number below zero.
    if (sign !== dash) return false;
    const next = text.charCodeAt(offset + 1);
    return next >= 48 && next <= 57;
  }

  /** A text without quotes, on one line or on several that stand further in than its key or dash. */
  function plainText(own: number, keyOffset: number, start: number, path: string): ScalarValue {
    let end = plainLine(start);
    let source = text.slice(start, end);
    while (text.charCodeAt(cursor) === newline) {
      let next = cursor + 1;
      while (text.charCodeAt(next) === space) next++;
      const sign = text.charCodeAt(next);
      if (next - cursor - 1 <= own || sign === newline || sign === hash || next >= text.length) break;
      end = plainLine(next);
      source += ` ${text.slice(next, end)}`;
    }
    noteScalar(path, keyOffset, start, end, SCALAR_STYLE.PLAIN);
    endLine(cursor);
    return taken(source);
  }

  /** The end of what a text without quotes has on a line; `cursor` is left where the line ends, or before its comment. */
  function plainLine(start: number): number {
    if (!startsText(start)) giveUp();
    let end = start;
    let last = start;
    for (; end < text.length; end++) {
      const sign = text.charCodeAt(end);
      if (sign === newline) break;
      if (sign === space) continue;
      if (sign === hash && end > last + 1) {
        end--;
        break;
      }
      if (sign === colon && isBlankOrEnd(end + 1)) giveUp();
      last = end;
    }
    cursor = end;
    return last + 1;
  }

  /** A text behind `|` or `>`, of lines that all start in the same column and are none of them empty. */
  function textBlock(own: number, keyOffset: number, start: number, path: string): string {
    const isFolded = text.charCodeAt(start) === greater;
    const isStripped = text.charCodeAt(start + 1) === dash;
    const header = start + (isStripped ? 2 : 1);
    if (text.charCodeAt(header) !== newline) giveUp();
    let lineStart = header + 1;
    let indentation = -1;
    const lines: string[] = [];
    for (;;) {
      let first = lineStart;
      while (text.charCodeAt(first) === space) first++;
      const isIn = first - lineStart > own;
      if (text.charCodeAt(first) === newline || !isIn) break;
      if (indentation === -1) indentation = first - lineStart;
      const end = text.indexOf('\n', first);
      if (end === -1 || first - lineStart !== indentation || text.charCodeAt(end - 1) === space) giveUp();
      lines.push(text.slice(first, end));
      lineStart = end + 1;
    }
    if (lines.length === 0) giveUp();
    // Empty lines behind it are dropped; what stands further in behind them would belong to the text.
    while (text.charCodeAt(lineStart) === newline) lineStart++;
    if (indentationOf(lineStart) > own) giveUp();
    if (places !== undefined) {
      const style = isFolded ? SCALAR_STYLE.FOLDED_BLOCK : SCALAR_STYLE.LITERAL_BLOCK;
      places.set(path, {
        keyOffset,
        valueOffset: start,
        scalar: { style, valueStart: header + 1, valueEnd: lineStart },
      });
    }
    toContent(lineStart);
    return lines.join(isFolded ? ' ' : '\n') + (isStripped ? '' : '\n');
  }

  function indentationOf(lineStart: number): number {
    let end = lineStart;
    while (text.charCodeAt(end) === space) end++;
    return end - lineStart;
  }

  /** The value of a text without quotes, where it can be taken as it is written. */
  function taken(source: string): ScalarValue {
    const value = plainValue(source);
    if (typeof value === 'number' ? Math.abs(value) > Number.MAX_SAFE_INTEGER : isBeyondNumbers(value)) giveUp();
    return value;
  }

  function skipSpaces(): number {
    while (text.charCodeAt(cursor) === space) cursor++;
    return text.charCodeAt(cursor);
  }

  /** A value within braces or brackets, from `cursor` on. */
  function flow(keyOffset: number, path: string, depth: number): unknown {
    const start = cursor;
    const sign = text.charCodeAt(start);
    if (sign === doubleQuote || sign === singleQuote) return quoted(keyOffset, start, path);
    if (sign !== openBrace && sign !== openBracket) return plainInFlow(keyOffset, start, path);
    if (depth > maximumDepth) giveUp();
    note(path, keyOffset, start);
    cursor++;
    return sign === openBrace ? flowMapping(path, depth) : flowSequence(path, depth);
  }

  function flowMapping(path: string, depth: number): Mapping {
    const mapping: Mapping = {};
    if (skipSpaces() === closeBrace) {
      cursor++;
      return mapping;
    }
    for (;;) {
      skipSpaces();
      const start = cursor;
      const end = keyEnd(start);
      if (end === -1 || text.charCodeAt(end + 1) !== space) giveUp();
      const key = keyText(start, end);
      cursor = end + 1;
      skipSpaces();
      put(mapping, key, flow(start, below(path, key), depth + 1));
      if (isLast(closeBrace)) return mapping;
    }
  }

  function flowSequence(path: string, depth: number): unknown[] {
    const items: unknown[] = [];
    if (skipSpaces() === closeBracket) {
      cursor++;
      return items;
    }
    for (;;) {
      skipSpaces();
      items.push(flow(cursor, places === undefined ? '' : `${path}/${items.length}`, depth + 1));
      if (isLast(closeBracket)) return items;
    }
  }

  function isLast(close: number): boolean {
    const sign = skipSpaces();
    if (sign !== close && sign !== comma) giveUp();
    cursor++;
    return sign === close;
  }

  function plainInFlow(keyOffset: number, start: number, path: string): ScalarValue {
    if (!startsText(start)) giveUp();
    let end = start;
    let last = start;
    for (; ; end++) {
      const sign = text.charCodeAt(end);
      if (sign === comma || sign === closeBrace || sign === closeBracket) break;
      if (sign === newline || sign === openBrace || sign === openBracket || end >= text.length) giveUp();
      if (sign === space) continue;
      if (sign === hash && end > last + 1) giveUp();
      // Within a text a colon may stand before a letter, a digit or a slash, as in a link.
      if (sign === colon && keySigns[text.charCodeAt(end + 1)] !== 1) giveUp();
      last = end;
    }
    cursor = end;
    noteScalar(path, keyOffset, start, last + 1, SCALAR_STYLE.PLAIN);
    return taken(text.slice(start, last + 1));
  }

  return () => {
    toContent(0);
    if (column === 0 && text.startsWith('---\n', content)) toContent(content + 4);
    if (column !== 0) giveUp();
    note('', 0, content);
    return blockMapping(0, '', 1);
  };
}
