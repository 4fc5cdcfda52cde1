import { type Dirent, readdirSync } from 'node:fs';

/** What a folder holds, itself or further down. */
export interface Found {
  /** From the folder in which the walk began, with `/` between its parts. */
  readonly path: string;
  readonly name: string;
  readonly kind: 'file' | 'link' | 'other';
}

export interface Walk {
  /** Whether to look into a folder; its path is from where the walk began. */
  readonly enter: (path: string, name: string) => boolean;
  /** A folder that could not be looked into; the walk goes on without it. */
  readonly unreadable: (path: string, error: unknown) => void;
  /** A folder that lies too deep to be looked into. */
  readonly tooDeep: (path: string) => void;
}

/** How many folders may lie within each other. Links are not followed, so only a mounted folder could make a circle. */
export const deepestFolder = 64;

interface Level {
  /** What comes before the names here: empty, or the folder's path with a `/` behind it. */
  readonly prefix: string;
  readonly entries: readonly Dirent[];
  next: number;
}

/**
 * Everything in a folder and the folders in it, but the folders themselves, by path (compared by code unit). It follows
 * no links, and reads a folder only when the walk gets there.
 */
export function* walkFolder(folder: string, walk: Walk): Generator<Found> {
  const levels: Level[] = [];
  const open = (prefix: string): void => {
    try {
      const entries = readdirSync(under(folder, prefix), { withFileTypes: true });
      levels.push({ prefix, entries: inPathOrder(entries), next: 0 });
    } catch (error) {
      walk.unreadable(prefix.slice(0, -1), error);
    }
  };
  open('');
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const entry = level.entries[level.next++];
    if (entry === undefined) {
      levels.pop();
      continue;
    }
    const { name } = entry;
    const path = `${level.prefix}${name}`;
    if (!entry.isDirectory())
      yield { path, name, kind: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other' };
    else if (walk.enter(path, name)) {
      if (levels.length <= deepestFolder) open(`${path}/`);
      else walk.tooDeep(path);
    }
  }
}

/** A folder sorts by the paths of what it holds: `a-b`, `a.yaml`, then `a/…`. */
function inPathOrder(entries: Dirent[]): Dirent[] {
  const keyed = entries.map((entry) => ({ entry, key: entry.isDirectory() ? `${entry.name}/` : entry.name }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  return keyed.map(({ entry }) => entry);
}

/** The path of something in a folder; `.` is the folder that paths are read from. */
export function under(folder: string, path: string): string {
  if (folder === '.') return path;
  return folder.endsWith('/') ? `${folder}${path}` : `${folder}/${path}`;
}
