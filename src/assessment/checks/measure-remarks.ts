import type { Remark } from '../../findings/finding.js';
import { checkCounts } from './counts.js';
import { isOrdinary } from './first-look.js';
import type { AnyMeasure } from './measure-parts.js';
import { checkMixedPeriods } from './mixed-periods.js';
import { checkPercentRange } from './percent-range.js';
import { checkYears, type YearBounds } from './period-years.js';
import { checkRanges } from './ranges.js';
import { checkSchoolYears } from './school-years.js';
import { checkSmallCells } from './small-cells.js';
import { checkSpans } from './spans.js';
import { checkUnknownGroups } from './unknown-groups.js';

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
    ...checkPercentRange(measure),
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
