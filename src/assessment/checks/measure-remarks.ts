import type { Remark } from '../../findings/finding.js';
import { checkValues } from './check-values.js';
import { comparableRuns } from './comparable-runs.js';
import { checkCounts } from './counts.js';
import { isOrdinary } from './first-look.js';
import { checkFractions, fractionsIn } from './fractions.js';
import { checkJumps } from './jumps.js';
import { type AnyMeasure, seriesOf } from './measure-parts.js';
import { checkMixedPeriods } from './mixed-periods.js';
import { checkYears, type YearBounds } from './period-years.js';
import { checkRanges } from './ranges.js';
import { checkSchoolYears } from './school-years.js';
import { checkSmallCells } from './small-cells.js';
import { checkSpans } from './spans.js';
import { checkUnknownGroups } from './unknown-groups.js';
import { checkNeighbors } from './unlike-neighbors.js';

/** What the whole assessment says of its values. */
export interface InForce {
  readonly minimumCellSize: number;
  readonly years: YearBounds;
}

/**
 * Everything that is to be said of a measure's values, periods and groups.
 *
 * @param isReadInPart whether something of its data file could not be read
 */
export function measureRemarks(
  measure: AnyMeasure,
  { minimumCellSize, years }: InForce,
  isReadInPart: boolean,
): readonly Remark[] {
  // A row that cannot be read may be the only one of its group.
  const ofGroups = isReadInPart ? [] : checkUnknownGroups(measure);
  if (isOrdinary(measure, minimumCellSize, years)) return ofGroups;
  return [
    ...numberRemarks(measure),
    ...checkRanges(measure),
    ...checkCounts(measure),
    ...checkSchoolYears(measure),
    ...checkSpans(measure),
    ...checkYears(measure, years),
    ...checkMixedPeriods(measure),
    ...ofGroups,
    ...checkSmallCells(measure, minimumCellSize),
  ];
}

/**
 * Numbers that can't be right, and those that are probably wrong. One problem gives one finding: each check looks only at
 * what the checks before it have nothing to say of.
 */
export function numberRemarks(measure: AnyMeasure): Remark[] {
  const { unit, name } = measure;
  const remarks = [...checkValues(measure), ...checkFractions(measure)];
  for (const series of seriesOf(measure)) {
    if (fractionsIn(series, measure).length > 0) continue;
    for (const run of comparableRuns(series, unit)) checkJumps(checkNeighbors(run, unit, remarks), unit, name, remarks);
  }
  return remarks;
}
