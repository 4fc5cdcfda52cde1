import type { CountRange } from './period-cells.js';

/** Everyone in one period, and the parts that each dimension divides them into. */
export interface Division {
  readonly whole: CountRange;
  /** By dimension, its members. Together they count what the whole counts. None where a dimension says nothing about the whole. */
  readonly dimensions: readonly (readonly CountRange[])[];
}

/**
 * Rule 5 (Audit): which counts fit everything that's known, as the ranges in which they lie. Each range is narrowed by the others
 * of its dimension and by the whole, until nothing changes any more. The dimensions meet in the whole alone, so that every count
 * that's left is possible.
 *
 * @returns undefined where nothing fits: the groups overlap, or were counted at another time than everyone
 */
export function possibleCounts(known: Division): Division | undefined {
  let { whole } = known;
  let dimensions = known.dimensions;
  for (;;) {
    const before = whole;
    const narrowed: (readonly CountRange[])[] = [];
    for (const members of dimensions) {
      const sum = sumOf(members);
      if (members.length > 0) whole = { low: Math.max(whole.low, sum.low), high: Math.min(whole.high, sum.high) };
      if (whole.low > whole.high) return undefined;
      narrowed.push(members.map((member) => withinWhole(member, sum, whole)));
    }
    dimensions = narrowed;
    if (whole.low === before.low && whole.high === before.high) return { whole, dimensions };
  }
}

/** What a member may count, where it's known what all of its dimension and the whole do. */
function withinWhole(member: CountRange, sum: CountRange, whole: CountRange): CountRange {
  return {
    low: Math.max(member.low, whole.low - (sum.high - member.high)),
    high: Math.min(member.high, whole.high - (sum.low - member.low)),
  };
}

/** What several count together. */
export function sumOf(ranges: readonly CountRange[]): CountRange {
  let [low, high] = [0, 0];
  for (const range of ranges) {
    low += range.low;
    high += range.high;
  }
  return { low, high };
}
