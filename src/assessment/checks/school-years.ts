import type { Remark } from '../../findings/finding.js';
import { schoolYear } from '../../text/read-period.js';
import { type AnyMeasure, observationsOf } from './measure-parts.js';

/** The school year that was meant by one whose second half isn't the next year; undefined for any other period. */
function rightSchoolYear(period: string): string | undefined {
  // Nearly every school year ends here: the digits are looked at where they stand.
  if (period.length !== 7 || numberAt(period, 5) === (numberAt(period, 2) + 1) % 100) return undefined;
  return /^\d{4}-\d{2}$/.test(period) ? schoolYear(Number(period.slice(0, 4))) : undefined;
}

/** Whether a period is a school year whose second half is not the year after the first. */
export const isMiswritten = (period: string | undefined): boolean =>
  period !== undefined && rightSchoolYear(period) !== undefined;

/** The number of two digits at a place. */
const numberAt = (period: string, at: number) => (period.charCodeAt(at) - 48) * 10 + period.charCodeAt(at + 1) - 48;

/** The second half of a school year is the year after the first: `2024-25`, `1999-00`. */
export function checkSchoolYears(measure: AnyMeasure): Remark[] {
  const remarks: Remark[] = [];
  const check = (period: string | undefined, path: string, at: 'key' | 'value') => {
    const right = period === undefined ? undefined : rightSchoolYear(period);
    if (period !== undefined && right !== undefined) remarks.push(noSchoolYear(period, right, path, at));
  };
  for (const { period, path } of observationsOf(measure)) check(period, path, 'key');
  check(measure.baseline, `${measure.path}/baseline`, 'value');
  check(measure.target?.by, `${measure.path}/target/by`, 'value');
  return remarks;
}

const noSchoolYear = (period: string, right: string, path: string, at: 'key' | 'value'): Remark => ({
  rule: 'indicator/school-year',
  message: `\`${period}\` isn't a school year. The second year should follow the first.`,
  path,
  at,
  suggestion: `Write \`${right}\` if you mean the year that begins in ${period.slice(0, 4)}.`,
});
