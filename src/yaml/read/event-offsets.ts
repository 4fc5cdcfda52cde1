import { EVENT_ID, type Event, type ScalarEvent } from 'js-yaml';
import { isPlain, isQuoted } from './scalar-value.js';

/**
 * Where a node's own text starts, quotes and the `|` of a block included; undefined for an empty node. The parser gives
 * for a quoted scalar the offset of the text within the quotes, and for a block that of its first line.
 */
export function offsetOf(text: string, event: Event): number | undefined {
  switch (event.type) {
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.start;
    case EVENT_ID.ALIAS:
      return event.anchorStart - 1;
    case EVENT_ID.SCALAR:
      if (event.valueStart !== -1) return scalarOffset(text, event);
      if (event.tagStart !== -1) return event.tagStart;
      return event.anchorStart === -1 ? undefined : event.anchorStart - 1;
    default:
      return undefined;
  }
}

function scalarOffset(text: string, scalar: ScalarEvent): number {
  if (isPlain(scalar)) return scalar.valueStart;
  if (isQuoted(scalar)) return scalar.valueStart - 1;
  return blockIndicator(text, scalar.valueStart);
}

const lineBreak = /[\r\n]/;

/** The `|` or `>` before the first line of a block. */
function blockIndicator(text: string, valueStart: number): number {
  let end = valueStart;
  if (text[end - 1] === '\n') end--;
  if (text[end - 1] === '\r') end--;
  const start = lineStart(text, end);
  const indicator = /[|>][-+0-9]*[ \t]*(?:[ \t]#[\s\S]*)?$/.exec(text.slice(start, end));
  return indicator === null ? valueStart : start + indicator.index;
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !lineBreak.test(text[start - 1] ?? '')) start--;
  return start;
}

/** The dash of an entry without content in a block sequence: the next one below in the column of the first. */
export function nextDash(text: string, from: number, firstDash: number): number {
  const column = firstDash - lineStart(text, firstDash);
  const lines = /(?:\r\n?|\n)( *)-(?=[ \t\r\n]|$)/g;
  lines.lastIndex = from;
  for (let match = lines.exec(text); match !== null; match = lines.exec(text)) {
    if (match[1]?.length === column) return match.index + match[0].length - 1;
  }
  return from;
}

/** The colon that has no key before it: the next sign behind what was read last. */
export function keylessColon(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (sign === '#') while (at < text.length && !lineBreak.test(text[at] ?? '')) at++;
    else if (' \t\r\n,{[?'.includes(sign)) at++;
    else break;
  }
  return text[at] === ':' ? at : from;
}

/** The line that ends the first document: the `---` of the second one, or the `...` before it. */
export function endOfDocument(text: string, from: number, events: readonly Event[]): number {
  const markers = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;
  markers.lastIndex = from;
  // A document that is empty was left where it starts: its own `---` is not yet passed.
  if (from === 0 && startsExplicitly(events)) skipToMarker(markers, text, '---');
  return markers.exec(text)?.index ?? from;
}

function startsExplicitly([first]: readonly Event[]): boolean {
  return first?.type === EVENT_ID.DOCUMENT && first.explicitStart;
}

function skipToMarker(markers: RegExp, text: string, marker: string): void {
  for (let found = markers.exec(text); found !== null && found[0] !== marker; ) found = markers.exec(text);
}
