import type { Reading } from './reading.js';

/**
 * What is noted of each node, in the order in which they stand: where its key starts and where its value does, what it is,
 * and where the next node stands in the list that is not within it. An entry without a key has its value's place for its
 * key's. Numbers in one list, because it is written for every node and read for few.
 */
export const perNode = 4;

/** What a node is: of a scalar the end of its text is noted, quotes included. */
export const kinds = { map: -1, list: -2, empty: -3 } as const;

/** Begins a map or a list, whose nodes follow. @returns where it stands among the nodes */
export function beginNode(reading: Reading, keyOffset: number, valueOffset: number, kind: number): number {
  const node = reading.count;
  if (node + perNode > reading.nodes.length) makeRoom(reading);
  const { nodes } = reading;
  nodes[node] = keyOffset;
  nodes[node + 1] = valueOffset;
  nodes[node + 2] = kind;
  nodes[node + 3] = node + perNode;
  reading.count = node + perNode;
  return node;
}

export function endNode(reading: Reading, node: number): void {
  reading.nodes[node + 3] = reading.count;
}

/** Notes a text, a number or a word; its end, where nothing stands. */
export function noteScalar(reading: Reading, keyOffset: number, start: number, end: number): void {
  beginNode(reading, keyOffset, start, end);
}

function makeRoom(reading: Reading): void {
  const nodes = new Int32Array(reading.nodes.length * 2);
  nodes.set(reading.nodes);
  reading.nodes = nodes;
}
