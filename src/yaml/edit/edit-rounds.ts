import type { Edit, Path, Plain } from './edit.js';
import { findNode, type Held } from './find-node.js';
import { insertEntry, insertItem } from './insert-entry.js';
import type { Collection, MapNode, Node } from './node.js';
import { indexBefore, type KeyOrder } from './place-of-key.js';
import { placeholderOf } from './placeholders.js';
import { UnreadableText } from './read-nodes.js';
import { removePart } from './remove-part.js';
import { replaceValue } from './replace-value.js';
import { type Splice, spliced } from './splice.js';
import type { WritingStyle } from './write-value.js';

/** A text looked through: where everything stands, and how it is written. */
export interface Sight {
  readonly document: Node;
  readonly style: WritingStyle;
}

/**
 * Makes many edits. Those that have nothing to do with one another are made at once, because looking through a text takes
 * far longer than changing it; an edit waits for every one before it that touches the same map or list. New keys of one
 * map need not wait for one another where each goes right below the one before it.
 *
 * @returns undefined where the text could not be looked through in between
 */
export function applyInRounds(
  original: string,
  edits: readonly Edit[],
  look: (text: string) => Sight,
): string | undefined {
  let text = original;
  let left = edits;
  while (left.length > 0) {
    const sight = sightOf(text, look);
    if (sight === undefined) return undefined;
    const { document, style } = sight;
    const touched = touchedPlaces();
    const waiting: Edit[] = [];
    const splices: Splice[] = [];
    for (const edit of left) {
      const found = findNode(text, document, edit.path);
      const map = changedMap(edit, found.depth);
      const newKey =
        found.depth === edit.path.length - 1 ? newKeyOf(text, found, edit, style.orderAt?.(map)) : undefined;
      if (touched.add(edit.path, map, newKey)) {
        for (const splice of splicesFor(text, document, edit, style)) splices.push(splice);
      } else waiting.push(edit);
    }
    text = spliced(text, splices);
    left = waiting;
  }
  return text;
}

function sightOf(text: string, look: (text: string) => Sight): Sight | undefined {
  try {
    return look(text);
  } catch (error) {
    if (error instanceof UnreadableText) return undefined;
    throw error;
  }
}

/** The map or list in which an edit changes something. */
function changedMap({ kind, path }: Edit, depth: number): Path {
  if (depth < path.length) return path.slice(0, depth);
  return kind === 'append' ? path : path.slice(0, -1);
}

/** A key that is new in a map, and where it goes: below the key with this index, of those that the text has. */
interface NewKey {
  readonly map: MapNode;
  readonly key: string;
  readonly order: KeyOrder;
  readonly index: number;
}

/** The new key that an edit writes below another one of a map, where it writes nothing else. */
function newKeyOf(text: string, found: Held, { kind, path }: Edit, order: KeyOrder): NewKey | undefined {
  const { node: map } = found;
  const key = path.at(-1);
  if (kind !== 'set' || typeof key !== 'string' || map.kind !== 'map' || map.style !== 'block') return undefined;
  if (placeholderOf(text, found, key, undefined) !== undefined) return undefined;
  const index = indexBefore(keysOf(map), key, order);
  return index === -1 ? undefined : { map, key, order, index };
}

const keysOf = ({ entries }: MapNode): string[] => entries.map(({ key }) => key);

/** Whether a new key goes right below the one that was written last. */
function follows(next: NewKey, { key, index, map }: NewKey): boolean {
  if (next.key === key || next.index !== index) return false;
  const keys = keysOf(map);
  keys.splice(index + 1, 0, key);
  return indexBefore(keys, next.key, next.order) === index + 1;
}

function touchedPlaces() {
  const maps = new Set<string>();
  const places = new Set<string>();
  /** The maps to which nothing was done but to write new keys, with the last of them. */
  const grown = new Map<string, NewKey>();
  return {
    /** @returns whether nothing before has to do with it */
    add(path: Path, map: Path, newKey: NewKey | undefined): boolean {
      const within = path.map((_, index) => keyOf(path.slice(0, index))).concat(keyOf(path));
      const own = keyOf(map);
      const last = grown.get(own);
      const isNext = newKey !== undefined && last !== undefined && follows(newKey, last);
      const isFree = isNext
        ? !within.some((place) => place !== own && maps.has(place))
        : !places.has(own) && !within.some((place) => maps.has(place));
      for (const place of within) grown.delete(place);
      if (isFree && newKey !== undefined) grown.set(own, newKey);
      maps.add(own);
      for (const place of within) places.add(place);
      return isFree;
    },
  };
}

const keyOf = (path: Path): string => JSON.stringify(path.map(String));

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
