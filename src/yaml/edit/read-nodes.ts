import { EVENT_ID, getScalarValue, type ScalarEvent } from 'js-yaml';
import { nextDash, offsetOf } from '../read/event-offsets.js';
import { parseText } from '../read/parse-events.js';
import { prepareText } from '../read/prepare-text.js';
import { isPlain, isQuoted } from '../read/scalar-value.js';
import { lineEnd } from './lines.js';
import type { Entry, Item, Node } from './node.js';

const flow = 2;
const singleQuoted = 2;
const keepsBlankLines = /\+/;

/** Between two edits a text may be one that nobody can read: then it has to be edited in another way. */
export class UnreadableText extends Error {}

/**
 * Where every value of a text stands. The places come from the parser that decides what the text means, so that the two
 * never differ. Only for texts that the reader accepts: one document, no aliases, tags or anchors, keys on one line.
 *
 * @throws UnreadableText for any other text
 */
export function readNodes(text: string, maximumDepth: number): Node {
  const events = parseText(prepareText(text).text, maximumDepth).events;
  if (events === undefined) throw new UnreadableText('Read the text before you search it.');
  const all = events;
  let cursor = 1;

  /** @param from where an empty value stands */
  function take(from: number): Node {
    const event = all[cursor++];
    if (event?.type === EVENT_ID.SCALAR) return scalar(text, event, from);
    if (event?.type === EVENT_ID.MAPPING) return takeMap(event.start, event.style === flow);
    if (event?.type === EVENT_ID.SEQUENCE) return takeList(event.start, event.style === flow);
    return { kind: 'empty', start: from, end: from };
  }

  function takeMap(start: number, isFlow: boolean): Node {
    const entries: Entry[] = [];
    while (!atEnd()) entries.push(takeEntry());
    cursor++;
    const last = entries.at(-1)?.value.end ?? start + 1;
    if (!isFlow) return { kind: 'map', style: 'block', start: entries[0]?.start ?? start, end: last, entries };
    if (text[start] !== '{') return { kind: 'map', style: 'pair', start, end: last, entries };
    return { kind: 'map', style: 'flow', start, end: closingBracket(text, last), entries };
  }

  function takeEntry(): Entry {
    const event = all[cursor++];
    if (event?.type !== EVENT_ID.SCALAR) throw new UnreadableText('A key must be text.');
    const keyStart = offsetOf(text, event) ?? 0;
    const keyEnd = event.valueEnd + (isQuoted(event) ? 1 : 0);
    const colonEnd = colonBehind(text, keyEnd);
    const value = take(colonEnd ?? keyEnd);
    return { key: getScalarValue(text, event), start: entryStart(text, keyStart), keyStart, keyEnd, colonEnd, value };
  }

  function takeList(start: number, isFlow: boolean): Node {
    const items: Item[] = [];
    let dash = start;
    let end = start + 1;
    while (!atEnd()) {
      if (!isFlow && items.length > 0) dash = nextDash(text, end, start);
      const value = take(dash + 1);
      items.push({ start: isFlow ? value.start : dash, value });
      end = value.end;
    }
    cursor++;
    if (isFlow) return { kind: 'list', style: 'flow', start, end: closingBracket(text, end), items };
    return { kind: 'list', style: 'block', start, end, items };
  }

  function atEnd(): boolean {
    return cursor >= all.length || all[cursor]?.type === EVENT_ID.POP;
  }

  return take(0);
}

function scalar(text: string, event: ScalarEvent, from: number): Node {
  if (event.valueStart === -1) return { kind: 'empty', start: from, end: from };
  const start = offsetOf(text, event) ?? event.valueStart;
  if (isPlain(event)) return { kind: 'scalar', style: 'plain', start, end: event.valueEnd };
  if (isQuoted(event)) {
    const style = event.style === singleQuoted ? 'single' : 'double';
    return { kind: 'scalar', style, start, end: event.valueEnd + 1 };
  }
  const sign = /^[|>][-+0-9]*/.exec(text.slice(start, start + 4))?.[0] ?? '|';
  const signEnd = start + sign.length;
  const content = text.slice(event.valueStart, event.valueEnd);
  const kept = keepsBlankLines.test(sign) ? content.replace(/\r?\n$/, '') : withoutEmptyLines(content, event.indent);
  const holdsText = content.trim() !== '' || keepsBlankLines.test(sign);
  const end = holdsText && content !== '' ? event.valueStart + kept.length : lineEnd(text, signEnd);
  return { kind: 'block-text', start, signEnd, end: Math.max(end, lineEnd(text, signEnd)) };
}

/** Without the empty lines at the end of a block; one with more spaces than the block's indentation isn't one of them. */
function withoutEmptyLines(content: string, indent: number): string {
  let end = content.length;
  for (;;) {
    let at = end;
    while (content[at - 1] === ' ' && end - at < indent) at--;
    if (content[at - 1] !== '\n') return content.slice(0, end);
    end = content[at - 2] === '\r' ? at - 2 : at - 1;
  }
}

/** Past white space, line breaks and comments. */
function pastNothing(text: string, from: number, more = ''): number {
  let at = from;
  for (; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '#' && (at === from || /[\s,]/.test(text[at - 1] ?? ''))) at = lineEnd(text, at) - 1;
    else if (!' \t\r\n'.includes(sign) && !more.includes(sign)) break;
  }
  return at;
}

/** Behind the colon that follows a key; undefined where a key stands alone. */
function colonBehind(text: string, keyEnd: number): number | undefined {
  const at = pastNothing(text, keyEnd);
  return text[at] === ':' ? at + 1 : undefined;
}

/** Behind the bracket that closes, given the end of the last value before it. */
function closingBracket(text: string, from: number): number {
  return pastNothing(text, from, ',') + 1;
}

/** The `?` before an explicit key, or the key itself. */
function entryStart(text: string, keyStart: number): number {
  let at = keyStart;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  const isSign = at < keyStart && text[at - 1] === '?' && (at === 1 || /[\s{[,]/.test(text[at - 2] ?? ''));
  return isSign ? at - 1 : keyStart;
}
