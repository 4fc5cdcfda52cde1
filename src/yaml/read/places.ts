import type { NodePlace } from './node-locations.js';

/** Where the nodes of a document stand, by their JSON pointers. */
export interface Places {
  get(path: string): NodePlace | undefined;
  /** The place of a pointer, or of its nearest parent that is there; undefined for the root. */
  nearest(path: string): NodePlace | undefined;
  /** All of them, parents first. */
  all(): Iterable<readonly [path: string, place: NodePlace]>;
}

export function placesByPath(places: ReadonlyMap<string, NodePlace>): Places {
  return {
    get: (path) => places.get(path),
    nearest(path) {
      let nearest = path;
      while (nearest !== '' && !places.has(nearest)) nearest = nearest.slice(0, Math.max(0, nearest.lastIndexOf('/')));
      return nearest === '' ? undefined : places.get(nearest);
    },
    all: () => places,
  };
}
