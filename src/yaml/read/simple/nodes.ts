import type { Scanner } from './scanner.js';

/**
 * What is noted of each node, in the order in which they stand: where its key starts and where its value does, what it is,
 * and where the next node is in the list that is not within it. An entry without a key has its value's place for its
 * key's. Numbers in one list, because it is written for every node and read for few.
 */
export const perNode = 4;

/** What a node is: of a scalar the end of its text is noted, quotes included. */
export const kinds = { map: -1, list: -2, empty: -3 } as const;

/** Notes a text, a number or a word (its end), nothing, or a map or a list, whose nodes follow. @returns where it is noted */
export function note(reading: Scanner, keyOffset: number, valueOffset: number, kindOrEnd: number): number {
  const node = reading.count;
  const next = node + perNode;
  if (next > reading.nodes.length) makeRoom(reading);
  const { nodes } = reading;
  nodes[node] = keyOffset;
  nodes[node + 1] = valueOffset;
  nodes[node + 2] = kindOrEnd;
  nodes[node + 3] = next;
  reading.count = next;
  return node;
}

/** Notes that all nodes of a map or a list are noted. */
export function noteEnd(reading: Scanner, node: number): void {
  reading.nodes[node + 3] = reading.count;
}

function makeRoom(reading: Scanner): void {
  const nodes = new Int32Array(reading.nodes.length * 2);
  nodes.set(reading.nodes);
  reading.nodes = nodes;
}
