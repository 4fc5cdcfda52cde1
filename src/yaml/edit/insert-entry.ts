import type { Path, Plain } from './edit.js';
import type { Held } from './find-node.js';
import { insertInBraces, insertInBrackets } from './insert-in-flow.js';
import { columnOf, isBlank, lineBreakAt, lineEnd, lineStart, nextLine, startsLine } from './lines.js';
import type { Entry, MapNode } from './node.js';
import { oncePerNode } from './once-per-node.js';
import { indexBefore, keysOf } from './place-of-key.js';
import { placeholderOf } from './placeholders.js';
import { regionEnd, startWithComments } from './region.js';
import { replaceValue } from './replace-value.js';
import { insertion, type Splice } from './splice.js';
import { keyText, type Quotes } from './write-scalar.js';
import { entryLines, flowText, indented, itemLines, type WritingStyle } from './write-value.js';

/**
 * Adds a key to a map, or to nothing (an empty value, `{}`), which becomes one.
 *
 * @param path the map's own
 */
export function insertEntry(
  text: string,
  held: Held,
  key: string,
  value: Plain,
  path: Path,
  style: WritingStyle,
): Splice[] {
  const { node, holder } = held;
  const own = [...path, key];
  const order = style.orderAt?.(path);
  if (node.kind === 'map' && node.style === 'pair') {
    // A pair without braces takes no second key: it gets braces.
    const second = `${keyText(key, true)}: ${flowText(value, own, style)}`;
    return [insertion(node.start, '{ '), insertion(node.end, `, ${second} }`)];
  }
  if (node.kind === 'map' && node.entries.length > 0) {
    const index = indexBefore(keysOf(node), key, order);
    if (node.style === 'flow') return insertInBraces(text, node, index, key, value, own, style);
    const lines = (quotes: Quotes) => entryLines(key, value, own, style, quotes);
    return insertInBlock(text, held, node, index, key, lines, style.careful);
  }
  if (!holder.inFlow) {
    const place = placeholderOf(text, held, key, order);
    if (place) {
      const lines = indented(entryLines(key, value, own, style), place.column);
      const lineBreak = lineBreakAt(text, place.after);
      const stands = place.instead
        ? [{ start: place.instead.start, end: place.instead.end, text: lines.join(lineBreak) }]
        : [insertion(place.after, lines.map((line) => lineBreak + line).join(''))];
      return [...emptied(text, held), ...stands];
    }
    if (node.kind === 'map' && node.style === 'flow' && text.slice(node.start, node.end).includes('\n'))
      return insertInBraces(text, node, -1, key, value, own, style);
  }
  return replaceValue(text, held, { [key]: value }, path, style);
}

/** Takes `{}` away, and the space before it. */
function emptied(text: string, { node, holder }: Held): Splice[] {
  if (node.kind === 'empty') return [];
  const start = holder.signEnd ?? node.start;
  return [{ start: isBlank(text, start, node.start) ? start : node.start, end: node.end, text: '' }];
}

function insertInBlock(
  text: string,
  held: Held,
  map: MapNode,
  index: number,
  key: string,
  linesWith: (quotes: Quotes) => string[],
  careful: boolean,
): Splice[] {
  const column = columnOf(text, map.start);
  const lineBreak = lineBreakAt(text, map.entries[index]?.value.end ?? map.start);
  const lines = linesWith(quotesOfKeys(text, map));
  const written = indented(lines, column);
  const place = placeholderOf(text, held, key, undefined);
  if (place?.instead && place.column >= 0) {
    return [{ start: place.instead.start, end: place.instead.end, text: written.join(lineBreak) }];
  }
  const before = map.entries[index];
  if (before) {
    const end = regionEnd(text, before.value.end, column);
    const gap = !careful && isSpacedOut(map, text) ? lineBreak : '';
    return [insertion(end, gap + written.map((line) => lineBreak + line).join(''))];
  }
  const first = map.entries[0] as Entry;
  if (!startsLine(text, first.start)) {
    // Right behind a dash: the new key stands there, and the first one below it.
    return [insertion(first.start, `${written.join(lineBreak).trimStart()}${lineBreak}${' '.repeat(column)}`)];
  }
  const isRoot = held.holder.kind === 'root';
  const at = isRoot ? lineStart(text, first.start) : startWithComments(text, first.start, column);
  return [insertion(at, written.map((line) => line + lineBreak).join(''))];
}

/** Where every key has quotes, a new one has them too. */
function quotesOfKeys(text: string, { entries }: MapNode): Quotes {
  const sign = text[entries[0]?.keyStart ?? 0];
  if ((sign !== '"' && sign !== "'") || entries.some(({ keyStart }) => text[keyStart] !== sign)) return 'plain';
  return sign === '"' ? 'double' : 'single';
}

/** Whether a blank line stands between every two entries. */
const isSpacedOut = oncePerNode(
  ({ entries }: MapNode, text: string) =>
    entries.length > 1 &&
    entries.slice(1).every((entry, index) => {
      const end = lineEnd(text, entries[index]?.value.end ?? 0);
      return /\n[ \t\r]*\n/.test(text.slice(end, entry.start)) && nextLine(text, end) < entry.start;
    }),
);

/**
 * Adds an item to a list, or to nothing (an empty value, `[]`), which becomes one.
 *
 * @param index of the new item
 * @param path the list's own
 */
export function insertItem(
  text: string,
  held: Held,
  index: number,
  value: Plain,
  path: Path,
  style: WritingStyle,
): Splice[] {
  const { node, holder } = held;
  const own = [...path, index];
  const isOnSeveralLines = text.slice(node.start, node.end).includes('\n');
  if (node.kind !== 'list' || (node.items.length === 0 && !holder.inFlow && !isOnSeveralLines)) {
    return replaceValue(text, held, [value], path, style);
  }
  if (node.style === 'flow') return insertInBrackets(text, node, index - 1, value, own, style);
  const column = columnOf(text, node.start);
  const lineBreak = lineBreakAt(text, node.items[index - 1]?.value.end ?? node.start);
  const written = indented(itemLines(value, own, style), column);
  const before = node.items[index - 1];
  if (before) {
    const end = regionEnd(text, before.value.end, column);
    return [insertion(end, written.map((line) => lineBreak + line).join(''))];
  }
  const start = node.items[0]?.start ?? node.start;
  const lines = written.join(lineBreak);
  if (!startsLine(text, start)) return [insertion(start, `${lines.trimStart()}${lineBreak}${' '.repeat(column)}`)];
  return [insertion(start - column, lines + lineBreak)];
}
