import type { Remark } from '../../findings/finding.js';
import { isValueRange } from '../../text/read-range.js';
import type { Observation } from '../assessment.js';
import { type AnyMeasure, observationsOf } from './measure-parts.js';

/** Whether a number or a range is written out that describes fewer people than the minimum. */
export const isSmallCell = ({ value, n }: Observation, minimum: number): boolean =>
  n !== undefined && n < minimum && (typeof value === 'number' || isValueRange(value));

/**
 * A value about fewer people than the minimum cell size may tell something of one of them, and should not be written out.
 *
 * @param minimum the minimum cell size in force
 */
export function checkSmallCells(measure: AnyMeasure, minimum: number): Remark[] {
  const remarks: Remark[] = [];
  for (const observation of observationsOf(measure)) {
    if (!isSmallCell(observation, minimum)) continue;
    const { period, path, count } = observation;
    remarks.push({
      rule: 'privacy/small-cell',
      message: `The value for \`${period}\` describes fewer than ${minimum} people, but isn't suppressed.`,
      path,
      suggestion: `Write \`suppressed\` instead, and remove ${count === undefined ? '`n`' : '`count` and `of`'}.`,
    });
  }
  return remarks;
}
