import type { Point, SeriesPoint } from '../../../generated/report.js';

/** The first and the last comparable value of a series: what a chart labels where nothing else says which. */
export function comparableEnds(series: readonly SeriesPoint[]): { baseline: Point | null; latest: Point | null } {
  const comparable = series.filter(({ use }) => use === 'comparable');
  return { baseline: pointOf(comparable.length > 1 ? comparable[0] : undefined), latest: pointOf(comparable.at(-1)) };
}

/** A comparable value as a result has its ends: they have a value or a range. */
function pointOf(point: SeriesPoint | undefined): Point | null {
  if (point === undefined) return null;
  const { period, value, ...rest } = point;
  return typeof value === 'number' ? { period, value } : { period, ...rest };
}
