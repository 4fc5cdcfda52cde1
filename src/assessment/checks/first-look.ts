import { periodKind } from '../../text/period-kind.js';
import type { Observation, Series, Unit } from '../assessment.js';
import { targetProblem } from './check-values.js';
import { isBelievable } from './comparable-runs.js';
import { isJump } from './jumps.js';
import { type AnyMeasure, seriesOf } from './measure-parts.js';
import { isOutsideYears, type YearBounds } from './period-years.js';
import { isMiswritten } from './school-years.js';
import { isSmallCell } from './small-cells.js';
import { isMiswrittenSpan } from './spans.js';
import { isFarApart } from './unlike-neighbors.js';

/**
 * Whether one look at each observation shows that the checks of values over time have nothing to say: every number can be
 * right and is near the one before it, the periods are of one kind and rightly written, no cell is small, and no value is
 * read from a text or from counts. So it is with nearly every measure, and one look takes a small part of the time that the
 * checks take one after the other.
 *
 * @param minimumCellSize the minimum cell size in force
 * @param years the years that periods may have
 */
export function isOrdinary(measure: AnyMeasure, minimumCellSize: number, years: YearBounds): boolean {
  const { unit, baseline, target } = measure;
  if (isMiswritten(baseline) || isMiswritten(target?.by) || targetProblem(measure)) return false;
  if (isMiswrittenSpan(baseline) || isMiswrittenSpan(target?.by)) return false;
  if (baseline !== undefined && isOutsideYears(baseline, years)) return false;
  let before: Series = [];
  for (const series of seriesOf(measure)) {
    if (series.length === 0) continue;
    if (!hasOrdinaryPeriods(series, before, years) || !hasOrdinaryValues(series, unit, minimumCellSize)) return false;
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

function hasOrdinaryValues(series: Series, unit: Unit, minimumCellSize: number): boolean {
  let before: number | undefined;
  let numbers = 0;
  let isAboveOne = unit !== 'percent';
  for (let index = 0; index < series.length; index++) {
    const observation = series[index] as Observation;
    if (isSmallCell(observation, minimumCellSize)) return false;
    if (observation.written !== undefined || observation.count !== undefined) return false;
    const { value } = observation;
    if (typeof value !== 'number') continue;
    if (!isBelievable(observation, unit)) return false;
    if (before !== undefined && (isJump(before, value, unit) || isFarApart(before, value))) return false;
    before = value;
    numbers += 1;
    isAboveOne ||= value > 1;
  }
  return isAboveOne || numbers < 2;
}
