import type { Path } from './edit.js';
import { columnOf } from './lines.js';
import type { Collection, Entry, Holder, Item, MapNode, Node } from './node.js';
import { oncePerNode } from './once-per-node.js';

/** A value, and what it hangs on. */
export interface Held {
  readonly node: Node;
  readonly holder: Holder;
}

const root: Holder = { kind: 'root', signEnd: undefined, column: -1, inFlow: false };

export interface Found extends Held {
  /** How many steps of the path were found. */
  readonly depth: number;
}

/** The value at a path, or as deep as the path leads. */
export function findNode(text: string, document: Node, path: Path): Found {
  let held: Held = { node: document, holder: root };
  for (const [depth, step] of path.entries()) {
    const { node } = held;
    const part = partAt(node, step);
    if (part === undefined) return { ...held, depth };
    held = { node: part.value, holder: holderOf(text, node as Collection, part, held.holder.inFlow) };
  }
  return { ...held, depth: path.length };
}

/** The entry or the item of a collection; undefined if there is none. */
export function partAt(node: Node, step: string | number): Entry | Item | undefined {
  if (node.kind === 'map') return entriesByKey(node).get(String(step));
  return node.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined;
}

const entriesByKey = oncePerNode(
  ({ entries }: MapNode): ReadonlyMap<string, Entry> => new Map(entries.map((entry) => [entry.key, entry])),
);

function holderOf(text: string, parent: Collection, part: Entry | Item, isInFlow: boolean): Holder {
  const inFlow = isInFlow || parent.style !== 'block';
  // Within braces no column matters, and all of them may stand on one line of a megabyte.
  const column = inFlow ? 0 : columnOf(text, part.start);
  if ('key' in part) return { kind: 'entry', signEnd: part.colonEnd, column, inFlow };
  return { kind: 'item', signEnd: inFlow ? part.start : part.start + 1, column, inFlow };
}
