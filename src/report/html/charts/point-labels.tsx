import type { ComponentChildren } from 'preact';
import type { Point, SeriesPoint } from '../../../generated/report.js';
import type { DrawingArea } from './drawing-area.js';
import { withheldMark } from './series-marks.js';
import type { ValueScale } from './value-scale.js';

interface LabelProps {
  readonly area: DrawingArea;
  readonly scale: ValueScale;
  /** The series, and what else is drawn: the label keeps clear of them. */
  readonly lines: readonly [series: readonly SeriesPoint[], whole: readonly SeriesPoint[]];
  readonly point: Point;
  readonly children: string;
}

/** The value at the baseline, above or below its point. */
export function BaselineLabel(props: LabelProps): ComponentChildren {
  const { area, point, children } = props;
  const x = area.x(point.period);
  const anchor = x - area.left < 20 ? 'start' : 'middle';
  return (
    <text class="label" x={x} y={heightOf(props, anchor)} text-anchor={anchor}>
      {children}
    </text>
  );
}

/** The latest value, beside its point; above or below it where the cross of a later period stands there. */
export function LatestLabel(props: LabelProps): ComponentChildren {
  const { area, scale, lines, point, children } = props;
  const x = area.x(point.period);
  const y = area.y(middleOf(point, scale)) + 4;
  const beside = { from: x + 9, to: x + 9 + children.length * widthOfSign };
  if (!withheldHeights(area, lines[0], beside).some((height) => isHit(y, height))) {
    return (
      <text class="label" x={x + 9} y={y}>
        {children}
      </text>
    );
  }
  return (
    <text class="label" x={x} y={heightOf(props, 'middle')} text-anchor="middle">
      {children}
    </text>
  );
}

function heightOf({ area, scale, lines, point, children }: LabelProps, anchor: 'start' | 'middle'): number {
  const [series] = lines;
  const x = area.x(point.period);
  const width = children.length * widthOfSign;
  const span = anchor === 'start' ? { from: x, to: x + width } : { from: x - width / 2, to: x + width / 2 };
  const drawn = [...lines.flatMap((line) => heightsOf(area, line, span)), ...withheldHeights(area, series, span)];
  return baselineLabelHeight(area, markOf(area, scale, series, point), isRising(series, point), drawn);
}

/** A digit of a label, in the units of the picture. */
export const widthOfSign = 8;

/** A line of a label, in the units of the picture. */
const labelHeight = 10;

/** Whether the line goes up from the baseline: its label then stands below it. */
function isRising(series: readonly SeriesPoint[], { period, value }: Point): boolean {
  const next = series.find((point) => point.period > period && typeof point.value === 'number');
  return typeof value === 'number' && typeof next?.value === 'number' && next.value > value;
}

interface Mark {
  readonly top: number;
  readonly bottom: number;
}

/** From where to where a point reaches in the picture: with its margin of error, or over its range. */
function markOf(area: DrawingArea, scale: ValueScale, series: readonly SeriesPoint[], point: Point): Mark {
  const margin = series.find(({ period }) => period === point.period)?.margin ?? 0;
  const { value, low, high } = point;
  if (typeof value === 'number') return { top: area.y(value + margin), bottom: area.y(value - margin) };
  return { top: area.y(high ?? scale.high), bottom: area.y(low ?? scale.low) };
}

/**
 * Where a label stands that isn't beside its mark: below it where the line rises, else above it. Where that would run into the
 * axis, out of the picture, or into something drawn, it stands on the other side, unless that is worse.
 *
 * @param drawn the heights of what is drawn where the label would stand
 */
export function baselineLabelHeight(
  { top, bottom }: Pick<DrawingArea, 'top' | 'bottom'>,
  mark: Mark,
  rises: boolean,
  drawn: readonly number[] = [],
): number {
  const [above, below] = [mark.top - 9, mark.bottom + 18];
  const fits = { above: above - labelHeight >= 0 && above >= top, below: below <= bottom };
  if (fits.above !== fits.below) return fits.above ? above : below;
  const hits = (height: number) => drawn.filter((one) => isHit(height, one)).length;
  if (hits(above) !== hits(below)) return hits(above) < hits(below) ? above : below;
  return rises ? below : above;
}

/** Whether a label with its foot at this height would run into what is drawn at another. */
const isHit = (foot: number, drawn: number) => drawn >= foot - labelHeight - 1 && drawn <= foot + 2;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The heights of a line from place to place under a label. */
function heightsOf({ x, y }: DrawingArea, line: readonly SeriesPoint[], { from, to }: Span): number[] {
  const places = [0, 0.25, 0.5, 0.75, 1].map((part) => from + part * (to - from));
  return line.flatMap((point, index) => {
    const next = line[index + 1];
    if (typeof point.value !== 'number') return [];
    const [x1, y1] = [x(point.period), y(point.value)];
    const alone = x1 >= from && x1 <= to ? [y1] : [];
    if (typeof next?.value !== 'number' || next.break) return alone;
    const [x2, y2] = [x(next.period), y(next.value)];
    const between = places.filter((place) => place > x1 && place < x2);
    return [...alone, ...between.map((place) => y1 + ((place - x1) / (x2 - x1)) * (y2 - y1))];
  });
}

/** The heights of the crosses under a label: they stand for a period without a value. */
function withheldHeights({ x, bottom }: DrawingArea, series: readonly SeriesPoint[], { from, to }: Span): number[] {
  const isCross = ({ use, value, low, high }: SeriesPoint) =>
    use !== 'not-begun' && typeof value !== 'number' && low === undefined && high === undefined;
  return series
    .filter((point) => isCross(point) && x(point.period) + 4 >= from && x(point.period) - 4 <= to)
    .flatMap(() => [bottom - withheldMark.top, bottom - withheldMark.bottom]);
}

function middleOf({ value, low = null, high = null }: Point, scale: ValueScale): number {
  return value ?? ((low ?? scale.low) + (high ?? scale.high)) / 2;
}
