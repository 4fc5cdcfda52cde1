import { SCALAR_STYLE } from 'js-yaml';
import { keysOf, pointerKey } from '../../json-pointer.js';
import type { NodePlace, ScalarPlace } from '../node-locations.js';
import { type Places, placesByPath } from '../places.js';
import { kinds, perNode } from './nodes.js';

/**
 * The places of the nodes of a text that was read. One is looked for by going down from the root, past whatever is next to
 * the way: mostly few are asked for. Where they are many, all are put in order once.
 *
 * @param nodes as `nodes.ts` says
 */
export function simplePlaces(text: string, nodes: Int32Array): Places {
  const at = (index: number) => nodes[index] as number;

  function childOf(node: number, key: string): number | undefined {
    const kind = at(node + 2);
    if (kind !== kinds.map && kind !== kinds.list) return undefined;
    const written = [`${key}:`, `"${key}":`, `'${key.replaceAll("'", "''")}':`];
    let index = 0;
    for (let child = node + perNode; child < at(node + 3); child = at(child + 3)) {
      const isIt =
        kind === kinds.map ? written.some((form) => text.startsWith(form, at(child))) : String(index) === key;
      if (isIt) return child;
      index++;
    }
    return undefined;
  }

  /** The node of a pointer, or undefined and its nearest parent. */
  function find(path: string): { readonly node: number | undefined; readonly nearest: number } {
    let nearest = 0;
    for (const key of keysOf(path)) {
      const child = childOf(nearest, key);
      if (child === undefined) return { node: undefined, nearest };
      nearest = child;
    }
    return { node: nearest, nearest };
  }

  function placeOf(node: number): NodePlace {
    const [keyOffset, valueOffset, end] = [at(node), at(node + 1), at(node + 2)];
    if (end === kinds.map || end === kinds.list) return { keyOffset, valueOffset };
    if (end === kinds.empty) {
      return { keyOffset, valueOffset, scalar: { style: SCALAR_STYLE.PLAIN, valueStart: -1, valueEnd: -1 } };
    }
    const style = styleOf(text[valueOffset]);
    const quotes = style === SCALAR_STYLE.DOUBLE_QUOTED || style === SCALAR_STYLE.SINGLE_QUOTED ? 1 : 0;
    return { keyOffset, valueOffset, scalar: { style, valueStart: valueOffset + quotes, valueEnd: end - quotes } };
  }

  function* below(node: number, path: string): Generator<readonly [string, NodePlace]> {
    yield [path, placeOf(node)];
    let index = 0;
    for (let child = node + perNode; child < at(node + 3); child = at(child + 3)) {
      const key = at(node + 2) === kinds.list ? String(index) : keyAt(text, at(child));
      yield* below(child, `${path}/${pointerKey(key)}`);
      index++;
    }
  }

  let asked = 0;
  let ordered: Places | undefined;
  /** The places in order, once that is worth it. */
  const inOrder = (): Places | undefined => {
    if (ordered === undefined && ++asked > few) ordered = placesByPath(new Map(below(0, '')));
    return ordered;
  };

  return {
    get(path) {
      const places = inOrder();
      if (places !== undefined) return places.get(path);
      const { node } = find(path);
      return node === undefined ? undefined : placeOf(node);
    },
    nearest(path) {
      const places = inOrder();
      if (places !== undefined) return places.nearest(path);
      const { nearest } = find(path);
      return nearest === 0 ? undefined : placeOf(nearest);
    },
    all: () => below(0, ''),
  };
}

/** So many places are looked for one by one. */
const few = 50;

/** The key that starts at an offset. */
function keyAt(text: string, offset: number): string {
  const quoted = /"([^"]*)":|'((?:[^']|'')*)':/y;
  quoted.lastIndex = offset;
  const match = quoted.exec(text);
  if (match === null) return text.slice(offset, text.indexOf(':', offset));
  return match[1] ?? (match[2] ?? '').replaceAll("''", "'");
}

function styleOf(sign: string | undefined): ScalarPlace['style'] {
  switch (sign) {
    case '"':
      return SCALAR_STYLE.DOUBLE_QUOTED;
    case "'":
      return SCALAR_STYLE.SINGLE_QUOTED;
    case '|':
      return SCALAR_STYLE.LITERAL_BLOCK;
    case '>':
      return SCALAR_STYLE.FOLDED_BLOCK;
    default:
      return SCALAR_STYLE.PLAIN;
  }
}
