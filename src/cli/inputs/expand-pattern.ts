import { resolve, sep } from 'node:path';
import { Minimatch } from 'minimatch';
import type { IsIgnored } from './ignore-rules.js';
import { pathKind } from './path-kind.js';
import { type Found, under, type Walk, walkFolder } from './walk-folder.js';

/** What a pattern matches. */
export interface Matches {
  /** Files, by path from the folder that the pattern is read from (or from the root), in order. */
  readonly files: readonly string[];
  /** Whether it matches folders, which a pattern does not look into by itself. */
  readonly folders: boolean;
  /** Whether something on the way is ignored. */
  readonly ignored: boolean;
}

/**
 * The files that a pattern matches, as a shell would expand it: `*`, `?`, `[…]`, `{…,…}`, `**` for any folders, and no
 * names that start with a dot unless the pattern says the dot. `node_modules` is entered only where the pattern names it
 * before its first sign, and links to folders only there. On Windows `\` separates, as `/` does; elsewhere it takes a sign
 * literally.
 *
 * @param folder what the pattern is read from
 * @param problems takes paths as `files` has them
 */
export function expandPattern(
  folder: string,
  pattern: string,
  isIgnored: IsIgnored,
  problems: Pick<Walk, 'unreadable' | 'tooDeep'>,
): Matches {
  const matcher = new Minimatch(pattern, {
    nonegate: true,
    nocomment: true,
    windowsPathsNoEscape: sep === '\\',
    braceExpandMax: 10_000,
  });
  const files = new Set<string>();
  let folders = false;
  let ignored = false;
  const leaveOut = (path: string, isFolder: boolean) => {
    const isLeftOut = isIgnored(path, isFolder);
    ignored ||= isLeftOut;
    return isLeftOut;
  };
  for (const parts of matcher.set) {
    const signs = parts.findIndex((part) => typeof part !== 'string');
    const literal = (signs === -1 ? parts : parts.slice(0, signs)).join('/') || (parts[0] === '' ? '/' : '.');
    const start = resolve(folder, literal);
    const kind = pathKind(start);
    if (signs === -1) {
      if (kind === 'file') files.add(literal);
      if (kind === 'folder') folders = true;
      continue;
    }
    if (kind !== 'folder') continue;
    const rest = parts.slice(signs);
    const matches = (path: string, partial: boolean) => matcher.matchOne(path.split('/'), rest, partial);
    const enter: Walk['enter'] = (path, name) => {
      if (name === 'node_modules' || leaveOut(under(start, path), true)) return false;
      if (matches(path, false)) folders = true;
      return matches(path, true);
    };
    const unreadable: Walk['unreadable'] = (path, error) => problems.unreadable(under(literal, path), error);
    const tooDeep: Walk['tooDeep'] = (path) => problems.tooDeep(under(literal, path));
    for (const found of walkFolder(start, { enter, unreadable, tooDeep })) {
      const path = under(start, found.path);
      if (!matches(found.path, false) || leaveOut(path, false)) continue;
      if (leadsToFolder(found, path)) folders = true;
      else files.add(under(literal, found.path));
    }
  }
  return { files: [...files].sort(byCodeUnit), folders, ignored };
}

const byCodeUnit = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function leadsToFolder({ kind }: Found, path: string): boolean {
  return kind === 'link' && pathKind(path) === 'folder';
}
