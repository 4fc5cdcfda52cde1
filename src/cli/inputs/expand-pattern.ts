import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { IsIgnored } from './ignore-rules.js';
import { isInside } from './is-inside.js';
import { pathKind } from './path-kind.js';
import { follow } from './path-pattern.js';
import { type ReadPattern, readPattern } from './read-pattern.js';
import { under, type Walk, walkFolder } from './walk-folder.js';

/** What a pattern matches. */
export interface Matches {
  /** Files, by path from the folder that the pattern is read from (or from the root), in order. */
  readonly files: readonly string[];
  /** Whether it matches folders, which a pattern does not look into by itself. */
  readonly folders: boolean;
  /** Whether something on the way is ignored. */
  readonly ignored: boolean;
  /** Links that are not followed, by absolute path: to folders on the way, and to files outside the pattern's folder. */
  readonly links: readonly string[];
}

/**
 * The files that a pattern matches, as a shell would expand it: `*`, `?`, `[…]`, `{…,…}`, `**` for any folders, and no
 * names that start with a dot unless the pattern says the dot. What comes before the first sign was named outright: only
 * there `node_modules` and links to folders are entered. A link that is found leads to no file outside that folder.
 *
 * @param folder what the pattern is read from
 * @param problems takes paths as `files` has them
 * @returns undefined where its braces stand for too many names
 */
export function expandPattern(
  folder: string,
  pattern: string,
  isIgnored: IsIgnored,
  problems: Pick<Walk, 'unreadable' | 'tooDeep'>,
): Matches | undefined {
  const all = readPattern(pattern);
  if (all === undefined) return undefined;
  const met: Met = { files: new Set(), folders: false, ignored: false, links: new Set() };
  for (const one of all) meet(one, folder, met, isIgnored, problems);
  return { ...met, files: [...met.files].sort(byCodeUnit), links: [...met.links] };
}

const byCodeUnit = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** What the names that a pattern stands for have led to. */
interface Met {
  readonly files: Set<string>;
  folders: boolean;
  ignored: boolean;
  readonly links: Set<string>;
}

function meet(
  { literal, parts, isFolder }: ReadPattern,
  folder: string,
  met: Met,
  isIgnored: IsIgnored,
  problems: Pick<Walk, 'unreadable' | 'tooDeep'>,
): void {
  const start = resolve(folder, literal);
  const kind = pathKind(start);
  if (parts.length === 0) {
    if (kind === 'file' && !isFolder) met.files.add(literal);
    if (kind === 'folder') met.folders = true;
    return;
  }
  if (kind !== 'folder') return;
  const leaveOut = (path: string, isFolderThere: boolean): boolean => {
    const isLeftOut = isIgnored(under(start, path), isFolderThere);
    met.ignored ||= isLeftOut;
    return isLeftOut;
  };
  const progress = (path: string) => follow(parts, path.split('/'), false);
  const meetFolder = (path: string, name: string): boolean => {
    const { whole, open } = progress(path);
    if ((!whole && !open) || name === 'node_modules' || leaveOut(path, true)) return false;
    met.folders ||= whole;
    return open;
  };
  const walk: Walk = {
    enter: meetFolder,
    unreadable: (path, error) => problems.unreadable(under(literal, path), error),
    tooDeep: (path) => problems.tooDeep(under(literal, path)),
  };
  for (const { path, name, kind: found } of walkFolder(start, walk)) {
    if (found === 'link' && pathKind(under(start, path)) === 'folder') {
      if (meetFolder(path, name)) met.links.add(under(start, path));
    } else if (!isFolder && progress(path).whole && !leaveOut(path, false)) {
      if (found === 'link' && leadsOut(start, path)) met.links.add(under(start, path));
      else met.files.add(under(literal, path));
    }
  }
}

/** Whether a link leads out of a folder; one that leads nowhere does not. */
function leadsOut(folder: string, path: string): boolean {
  try {
    return !isInside(realpathSync(folder), realpathSync(under(folder, path)));
  } catch {
    return false;
  }
}
