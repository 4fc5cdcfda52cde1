import type { Node } from './node.js';

/** Remembers what is computed of a node, which belongs to one text: thousands of edits of one long map ask for it again. */
export function oncePerNode<Kind extends Node, Rest extends readonly unknown[], Value>(
  compute: (node: Kind, ...rest: Rest) => Value,
): (node: Kind, ...rest: Rest) => Value {
  const known = new WeakMap<Kind, { readonly value: Value }>();
  return (node, ...rest) => {
    const found = known.get(node) ?? { value: compute(node, ...rest) };
    known.set(node, found);
    return found.value;
  };
}
