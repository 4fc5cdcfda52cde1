import type { Remark } from '../../findings/finding.js';
import { isOrdinary } from './first-look.js';
import type { AnyMeasure } from './measure-parts.js';
import { checkMixedPeriods } from './mixed-periods.js';
import { checkPercentRange } from './percent-range.js';
import { checkSchoolYears } from './school-years.js';
import { checkSmallCells } from './small-cells.js';
import { checkUnknownGroups } from './unknown-groups.js';

/**
 * Everything that is to be said of a measure's values, periods and groups.
 *
 * @param minimumCellSize the minimum cell size in force
 * @param isReadInPart whether something of its data file could not be read
 */
export function measureRemarks(measure: AnyMeasure, minimumCellSize: number, isReadInPart: boolean): readonly Remark[] {
  // A row that cannot be read may be the only one of its group.
  const ofGroups = isReadInPart ? [] : checkUnknownGroups(measure);
  if (isOrdinary(measure, minimumCellSize)) return ofGroups;
  return [
    ...checkPercentRange(measure),
    ...checkSchoolYears(measure),
    ...checkMixedPeriods(measure),
    ...ofGroups,
    ...checkSmallCells(measure, minimumCellSize),
  ];
}
