import { type NamePattern, type NamePatternOptions, namePattern } from './name-pattern.js';

/** What one part of a path must be: a name, or any number of folders (`**`). */
export type Part = NamePattern | '**';

/**
 * The parts of a pattern between its slashes. Empty ones and `.` say nothing, `**` twice says no more than once, and `**` at
 * the end stands for something that lies there.
 */
export function pathParts(pattern: string, options: NamePatternOptions): Part[] {
  const parts = pattern
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .filter((part, index, all) => part !== '**' || all[index - 1] !== '**');
  if (parts.at(-1) === '**') parts.push('*');
  return parts.map((part) => (part === '**' ? part : namePattern(part, options)));
}

/** How far a path goes with a pattern. */
export interface MatchProgress {
  /** Whether the path is what the pattern means. */
  readonly whole: boolean;
  /** Whether something further down may be. */
  readonly open: boolean;
}

/**
 * Follows a path along a pattern. All ways to read `**` are followed at once, so that no pattern takes longer than its parts
 * times those of the path.
 *
 * @param dot whether `**` stands for names that start with a dot, too
 */
export function follow(parts: readonly Part[], names: readonly string[], dot: boolean): MatchProgress {
  let reached = passingFolders(parts, [0]);
  for (const name of names) {
    const next: number[] = [];
    for (const at of reached) {
      const part = parts[at];
      if (part === undefined) continue;
      if (part === '**') {
        if (dot || !name.startsWith('.')) next.push(at);
      } else if (part.matches(name)) next.push(at + 1);
    }
    reached = passingFolders(parts, next);
  }
  return { whole: reached.includes(parts.length), open: reached.some((at) => at < parts.length) };
}

/** `**` may also stand for no folder. */
function passingFolders(parts: readonly Part[], reached: readonly number[]): number[] {
  const all = new Set(reached);
  for (const at of reached) if (parts[at] === '**') all.add(at + 1);
  return [...all];
}
