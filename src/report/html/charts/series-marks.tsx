import type { SeriesPoint } from '../../../generated/report.js';
import type { DrawingArea } from './drawing-area.js';
import type { ValueScale } from './value-scale.js';

interface SeriesMarksProps {
  readonly area: DrawingArea;
  readonly scale: ValueScale;
  readonly series: readonly SeriesPoint[];
  /** The whole behind a group: a thin gray line, a gray bar for a range, and a dot for a value that stands alone. */
  readonly isWhole?: boolean;
}

/**
 * A series in a chart. A line joins values that follow each other, and stops where nothing was measured, where a value is
 * withheld, and at a break. A range is a bar from one end to the other. What doesn't enter the trend is gray.
 */
export function SeriesMarks({ area, scale, series, isWhole = false }: SeriesMarksProps) {
  const begun = series.filter(({ use }) => use !== 'not-begun');
  const joined = stretches(begun);
  const lines = joined.map((points) => (
    <path
      key={points[0]?.period}
      class={isWhole ? 'line-whole' : points.every(isCompared) ? 'line' : 'line-before'}
      d={pathThrough(area, points)}
    />
  ));
  if (isWhole) {
    return (
      <g>
        {lines}
        {begun
          .filter((point) => isCompared(point) && !joined.flat().includes(point as Valued))
          .map((point) => (
            <WholeMark key={point.period} area={area} scale={scale} point={point} />
          ))}
      </g>
    );
  }
  const latest = begun.filter(isCompared).at(-1);
  return (
    <g>
      {begun
        .filter((point) => point.break)
        .map((point) => (
          <BreakLine key={point.period} area={area} point={point} series={begun} />
        ))}
      {lines}
      {begun.map((point) => (
        <PointMark key={point.period} area={area} scale={scale} point={point} isLatest={point === latest} />
      ))}
    </g>
  );
}

const isCompared = ({ use }: SeriesPoint) => use === 'comparable';

type Valued = SeriesPoint & { readonly value: number };
const hasValue = (point: SeriesPoint): point is Valued => typeof point.value === 'number';

/** Values that follow each other without a hole or a break between them. */
function stretches(series: readonly SeriesPoint[]): Valued[][] {
  const found: Valued[][] = [];
  let current: Valued[] = [];
  for (const point of series) {
    if (!hasValue(point) || point.break) current = [];
    if (!hasValue(point)) continue;
    if (current.length === 0) found.push(current);
    current.push(point);
  }
  return found.filter((points) => points.length > 1);
}

const pathThrough = ({ x, y }: DrawingArea, points: readonly Valued[]) =>
  points.map(({ period, value }, index) => `${index === 0 ? 'M' : 'L'}${x(period)} ${y(value)}`).join('');

/** A break lies between two periods: a line halfway. */
function BreakLine({ area, point, series }: { area: DrawingArea; point: SeriesPoint; series: readonly SeriesPoint[] }) {
  const before = series[series.indexOf(point) - 1];
  if (!before) return null;
  const x = (area.x(before.period) + area.x(point.period)) / 2;
  return <line class="break" x1={x} x2={x} y1={area.top} y2={area.bottom} stroke-dasharray="4 3" />;
}

interface MarkProps {
  readonly area: DrawingArea;
  readonly scale: ValueScale;
  readonly point: SeriesPoint;
}

/** What the whole has where no line can be drawn. What isn't known of it leaves no mark. */
function WholeMark({ area, scale, point }: MarkProps) {
  if (hasValue(point)) return <circle class="dot-whole" cx={area.x(point.period)} cy={area.y(point.value)} r="2.5" />;
  return hasRange(point) ? <RangeBar area={area} scale={scale} point={point} name="range-whole" /> : null;
}

const hasRange = ({ low, high }: SeriesPoint) => low !== undefined || high !== undefined;

function RangeBar({ area, scale, point, name }: MarkProps & { name: string }) {
  const x = area.x(point.period);
  const top = area.y(point.high ?? scale.high);
  // A range of one value would be a bar without a height.
  const reach = Math.max(area.y(point.low ?? scale.low) - top, 2);
  return <line class={name} x1={x} x2={x} y1={top + reach} y2={top} stroke-width="6" />;
}

interface PointMarkProps extends MarkProps {
  readonly isLatest: boolean;
}

function PointMark({ area, scale, point, isLatest }: PointMarkProps) {
  const x = area.x(point.period);
  const side = isCompared(point) ? '' : '-before';
  if (hasValue(point)) {
    const y = area.y(point.value);
    const name = isCompared(point) ? (isLatest && !point.provisional ? 'point' : 'point-open') : 'point-before';
    return (
      <>
        {point.margin !== undefined && (
          <line
            class={`margin${side}`}
            x1={x}
            x2={x}
            y1={area.y(point.value - point.margin)}
            y2={area.y(point.value + point.margin)}
          />
        )}
        <circle
          class={name}
          cx={x}
          cy={y}
          r={isLatest ? 5 : 3.5}
          fill={name === 'point' ? 'currentColor' : undefined}
        />
      </>
    );
  }
  if (hasRange(point)) return <RangeBar area={area} scale={scale} point={point} name={`range${side}`} />;
  // Nothing is known of its height: it stands on the axis.
  return <path class="withheld" d={`M${x - 3.5} ${area.bottom - withheldMark.top}l7 7m0 -7l-7 7`} />;
}

/** Where the cross of a period without a value stands: so far above the axis. */
export const withheldMark = { top: 9, bottom: 2 } as const;
