import type { IndicatorResult } from '../../../generated/report.js';
import { drawingArea, periodsOf } from './drawing-area.js';
import { SeriesMarks } from './series-marks.js';
import { valueScale } from './value-scale.js';

const size = { width: 120, height: 34 };
const margins = { left: 6, right: 6, top: 6, bottom: 6 };

/** A series in a cell of a table, without axes. The numbers stand beside it, so it isn't read out. */
export function Sparkline({ indicator: { unit, series } }: { indicator: Pick<IndicatorResult, 'unit' | 'series'> }) {
  const scale = valueScale({ unit, series });
  const periods = periodsOf(series);
  if (scale === undefined || periods.length === 0) return null;
  return (
    <svg
      class="sparkline"
      aria-hidden="true"
      viewBox={`0 0 ${size.width} ${size.height}`}
      {...size}
      fill="none"
      stroke="currentColor"
    >
      <SeriesMarks area={drawingArea(size, margins, periods, scale)} scale={scale} series={series} />
    </svg>
  );
}
