import type { EditOptions } from './edit.js';
import type { MapNode } from './node.js';
import { oncePerNode } from './once-per-node.js';

export type KeyOrder = ReturnType<NonNullable<EditOptions['orderAt']>>;

/** The keys of a map, as they are in the text. */
export const keysOf = oncePerNode(({ entries }: MapNode): readonly string[] => entries.map(({ key }) => key));

/**
 * Where a new key goes among others: the index of the one that it follows, -1 before the first. Without an order, and
 * for a key that the order does not know, it goes to the end.
 */
export function indexBefore(keys: readonly string[], key: string, order: KeyOrder): number {
  const last = keys.length - 1;
  if (order === 'ascending') return keys.findLastIndex((other) => other < key);
  const own = order?.indexOf(key) ?? -1;
  if (order === undefined || own === -1) return last;
  const known = keys.map((other) => order.indexOf(other));
  if (known.every((index) => index === -1)) return last;
  return known.findLastIndex((index) => index !== -1 && index < own);
}
