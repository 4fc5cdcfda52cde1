import type { GapPoint, Point, Range, SeriesPoint } from '../generated/report.js';
import { showNumber } from '../text/shown-number.js';
import { showRange, showValue } from '../text/shown-value.js';

export { showValue };

/** A difference with its sign (none for zero) and, for money, that of its unit. */
export function showChange(change: number, unit: string, decimals?: number): string {
  const shown = unit === 'currency' ? showValue(change, unit, decimals) : showNumber(change, decimals);
  return change > 0 ? `+${shown}` : shown;
}

/** The unit in which a gap is shown: percentages are points apart, and a relative gap is a percentage. */
export function gapUnit({ measure }: { readonly measure: 'absolute' | 'relative' }, unit: string): string {
  if (measure === 'relative') return 'percent';
  return unit === 'percent' ? 'points' : unit;
}

/** A value of a series, as its source published it: `44.9%`, `≥95%`, `≤5%`, `80–84%`; empty where there's none. */
export function showPoint(point: Point | SeriesPoint, unit: string, decimals?: number): string {
  const { value, low = null, high = null } = point;
  if (typeof value === 'number') return showValue(value, unit, decimals);
  return showRange(low, high, unit);
}

/** A change, or where it lies; empty where there's none. */
export function showChangeOf(
  { change, changeRange }: { readonly change: number | null; readonly changeRange?: Range },
  unit: string,
  decimals?: number,
): string {
  if (change !== null) return showChange(change, unit, decimals);
  if (changeRange === undefined) return '';
  const { low, high } = changeRange;
  if (low === null || high === null) {
    if (low !== null) return `${showChange(low, unit)} or more`;
    return high === null ? 'open' : `${showChange(high, unit)} or less`;
  }
  return `${showChange(low, unit)} to ${showChange(high, unit)}`;
}

/** A gap, or where it lies. */
export function showGap({ gap, gapRange }: GapPoint, unit: string, decimals?: number): string {
  if (gap !== null) return showValue(gap, unit, decimals);
  const ends = [gapRange?.low, gapRange?.high].map((end) => (end == null ? '?' : showValue(end, unit)));
  return ends.join(' to ');
}

/** What comes after a value that its source may still change. */
export const provisionalMark = ({ provisional }: Point): string => (provisional ? ' (provisional)' : '');
