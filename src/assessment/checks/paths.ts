/** Longer or deeper than any path that people use. To look one up takes a step for each folder. */
const mostCharacters = 1000;
const mostFolders = 64;

/** What the longest path may be, in words. A function: numbers in words take Node 15 ms the first time. */
export const longestPath = (): string =>
  `at most ${mostCharacters.toLocaleString('en-US')} characters and ${mostFolders} folders`;

export function isTooLong(path: string): boolean {
  return path.length > mostCharacters || path.split(/[/\\]/).length > mostFolders + 1;
}

/**
 * Whether a path, by its text alone, leaves the folder that it starts from. What links lead to only the file system knows.
 */
export function leavesFolder(path: string): boolean {
  if (/^([/\\]|[A-Za-z]:)/.test(path)) return true;
  let depth = 0;
  for (const part of path.split(/[/\\]/)) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
