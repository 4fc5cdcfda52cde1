import { lastDay } from '../../../evaluate/periods.js';
import type { SeriesPoint } from '../../../generated/report.js';
import type { ValueScale } from './value-scale.js';

/** Where a chart draws, in the units of its picture: periods to the right, values upward. */
export interface DrawingArea {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The place of a period. */
  x(period: string): number;
  /** The place of a value. */
  y(value: number): number;
}

interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * An area for these periods and values. Periods stand as far apart as the years between them, so that a year that is
 * missing shows.
 */
export function drawingArea(
  size: { readonly width: number; readonly height: number },
  margins: Margins,
  periods: readonly string[],
  scale: ValueScale,
): DrawingArea {
  const years = periods.map(yearOf);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [left, right] = [margins.left, size.width - margins.right];
  const [top, bottom] = [margins.top, size.height - margins.bottom];
  const span = scale.high - scale.low || 1;
  return {
    ...size,
    left,
    right,
    top,
    bottom,
    x: (period) =>
      round(first === last ? (left + right) / 2 : left + ((yearOf(period) - first) / (last - first)) * (right - left)),
    y: (value) => round(bottom - ((value - scale.low) / span) * (bottom - top)),
  };
}

const yearOf = (period: string) => Number(lastDay(period).slice(0, 4));

/** Tenths are finer than any screen shows, and keep pages small. */
const round = (place: number) => Math.round(place * 10) / 10;

/** The periods that a chart shows, from the first to the last of all its series. */
export function periodsOf(...series: readonly (readonly SeriesPoint[])[]): string[] {
  const periods = new Set(
    series
      .flat()
      .filter(({ use }) => use !== 'not-begun')
      .map(({ period }) => period),
  );
  return [...periods].sort();
}

/** The periods that get a label: the first, the last, and as many between as have room. */
export function labeledPeriods({ x }: DrawingArea, periods: readonly string[], room: number): string[] {
  const last = periods.at(-1);
  const labeled: string[] = [];
  for (const period of periods) {
    const before = labeled.at(-1);
    const fits = before === undefined || x(period) - x(before) >= room;
    const beforeLast = last === period || last === undefined || x(last) - x(period) >= room;
    if (period === last && !fits && labeled.length > 1) labeled.pop();
    if ((fits && beforeLast) || period === last) labeled.push(period);
  }
  return labeled;
}
