import type { Edit, Plain } from './edit.js';
import { findNode } from './find-node.js';
import { insertEntry } from './insert-entry.js';
import { insertItem } from './insert-item.js';
import type { Collection, Node } from './node.js';
import { removePart } from './remove-part.js';
import { replaceValue } from './replace-value.js';
import type { Splice } from './splice.js';
import type { WritingStyle } from './write-value.js';

/** What an edit comes to in a text, whose places are these. */
export function splicesFor(text: string, document: Node, edit: Edit, style: WritingStyle): Splice[] {
  const { path } = edit;
  const found = findNode(text, document, path);
  if (edit.kind === 'remove') {
    if (found.depth < path.length) return [];
    const parent = findNode(text, document, path.slice(0, -1));
    const step = path.at(-1);
    const collection = parent.node as Collection;
    const index =
      collection.kind === 'map' ? collection.entries.findIndex(({ key }) => key === String(step)) : Number(step);
    return removePart(text, { node: collection, holder: parent.holder }, index, style.careful);
  }
  const isWhole = found.depth === path.length;
  if (isWhole && edit.kind === 'append') {
    const length = found.node.kind === 'list' ? found.node.items.length : 0;
    return insertItem(text, found, length, edit.value, path, style);
  }
  if (isWhole) return replaceValue(text, found, edit.value, path, style);
  const step = path[found.depth] ?? 0;
  const leaf = edit.kind === 'append' ? [edit.value] : edit.value;
  const whole = path
    .slice(found.depth + 1)
    .reduceRight<Plain>((part, key) => (typeof key === 'number' ? [part] : { [key]: part }), leaf);
  const at = path.slice(0, found.depth);
  return typeof step === 'number'
    ? insertItem(text, found, step, whole, at, style)
    : insertEntry(text, found, step, whole, at, style);
}
