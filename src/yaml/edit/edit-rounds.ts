import type { Edit, Path } from './edit.js';
import { findNode } from './find-node.js';
import type { Node } from './node.js';
import { UnreadableText } from './read-nodes.js';
import { type Splice, spliced } from './splice.js';
import { splicesFor } from './splices-for.js';
import type { WritingStyle } from './write-value.js';

/** A text looked through: where everything stands, and how it is written. */
export interface Sight {
  readonly document: Node;
  readonly style: WritingStyle;
}

/**
 * Makes many edits. Those that have nothing to do with one another are made at once, because looking through a text takes
 * far longer than changing it; an edit waits for every one before it that touches the same map or list.
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
      if (touched.add(edit.path, changedMap(text, document, edit))) {
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
function changedMap(text: string, document: Node, { kind, path }: Edit): Path {
  const { depth } = findNode(text, document, path);
  if (depth < path.length) return path.slice(0, depth);
  return kind === 'append' ? path : path.slice(0, -1);
}

function touchedPlaces() {
  const maps = new Set<string>();
  const places = new Set<string>();
  return {
    /** @returns whether nothing before has to do with it */
    add(path: Path, map: Path): boolean {
      const within = path.map((_, index) => keyOf(path.slice(0, index))).concat(keyOf(path));
      const isFree = !places.has(keyOf(map)) && !within.some((place) => maps.has(place));
      maps.add(keyOf(map));
      for (const place of within) places.add(place);
      return isFree;
    },
  };
}

const keyOf = (path: Path): string => JSON.stringify(path.map(String));
