import type { Observation, Series } from '../../assessment/assessment.js';

/** How many decimals the numbers of a series are written with: the most of any. A number written 55.0 reads as 55. */
export function writtenDecimals(series: Series): number {
  let most = 0;
  for (const { value, count } of series) {
    // What's computed from a count wasn't written.
    if (typeof value === 'number' && count === undefined) most = Math.max(most, decimalsOf(value));
  }
  return most;
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** Numbers are read as binary fractions, which miss what's written by less than this. */
const slack = 1e-9;

/**
 * Rule 2 (Ends): how many of the people a percentage counts, where the number of people and the percentage as written leave
 * only one count.
 *
 * @param decimals how many decimals the percentage is written with
 */
export function knownCount({ value, n, count }: Observation, decimals: number): number | undefined {
  if (count !== undefined) return count;
  if (typeof value !== 'number' || n === undefined) return undefined;
  const half = 0.5 * 10 ** -decimals + slack;
  const first = Math.max(0, Math.ceil(((value - half) * n) / 100));
  const last = Math.min(n, Math.floor(((value + half) * n) / 100));
  return first === last ? first : undefined;
}
