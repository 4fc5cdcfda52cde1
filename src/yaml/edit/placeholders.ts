import type { Held } from './find-node.js';
import { columnOf, lineEnd, lineStart, nextLine } from './lines.js';
import type { Holder, Node } from './node.js';
import { oncePerNode } from './once-per-node.js';
import { indexBefore, type KeyOrder } from './place-of-key.js';
import { type CommentLine, commentLines, regionEnd } from './region.js';

/** Where comments say that a key goes. */
export interface CommentedPlace {
  /** The column of the new key. */
  readonly column: number;
  /** The comment line that held its place. */
  readonly instead: CommentLine | undefined;
  /** The end of the line that it follows, where no comment holds its place. */
  readonly after: number;
}

/**
 * The place of a key among the comments that belong to a map. A new file is full of them: a line such as
 * `# leadership-table: not-started` for each key that may be written, below `shared-community-vision: {}`.
 */
export function placeholderOf(
  text: string,
  { node, holder }: Held,
  key: string,
  order: KeyOrder,
): CommentedPlace | undefined {
  const isFilled = node.kind === 'map' && node.entries.length > 0;
  const lines = ownComments(node, holder, text).filter(({ column }) => column > holder.column);
  const instead = lines.find(({ placeOf }) => placeOf === key);
  const column = isFilled
    ? columnOf(text, node.start)
    : lines.reduce((least, line) => Math.min(least, line.column), Infinity);
  if (instead) return { column: isFilled ? column : instead.column, instead, after: instead.end };
  if (isFilled || lines.length === 0 || holder.kind !== 'entry') return undefined;
  // Nothing holds the place of this key: it goes behind the one that comes before it, or above them all.
  const places = lines.filter(({ placeOf }) => placeOf !== undefined);
  const index =
    order === undefined
      ? -1
      : indexBefore(
          places.map(({ placeOf = '' }) => placeOf),
          key,
          order,
        );
  return { column, instead: undefined, after: places[index]?.end ?? lineEnd(text, node.end) };
}

/** The comment lines of a map that belong to none of its entries. */
const ownComments = oncePerNode((node: Node, holder: Holder, text: string): CommentLine[] => {
  if (node.kind !== 'map' || node.style !== 'block') {
    const from = nextLine(text, node.end);
    return commentLines(text, from, regionEnd(text, node.end, holder.column) + 1);
  }
  const column = columnOf(text, node.start);
  const firstLine = holder.signEnd === undefined ? 0 : nextLine(text, holder.signEnd);
  let from = firstLine;
  const lines: CommentLine[] = [];
  for (const { start, value } of node.entries) {
    for (const line of commentLines(text, from, lineStart(text, start))) lines.push(line);
    from = nextLine(text, regionEnd(text, value.end, column));
  }
  return [...lines, ...commentLines(text, from, regionEnd(text, node.end, holder.column) + 1)];
});
