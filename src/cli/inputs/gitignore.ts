import { follow, type Part, pathParts } from './path-pattern.js';

/** A line of a list of what is left out. */
interface Rule {
  readonly parts: readonly Part[];
  /** Whether it takes back what earlier lines leave out. */
  readonly isAskedBack: boolean;
  readonly isForFolders: boolean;
}

/** So many folders are remembered: a run may ask about a million. */
const rememberedAtMost = 10_000;

/**
 * Reads lines as Git reads a `.gitignore`, and says of a path from their folder whether it is left out. Where a folder is,
 * so is all that lies in it, and nothing in it can be asked back.
 */
export function ignoredBy(lines: readonly string[]): (path: string, isFolder: boolean) => boolean {
  const rules = lines.flatMap(readRule);
  const folders = new Map<string, boolean>();

  function isFolderIgnored(names: readonly string[]): boolean {
    if (names.length === 0) return false;
    const path = names.join('/');
    const known = folders.get(path);
    if (known !== undefined) return known;
    const ignored = isFolderIgnored(names.slice(0, -1)) || isNamed(rules, names, true);
    if (folders.size >= rememberedAtMost) folders.clear();
    folders.set(path, ignored);
    return ignored;
  }

  return (path, isFolder) => {
    const names = path.split('/');
    if (isFolder) return isFolderIgnored(names);
    return isFolderIgnored(names.slice(0, -1)) || isNamed(rules, names, false);
  };
}

/** The last line that names a path decides. */
function isNamed(rules: readonly Rule[], names: readonly string[], isFolder: boolean): boolean {
  const last = rules.findLast(
    ({ parts, isForFolders }) => (isFolder || !isForFolders) && follow(parts, names, true).whole,
  );
  return last !== undefined && !last.isAskedBack;
}

function readRule(line: string): Rule[] {
  const isAskedBack = line.startsWith('!');
  const written = withoutLastBlanks(isAskedBack ? line.slice(1) : line);
  if (written === '' || line.startsWith('#')) return [];
  const isForFolders = written.endsWith('/');
  const pattern = isForFolders ? written.slice(0, -1) : written;
  const parts = pathParts(pattern, { escapes: true, dot: true });
  if (parts.length === 0) return [];
  // Without a slash a name is meant wherever it lies.
  const anywhere = pattern.includes('/') || parts[0] === '**' ? [] : ['**' as const];
  return [{ parts: [...anywhere, ...parts], isAskedBack, isForFolders }];
}

/** Blanks at the end say nothing, unless a backslash comes before them. */
function withoutLastBlanks(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' && line[end - 2] !== '\\') end--;
  return line.slice(0, end);
}
