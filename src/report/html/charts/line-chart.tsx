import type { ComponentChildren } from 'preact';
import type { Point, SeriesPoint } from '../../../generated/report.js';
import { decimalsOf } from '../../../text/shown-number.js';
import { showPoint, showValue } from '../../values.js';
import { type DrawingArea, drawingArea, labeledPeriods, periodsOf } from './drawing-area.js';
import { BaselineLabel, LatestLabel, widthOfSign } from './point-labels.js';
import { SeriesMarks } from './series-marks.js';
import type { ValueScale } from './value-scale.js';

export interface LineChartProps {
  /** What the chart shows, in a sentence: it stands for the picture where that can't be seen. */
  readonly sentence: string;
  readonly series: readonly SeriesPoint[];
  /** The whole behind a group. */
  readonly whole?: readonly SeriesPoint[];
  /** All periods of the charts that share the axis. */
  readonly periods: readonly string[];
  readonly scale: ValueScale;
  readonly unit: string;
  readonly baseline: Point | null;
  readonly latest: Point | null;
  readonly target?: { readonly value: number; readonly by?: string } | undefined;
  /** A small chart stands among others: it has less room, and fewer labels. */
  readonly small?: boolean;
}

/** Below the lowest value there's room for its label. */
const large = { size: { width: 420, height: 230 }, margins: { left: 56, right: 60, top: 16, bottom: 42 }, room: 58 };
const small = { size: { width: 210, height: 130 }, margins: { left: 44, right: 48, top: 14, bottom: 36 }, room: 90 };

/** A series over time: its values, ranges and margins of error, breaks, and what is withheld or wasn't measured. */
export function LineChart(props: LineChartProps) {
  const { series, whole, periods, scale, unit, target } = props;
  const { size, margins, room } = props.small ? small : large;
  const area = drawingArea(size, withRoomForLabels(margins, props), periods, scale);
  return (
    <svg
      class="chart"
      role="img"
      aria-label={props.sentence}
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      font-size="12"
      fill="none"
      stroke="currentColor"
    >
      <ValueAxis area={area} scale={scale} unit={unit} few={props.small ?? false} />
      <PeriodAxis area={area} periods={labeledPeriods(area, periodsOf(series).length > 0 ? periods : [], room)} />
      {target && <TargetLine area={area} target={target} unit={unit} labeled={!props.small} />}
      {whole && <SeriesMarks area={area} scale={scale} series={whole} isWhole />}
      <SeriesMarks area={area} scale={scale} series={series} />
      <EndLabels area={area} {...props} />
    </svg>
  );
}

/** Long labels, such as amounts, get the room that they take. */
function withRoomForLabels<Margins extends { readonly left: number; readonly right: number }>(
  margins: Margins,
  { scale, unit, latest }: LineChartProps,
): Margins {
  const longestTick = Math.max(...scale.ticks.map((tick) => showValue(tick, unit).length));
  const latestLabel = latest === null ? 0 : showPoint(latest, unit).length + 1;
  return {
    ...margins,
    left: Math.max(margins.left, longestTick * widthOfSign + 8),
    right: Math.max(margins.right, latestLabel * widthOfSign + 12),
  };
}

function ValueAxis({ area, scale, unit, few }: { area: DrawingArea; scale: ValueScale; unit: string; few: boolean }) {
  const shown = few ? scale.ticks.filter((_, index, all) => index === 0 || index === all.length - 1) : scale.ticks;
  return (
    <>
      <path
        class="grid"
        d={shown.map((tick) => `M${area.left} ${area.y(tick)}H${area.right}`).join('')}
        stroke-opacity="0.3"
      />
      <Texts>
        {shown.map((tick) => (
          <text key={tick} class="axis" x={area.left - 6} y={area.y(tick) + 4} text-anchor="end">
            {showValue(tick, unit)}
          </text>
        ))}
      </Texts>
    </>
  );
}

/** Texts of a picture: they're filled, and its lines aren't, where no style sheet says so. */
function Texts({ children }: { children: ComponentChildren }) {
  return (
    <g fill="currentColor" stroke="none">
      {children}
    </g>
  );
}

function PeriodAxis({ area, periods }: { area: DrawingArea; periods: readonly string[] }) {
  return (
    <Texts>
      {periods.map((period) => (
        <text key={period} class="axis" x={area.x(period)} y={area.height - 6} text-anchor="middle">
          {period}
        </text>
      ))}
    </Texts>
  );
}

/** `target 55% by 2029-30` */
export function targetInWords({ value, by }: Target, unit: string): string {
  return `target ${showValue(value, unit)}${by === undefined ? '' : ` by ${by}`}`;
}

type Target = NonNullable<LineChartProps['target']>;

interface TargetProps {
  readonly area: DrawingArea;
  readonly target: Target;
  readonly unit: string;
  readonly labeled: boolean;
}

function TargetLine({ area, target, unit, labeled }: TargetProps) {
  const y = area.y(target.value);
  return (
    <g>
      <line class="target" x1={area.left} x2={area.right} y1={y} y2={y} stroke-dasharray="6 4" />
      {labeled && (
        <text class="target-label" x={area.left + 4} y={y - 5} fill="currentColor" stroke="none">
          {targetInWords(target, unit)}
        </text>
      )}
    </g>
  );
}

/** The values at the baseline and at the latest period, beside their points. */
function EndLabels(props: LineChartProps & { area: DrawingArea }) {
  const { area, scale, series, whole = [], baseline, latest, unit } = props;
  if (latest === null) return null;
  const decimals = decimalsOf([baseline?.value, latest.value]);
  return (
    <Texts>
      <LatestLabel area={area} scale={scale} lines={[series, whole]} point={latest}>
        {showPoint(latest, unit, decimals)}
      </LatestLabel>
      {baseline !== null && (
        <BaselineLabel area={area} scale={scale} lines={[series, whole]} point={baseline}>
          {showPoint(baseline, unit, decimals)}
        </BaselineLabel>
      )}
    </Texts>
  );
}
