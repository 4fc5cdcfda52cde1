/** A stretch of lines that differs between two texts. */
export interface Difference {
  /** The line of the new text at which it stands, counted from 1. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Where two texts differ, line by line. Made for few differences: it looks for the nearest line that both have. */
export function lineDifferences(before: string, after: string): Difference[] {
  const [old, next] = [before, after].map((text) => text.split(/\r?\n/)) as [string[], string[]];
  const differences: Difference[] = [];
  let [at, nextAt] = [0, 0];
  while (at < old.length || nextAt < next.length) {
    if (at < old.length && nextAt < next.length && old[at] === next[nextAt]) {
      at++;
      nextAt++;
      continue;
    }
    const [skipped, added] = untilSame(old, next, at, nextAt);
    differences.push({
      line: nextAt + 1,
      removed: old.slice(at, at + skipped),
      added: next.slice(nextAt, nextAt + added),
    });
    at += skipped;
    nextAt += added;
  }
  return differences;
}

/** How far ahead a line that both have is looked for. */
const horizon = 400;

function untilSame(old: readonly string[], next: readonly string[], at: number, nextAt: number): [number, number] {
  const left = old.length - at;
  const nextLeft = next.length - nextAt;
  for (let distance = 1; distance <= Math.min(horizon, left + nextLeft); distance++) {
    for (let skipped = 0; skipped <= distance; skipped++) {
      const added = distance - skipped;
      if (skipped > left || added > nextLeft) continue;
      if (skipped === left && added === nextLeft) return [skipped, added];
      if (skipped < left && added < nextLeft && isSameFrom(old, next, at + skipped, nextAt + added))
        return [skipped, added];
    }
  }
  return [left, nextLeft];
}

/** Two lines in a row, so that an empty line alone does not count; one where the texts end. */
const isSameFrom = (old: readonly string[], next: readonly string[], at: number, nextAt: number): boolean =>
  old[at] === next[nextAt] && old[at + 1] === next[nextAt + 1];
