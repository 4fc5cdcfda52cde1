import type { Edit, Path, Plain } from './edit.js';
import { type Found, findNode } from './find-node.js';
import { insertEntry, insertItem } from './insert-entry.js';
import type { Collection, MapNode, Node } from './node.js';
import { indexBefore, type KeyOrder, keysOf } from './place-of-key.js';
import { placeholderOf } from './placeholders.js';
import { UnreadableText } from './read-nodes.js';
import { hasOwnLines, removePart } from './remove-part.js';
import { replaceValue } from './replace-value.js';
import { type Splice, spliced } from './splice.js';
import type { WritingStyle } from './write-value.js';

/** A text looked through: where everything stands, and how it is written. */
interface Sight {
  readonly document: Node;
  readonly style: WritingStyle;
}

/** @throws UnreadableText for a text that nobody can read */
export type Look = (text: string) => Sight;

/**
 * Makes many edits. Those that have nothing to do with one another are made at once, because looking through a text takes
 * far longer than changing it; an edit waits for every one before it that touches the same map or list. New keys of one
 * map, and new items of one list, need not wait for one another where each goes right below the one before it. Neither
 * do parts that go, each with lines of its own, while another part stays.
 *
 * @returns undefined where the text could not be looked through in between
 */
export function applyInRounds(original: string, edits: readonly Edit[], look: Look): string | undefined {
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
      const changed = changedPlace(edit, found.depth);
      const part = newPartOf(text, found, edit, style) ?? leavingPartOf(text, document, found, edit);
      if (touched.add(edit.path, changed, part)) {
        for (const splice of splicesFor(text, document, edit, style)) splices.push(splice);
      } else waiting.push(edit);
    }
    text = spliced(text, splices);
    left = waiting;
  }
  return text;
}

function sightOf(text: string, look: Look): Sight | undefined {
  try {
    return look(text);
  } catch (error) {
    if (error instanceof UnreadableText) return undefined;
    throw error;
  }
}

/** What an edit changes: the value at its path, or the map or list that gains or loses a part. */
function changedPlace({ kind, path }: Edit, depth: number): Path {
  if (depth < path.length) return path.slice(0, depth);
  return kind === 'remove' ? path.slice(0, -1) : path;
}

/** A part that is new in a map or a list, and where it goes: below the one with this index, of those that the text has. */
interface NewPart {
  readonly index: number;
  /** In a map. */
  readonly entry?: { readonly map: MapNode; readonly key: string; readonly order: KeyOrder };
}

/** The new part that an edit writes below another one, where it writes nothing else. */
function newPartOf(text: string, found: Found, edit: Edit, style: WritingStyle): NewPart | undefined {
  const part = newItemOf(found, edit) ?? newEntryOf(text, found, edit, style);
  return part?.index === -1 ? undefined : part;
}

function newItemOf({ node, depth }: Found, { kind, path }: Edit): NewPart | undefined {
  return kind === 'append' && depth === path.length && node.kind === 'list'
    ? { index: node.items.length - 1 }
    : undefined;
}

function newEntryOf(text: string, found: Found, { kind, path }: Edit, style: WritingStyle): NewPart | undefined {
  const { node: map, depth } = found;
  const key = path.at(-1);
  if (kind !== 'set' || depth !== path.length - 1 || typeof key !== 'string' || map.kind !== 'map') return undefined;
  // A pair in brackets gets braces with its first new key, and then has to be looked at again.
  if (map.style === 'pair') return undefined;
  if (map.style === 'block' && placeholderOf(text, found, key, undefined) !== undefined) return undefined;
  const order = style.orderAt?.(path.slice(0, -1));
  return { index: indexBefore(keysOf(map), key, order), entry: { map, key, order } };
}

/** A part that leaves a map or a list, together with the lines that are its own. */
interface LeavingPart {
  /** The index in a list; undefined for a key. */
  readonly item: number | undefined;
  /** How many parts are left without it. */
  readonly left: number;
}

function leavingPartOf(text: string, document: Node, { depth }: Found, { kind, path }: Edit): LeavingPart | undefined {
  const step = path.at(-1);
  if (kind !== 'remove' || depth < path.length || step === undefined) return undefined;
  const { node } = findNode(text, document, path.slice(0, -1));
  if (!hasOwnLines(text, node, step)) return undefined;
  if (node.kind === 'list') return { item: Number(step), left: node.items.length - 1 };
  return node.kind === 'map' ? { item: undefined, left: node.entries.length - 1 } : undefined;
}

/** The part that leaves after another one, in the same look at the text; undefined where it has to wait for the next look. */
function leavingAfter({ item }: LeavingPart, last: LeavingPart): LeavingPart | undefined {
  // The last part leaves `{}` or `[]`. An index counts what is left, so that it is still right only above what has left.
  if (last.left === 1 || (item !== undefined && last.item !== undefined && item >= last.item)) return undefined;
  return { item, left: last.left - 1 };
}

/** Whether a new part goes right below the one that was written last. */
function follows({ index, entry }: NewPart, last: NewPart): boolean {
  if (entry === undefined || last.entry === undefined) return entry === last.entry;
  const { map, key, order } = entry;
  if (index !== last.index || key === last.entry.key) return false;
  // Without an order each goes to the end.
  return (
    order === undefined || indexBefore(keysOf(map).toSpliced(index + 1, 0, last.entry.key), key, order) === index + 1
  );
}

/** What a part is in the series of changes of one map or list; undefined where it doesn't go on with them. */
function nextInSeries(part: NewPart | LeavingPart, last: NewPart | LeavingPart): NewPart | LeavingPart | undefined {
  if ('left' in part) return 'left' in last ? leavingAfter(part, last) : undefined;
  return !('left' in last) && follows(part, last) ? part : undefined;
}

function touchedPlaces() {
  const changes = new Set<string>();
  const places = new Set<string>();
  /** The maps and lists to which nothing was done but to write new parts, or to remove some, with the last of them. */
  const series = new Map<string, NewPart | LeavingPart>();
  return {
    /** @returns whether nothing before has to do with it */
    add(path: Path, changed: Path, part: NewPart | LeavingPart | undefined): boolean {
      const within = path.map((_, index) => keyOf(path.slice(0, index))).concat(keyOf(path));
      const own = keyOf(changed);
      const last = series.get(own);
      const next = part && last && nextInSeries(part, last);
      const isFree =
        next === undefined
          ? !places.has(own) && !within.some((place) => changes.has(place))
          : !within.some((place) => place !== own && changes.has(place));
      for (const place of within) series.delete(place);
      if (isFree && part !== undefined) series.set(own, next ?? part);
      changes.add(own);
      for (const place of within) places.add(place);
      return isFree;
    },
  };
}

const keyOf = (path: Path): string => JSON.stringify(path.map(String));

/** What an edit comes to in a text, whose places are these. */
function splicesFor(text: string, document: Node, edit: Edit, style: WritingStyle): Splice[] {
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
