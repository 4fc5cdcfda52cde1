import { configNames } from '../settings/find-config.js';
import type { IsIgnored } from './ignore-rules.js';
import type { InputCounts } from './input.js';
import { pathKind } from './path-kind.js';
import { isNamedAssessment, type Peeked, peek } from './peek.js';
import { under, type Walk, walkFolder } from './walk-folder.js';

export interface FolderSearch {
  /** The folder's absolute path. */
  readonly folder: string;
  readonly isIgnored: IsIgnored;
  /** Whether a file, by its absolute path, is an input already. */
  readonly isTaken: (path: string) => boolean;
  /** Whether a file that isn't an input is met for the first time: folders that are named may lie within each other. */
  readonly isNew: (path: string) => boolean;
  /** What a path within the folder is called in reports. */
  readonly nameOf: (path: string) => string;
  readonly maximumBytes: number;
  readonly tally: InputCounts;
  readonly problems: Pick<Walk, 'unreadable' | 'tooDeep'>;
}

/** What became of a folder. */
export interface FolderOutcome {
  /** Whether it held a candidate, one that is an input already included. */
  readonly found: boolean;
  /** Whether something in it was ignored. */
  readonly ignored: boolean;
  /** YAML files that are no assessments. */
  readonly skipped: number;
  readonly links: number;
}

/**
 * The assessments in a folder and the folders in it, by their paths within it, in order. Dot folders and `node_modules`
 * are left out.
 */
export function* folderInputs(search: FolderSearch): Generator<string, FolderOutcome> {
  const { folder, isIgnored, isTaken, tally, maximumBytes } = search;
  const { skipped, links } = tally;
  let found = false;
  let ignored = false;
  const enter = (path: string, name: string): boolean => {
    if (name.startsWith('.') || name === 'node_modules') return false;
    if (!isIgnored(under(folder, path), true)) return true;
    ignored = true;
    return false;
  };
  for (const { path: inside, name, kind } of walkFolder(folder, { ...search.problems, enter })) {
    const path = under(folder, inside);
    if (kind === 'link' && pathKind(path) === 'folder') {
      if (enter(inside, name) && search.isNew(path)) tally.links += 1;
      continue;
    }
    if (!/\.ya?ml$/i.test(name) || (configNames as readonly string[]).includes(name)) continue;
    if (isIgnored(path, false)) {
      ignored = true;
      continue;
    }
    if (isTaken(path)) {
      found = true;
      continue;
    }
    if (kind === 'link') {
      if (search.isNew(path)) tally.links += 1;
      continue;
    }
    const peeked: Peeked = isNamedAssessment(name) ? 'candidate' : kind === 'file' ? peek(path, maximumBytes) : 'other';
    if (peeked === 'candidate') {
      found = true;
      yield inside;
      continue;
    }
    if (!search.isNew(path)) continue;
    tally.skipped += 1;
    if (peeked === 'suspicious') tally.suspicious.push(search.nameOf(inside));
  }
  return { found, ignored, skipped: tally.skipped - skipped, links: tally.links - links };
}
