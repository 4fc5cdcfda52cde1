import type { Measure, Series } from '../../../assessment/assessment.js';
import { decimal } from '../../../evaluate/decimal.js';

/** The numbers that a value of a measure may take in one direction. */
export interface Grid {
  /** How many decimals the numbers have. */
  readonly decimals: number;
  readonly direction: 1 | -1;
  /** The last value there can be in this direction; undefined where there's no such bound. */
  readonly bound: number | undefined;
}

/** The grid of a measure's series, toward better or worse values: its finest decimals, and in a percent at least one. */
export function gridOf(
  { unit, better }: Pick<Measure, 'unit' | 'better'>,
  series: Series,
  toward: 'better' | 'worse',
): Grid {
  const written = series.map(({ value, count }) =>
    typeof value === 'number' && count === undefined ? decimalsOf(value) : 0,
  );
  const decimals = Math.min(9, Math.max(unit === 'percent' ? 1 : 0, ...written));
  const isUp = (better === 'higher') === (toward === 'better');
  const fromZero = unit === 'percent' || unit === 'count' || unit === 'rate';
  const bound = isUp ? (unit === 'percent' ? 100 : undefined) : fromZero ? 0 : undefined;
  return { decimals, direction: isUp ? 1 : -1, bound };
}

function decimalsOf(value: number): number {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

/** The search ends after so many steps of the grid where nothing bounds it. */
const farthest = 2 ** 50;

/**
 * The first value on the grid, from one on and itself included, with which something holds; undefined if there is none.
 * Once it holds, it has to hold for every value beyond.
 */
export function firstValue(
  { decimals, direction, bound }: Grid,
  from: number,
  holds: (value: number) => boolean,
): number | undefined {
  const scale = 10 ** decimals;
  const first = direction === 1 ? Math.ceil(decimal(from * scale)) : Math.floor(decimal(from * scale));
  const valueAt = (steps: number) => (first + direction * steps) / scale + 0;
  const last = bound === undefined ? undefined : Math.round((bound * scale - first) * direction);
  if (last !== undefined && (last < 0 || !holds(valueAt(last)))) return undefined;
  let high = last ?? 1;
  while (last === undefined && !holds(valueAt(high))) {
    high *= 2;
    if (high > farthest) return undefined;
  }
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    // Beyond 2^53 not every whole number exists: there may be none between the two.
    if (middle <= low || middle >= high) break;
    if (holds(valueAt(middle))) high = middle;
    else low = middle;
  }
  return valueAt(high);
}
