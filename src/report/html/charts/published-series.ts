import type { Point, SeriesPoint } from '../../../generated/report.js';
import type { PublishedValue } from '../../../insight/publication/publication.js';

/**
 * A published series as charts draw one. Every place in the picture comes of what is shown: a rounded number, or a bound as the
 * range that it stands for. It has no number of people.
 */
export function drawnSeries(series: readonly PublishedValue[]): SeriesPoint[] {
  const lastBreak = series.findLastIndex((point) => point.break);
  return series.map((value, index) => ({
    ...pointOf(value),
    ...(value.break && { break: true }),
    ...(value.provisional && { provisional: true }),
    use: useOf(value, index < lastBreak),
  }));
}

/** The point of a period as it's shown; null where it isn't. */
export function shownPoint(series: readonly PublishedValue[], period: string | null): Point | null {
  const value = series.find((one) => one.period === period);
  if (value === undefined || value.shown === null) return null;
  return value.number === null
    ? { period: value.period, low: value.low, high: value.high }
    : { period: value.period, value: value.number };
}

function pointOf({
  period,
  shown,
  number,
  low,
  high,
}: PublishedValue): Pick<SeriesPoint, 'period' | 'value' | 'low' | 'high'> {
  if (shown === null) return { period, value: null };
  return number === null ? { period, low, high } : { period, value: number };
}

function useOf({ withheld }: PublishedValue, isBeforeBreak: boolean): SeriesPoint['use'] {
  if (withheld !== null) return withheld === 'privacy' ? 'suppressed' : 'not-measured';
  return isBeforeBreak ? 'before-break' : 'comparable';
}
