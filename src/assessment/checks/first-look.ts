import { periodKind } from '../../text/period-kind.js';
import type { Observation, Series } from '../assessment.js';
import { type AnyMeasure, seriesOf } from './measure-parts.js';
import { isOutside } from './percent-range.js';
import { isOutsideYears, type YearBounds } from './period-years.js';
import { isMiswritten } from './school-years.js';
import { isSmallCell } from './small-cells.js';
import { isMiswrittenSpan } from './spans.js';

/**
 * Whether one look at each observation shows that the checks of values over time have nothing to say: every percentage is
 * one, the periods are of one kind and rightly written, no cell is small, and no value is read from a text or from counts. So
 * it is with nearly every measure, and one look takes a small part of the time that the checks take one after the other.
 *
 * @param minimumCellSize the minimum cell size in force
 * @param years the years that periods may have
 */
export function isOrdinary(measure: AnyMeasure, minimumCellSize: number, years: YearBounds): boolean {
  const { unit, baseline, target } = measure;
  const isPercent = unit === 'percent';
  if (isMiswritten(baseline) || isMiswritten(target?.by) || (isPercent && isOutside(target?.value))) return false;
  if (isMiswrittenSpan(baseline) || isMiswrittenSpan(target?.by)) return false;
  if (baseline !== undefined && isOutsideYears(baseline, years)) return false;
  let before: Series = [];
  for (const series of seriesOf(measure)) {
    if (series.length === 0) continue;
    if (!hasOrdinaryPeriods(series, before, years) || !hasOrdinaryValues(series, isPercent, minimumCellSize))
      return false;
    before = series;
  }
  return true;
}

/**
 * Whether the periods of a series are rightly written, and all of the kind that another series has. Most series have the
 * same periods, and then to compare them is enough.
 *
 * @param before a series that was found ordinary; empty where this is the first
 */
function hasOrdinaryPeriods(series: Series, before: Series, years: YearBounds): boolean {
  const kind = periodKind(((before[0] ?? series[0]) as Observation).period);
  for (let index = 0; index < series.length; index++) {
    const observation = series[index] as Observation;
    if (observation.period === before[index]?.period) continue;
    const { period } = observation;
    if (isMiswritten(period) || isMiswrittenSpan(period) || isOutsideYears(period, years)) return false;
    if (periodKind(period) !== kind) return false;
  }
  return true;
}

function hasOrdinaryValues(series: Series, isPercent: boolean, minimumCellSize: number): boolean {
  for (let index = 0; index < series.length; index++) {
    const observation = series[index] as Observation;
    if ((isPercent && isOutside(observation.value)) || isSmallCell(observation, minimumCellSize)) return false;
    if (observation.written !== undefined || observation.count !== undefined) return false;
  }
  return true;
}
