import { type Held, partAt } from './find-node.js';
import { columnOf, isBlank, lineEnd, lineStart, nextLine, startsLine } from './lines.js';
import type { Collection, Entry, Item, Node } from './node.js';
import { regionEnd } from './region.js';
import { removal, type Splice } from './splice.js';

/**
 * Takes an entry or an item away with its own lines; the last one leaves `{}` or `[]`.
 *
 * @param careful whether blank lines may belong to a text above it: those behind go with it, and the break before stays
 */
export function removePart(
  text: string,
  { node, holder }: Held & { readonly node: Collection },
  index: number,
  careful: boolean,
): Splice[] {
  const parts: readonly (Entry | Item)[] = node.kind === 'map' ? node.entries : node.items;
  const part = parts[index];
  if (part === undefined) return [];
  const empty = node.kind === 'map' ? '{}' : '[]';
  if (node.style === 'pair') return [{ start: node.start, end: node.end, text: empty }];
  if (node.style === 'flow') return removeFromFlow(text, node, parts, index);
  const column = columnOf(text, part.start);
  const end = regionEnd(text, part.value.end, column);
  if (parts.length === 1) {
    const { signEnd } = holder;
    if (signEnd === undefined || !startsLine(text, part.start))
      return [{ start: part.start, end: part.value.end, text: empty }];
    return [{ start: signEnd, end: signEnd, text: ` ${empty}` }, ...ownLines(text, part.start, end, careful)];
  }
  if (startsLine(text, part.start)) return ownLines(text, part.start, end, careful);
  // The first one comes after a dash: the next one moves up to it.
  const next = parts[index + 1];
  if (next && isBlank(text, end, next.start)) return [removal(part.start, next.start)];
  return [removal(lineTrimmed(text, part.start), end)];
}

/** Whether an entry or an item of a collection is taken away with lines that hold nothing else. */
export function hasOwnLines(text: string, node: Node, step: string | number): boolean {
  if ((node.kind !== 'map' && node.kind !== 'list') || node.style !== 'block') return false;
  const part = partAt(node, step);
  return part !== undefined && startsLine(text, part.start);
}

/** The lines from one offset to another, the line break of the last one included, or, at the end of the file, that before the first. */
function ownLines(text: string, start: number, end: number, careful = false): Splice[] {
  const from = lineStart(text, start);
  if (careful) return [removal(from, pastBlankLines(text, nextLine(text, end)))];
  if (lineEnd(text, end) < text.length) return [removal(from, nextLine(text, end))];
  return [removal(from === 0 ? 0 : lineEnd(text, from - 1 - (text[from - 2] === '\r' ? 1 : 0)), text.length)];
}

function pastBlankLines(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text, at, lineEnd(text, at))) at = nextLine(text, at);
  return at;
}

/** Where the white space before an offset begins. */
function lineTrimmed(text: string, offset: number): number {
  let at = offset;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at;
}

function removeFromFlow(text: string, node: Collection, parts: readonly (Entry | Item)[], index: number): Splice[] {
  const part = parts[index] as Entry | Item;
  const [before, after] = [parts[index - 1], parts[index + 1]];
  const { end } = part.value;
  const rest = /^[ \t]*(?:(,)[ \t]*)?(?:[ \t]#.*)?$/.exec(text.slice(end, lineEnd(text, end)));
  const ownsLines = rest !== null && startsLine(text, part.start) && lineStart(text, part.start) > node.start;
  if (ownsLines && (rest[1] === ',' || after === undefined)) {
    const lines = ownLines(text, part.start, end);
    if (rest[1] === ',' || before === undefined) return lines;
    return [...commaBehind(text, before.value.end), ...lines];
  }
  if (after) return [removal(part.start, after.start)];
  if (before) return [removal(before.value.end, end)];
  const inner = text.slice(node.start + 1, part.start) + text.slice(end, node.end - 1).replace(/^\s*,/, '');
  return inner.trim() === '' ? [removal(node.start + 1, node.end - 1)] : [removal(part.start, endWithComma(text, end))];
}

function commaBehind(text: string, end: number): Splice[] {
  const withComma = endWithComma(text, end);
  return withComma === end ? [] : [removal(withComma - 1, withComma)];
}

function endWithComma(text: string, end: number): number {
  const found = /^\s*,/.exec(text.slice(end));
  return found ? end + found[0].length : end;
}
