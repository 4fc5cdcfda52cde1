import type { Path, Plain } from './edit.js';
import type { Held } from './find-node.js';
import { insertInBrackets } from './insert-in-flow.js';
import { columnOf, lineBreakAt, startsLine } from './lines.js';
import { regionEnd } from './region.js';
import { replaceValue } from './replace-value.js';
import { insertion, type Splice } from './splice.js';
import { indented, itemLines, type WritingStyle } from './write-value.js';

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
