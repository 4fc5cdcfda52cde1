import { nice, ticks } from 'd3-array';
import type { IndicatorResult, SeriesPoint } from '../../../generated/report.js';

/** Which values a chart spans, and where its grid lines lie. Charts that are compared share one. */
export interface ValueScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

type Measured = Pick<IndicatorResult, 'unit' | 'series'> &
  Partial<Pick<IndicatorResult, 'target' | 'baseline'>> & {
    readonly groups?: readonly { readonly series: readonly SeriesPoint[] }[];
  };

/** One scale for an indicator, its groups and its target, so that they can be compared by eye. Undefined without a number. */
export function valueScale({ unit, series, groups = [], target }: Measured): ValueScale | undefined {
  const all = [series, ...groups.map((group) => group.series)].flat();
  const values = [...all.flatMap(endsOf), ...(target ? [target.value] : [])];
  if (values.length === 0) return undefined;
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(0, leastSpan(unit, highest) - (highest - lowest)) / 2;
  const limits = limitsOf(unit, lowest);
  const [low, high] = nice(Math.max(lowest - room, limits.low), Math.min(highest + room, limits.high), 4);
  const bounds = { low: Math.max(low, limits.low), high: Math.min(high, limits.high) };
  return { ...bounds, ticks: ticks(bounds.low, bounds.high, 4) };
}

/** So much a chart spans at least: else a change of half a point would look like a fall from a cliff. */
function leastSpan(unit: string, highest: number): number {
  return unit === 'percent' ? 20 : Math.abs(highest) * 0.25 || 1;
}

/** A share lies between 0 and 100, and what is counted isn't below 0, unless a value says otherwise. */
function limitsOf(unit: string, lowest: number): { low: number; high: number } {
  return {
    low: lowest >= 0 ? 0 : Number.NEGATIVE_INFINITY,
    high: unit === 'percent' ? 100 : Number.POSITIVE_INFINITY,
  };
}

/** The numbers that a point reaches: its value with its margin of error, or the ends of its range that aren't open. */
function endsOf({ value, low, high, margin = 0, use }: SeriesPoint): number[] {
  if (use === 'not-begun') return [];
  if (typeof value === 'number') return [value - margin, value + margin];
  return [low, high].filter((end) => typeof end === 'number');
}
