import type { SeriesPoint } from '../../generated/report.js';
import type { Marks } from './marks.js';

/**
 * A series as small bars, one for each period, the latest at the right; a period that does not enter the trend is a
 * hole. A range stands at its middle, or at the end that isn't open. Longer series lose their oldest periods.
 */
export function sparkline(series: readonly SeriesPoint[], marks: Marks, columns: number): string {
  const shown = series.filter(({ use }) => use !== 'not-begun').slice(-Math.max(columns, 1));
  const values = shown.map((point) => (point.use === 'comparable' ? heightOf(point) : null));
  const known = values.filter((value) => value !== null);
  const [lowest, highest] = [Math.min(...known), Math.max(...known)];
  const last = marks.steps.length - 1;
  return values
    .map((value) => {
      if (value === null) return marks.hole;
      const share = highest === lowest ? 0.5 : (value - lowest) / (highest - lowest);
      return marks.steps[Math.round(share * last)] ?? marks.hole;
    })
    .join('');
}

function heightOf({ value, low = null, high = null }: SeriesPoint): number | null {
  if (typeof value === 'number') return value;
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high);
}
