import type { Path, Plain } from './edit.js';
import { columnOf, lineBreakAt, lineEnd, startsLine } from './lines.js';
import type { Collection, ListNode, MapNode } from './node.js';
import { insertion, type Splice } from './splice.js';
import { keyText, type Quotes } from './write-scalar.js';
import { flowText, type WritingStyle } from './write-value.js';

/** Adds a key within braces, behind the entry of this index (-1: before the first). */
export function insertInBraces(
  text: string,
  map: MapNode,
  index: number,
  key: string,
  value: Plain,
  path: Path,
  style: WritingStyle,
): Splice[] {
  const isQuoted = map.entries.length > 0 && map.entries.every(({ keyStart }) => text[keyStart] === '"');
  const quotes: Quotes = style.isJson || isQuoted ? 'double' : 'plain';
  return insertPart(text, map, index, `${keyText(key, true, quotes)}: ${flowText(value, path, style, quotes)}`);
}

/** Adds an item within brackets. */
export function insertInBrackets(
  text: string,
  list: ListNode,
  index: number,
  value: Plain,
  path: Path,
  style: WritingStyle,
): Splice[] {
  const quotes: Quotes =
    list.items.length > 0 && list.items.every(({ start }) => text[start] === '"') ? 'double' : 'plain';
  return insertPart(text, list, index, flowText(value, path, style, quotes));
}

function insertPart(text: string, collection: Collection, index: number, written: string): Splice[] {
  const parts = collection.kind === 'map' ? collection.entries : collection.items;
  const before = parts[index];
  if (before === undefined) {
    const [first] = parts;
    if (first) return [insertion(first.start, `${written}, `)];
    const inner = text.slice(collection.start + 1, collection.end - 1);
    const isMap = collection.kind === 'map';
    if (inner.trim() !== '') return [insertion(collection.start + 1, `${isMap ? ' ' : ''}${written},`)];
    const space = isMap ? ' ' : '';
    return [{ start: collection.start + 1, end: collection.end - 1, text: `${space}${written}${space}` }];
  }
  const { end } = before.value;
  const rest = /^[ \t]*(?:(,)[ \t]*)?(?:[ \t]#.*)?$/.exec(text.slice(end, lineEnd(text, end)));
  if (rest && startsLine(text, before.start) && text.indexOf('\n', end) !== -1) {
    // One entry on each line: so is the new one.
    const isLast = index === parts.length - 1;
    const line = `${lineBreakAt(text, end)}${' '.repeat(columnOf(text, before.start))}${written}`;
    if (rest[1] === ',') return [insertion(lineEnd(text, end), `${line},`)];
    if (isLast && !/^\s*,/.test(text.slice(lineEnd(text, end))))
      return rest[0] === '' ? [insertion(end, `,${line}`)] : [insertion(end, ','), insertion(lineEnd(text, end), line)];
  }
  return [insertion(end, `, ${written}`)];
}
