import type { Measure, Series } from '../../../assessment/assessment.js';
import { decimal } from '../../../evaluate/decimal.js';

/** The numbers that a value of a measure may take, as far as the search for one goes. */
export interface Grid {
  /** How many decimals the numbers have. */
  readonly decimals: number;
  /** The best value there can be; undefined where there's no such bound. */
  readonly best: number | undefined;
  readonly better: Measure['better'];
}

/** The grid of a measure's series: its finest decimals, and in a percent at least one. */
export function gridOf({ unit, better }: Pick<Measure, 'unit' | 'better'>, series: Series): Grid {
  const written = series.map(({ value, count }) =>
    typeof value === 'number' && count === undefined ? decimalsOf(value) : 0,
  );
  const decimals = Math.min(9, Math.max(unit === 'percent' ? 1 : 0, ...written));
  if (unit === 'percent') return { decimals, better, best: better === 'higher' ? 100 : 0 };
  const fromZero = unit === 'count' || unit === 'rate';
  return { decimals, better, best: better === 'lower' && fromZero ? 0 : undefined };
}

function decimalsOf(value: number): number {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

/** The search ends after so many steps of the grid where nothing bounds it. */
const farthest = 2 ** 50;

/**
 * The value nearest to `from` on the grid, in the better direction, with which something holds; undefined where there is
 * none. A better value never makes it hold less.
 */
export function leastValue(
  { decimals, best, better }: Grid,
  from: number,
  holds: (value: number) => boolean,
): number | undefined {
  const scale = 10 ** decimals;
  const direction = better === 'higher' ? 1 : -1;
  const first = (better === 'higher' ? Math.ceil(decimal(from * scale)) : Math.floor(decimal(from * scale))) + 0;
  const valueAt = (steps: number) => (first + direction * steps) / scale + 0;
  const last = best === undefined ? undefined : Math.round((best * scale - first) * direction);
  if (last !== undefined && (last < 0 || !holds(valueAt(last)))) return undefined;
  let high = last ?? 1;
  while (last === undefined && !holds(valueAt(high))) {
    high *= 2;
    if (high > farthest) return undefined;
  }
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(valueAt(middle))) high = middle;
    else low = middle;
  }
  return valueAt(high);
}
