import type { Remark } from '../../findings/finding.js';
import { type AnyMeasure, observationsOf } from './measure-parts.js';

const schoolYear = /^\d{4}-\d{2}$/;

/** The second half that the school year should have; undefined where it has it, or where the period is no school year. */
function rightSecondHalf(period: string): string | undefined {
  // Nearly every school year ends here: the digits are looked at where they stand.
  if (period.length !== 7 || numberAt(period, 5) === (numberAt(period, 2) + 1) % 100) return undefined;
  if (!schoolYear.test(period)) return undefined;
  const next = (Number(period.slice(2, 4)) + 1) % 100;
  return next === Number(period.slice(5)) ? undefined : String(next).padStart(2, '0');
}

/** Whether a period is a school year whose second half is not the year after the first. */
export const isMiswritten = (period: string | undefined): boolean =>
  period !== undefined && rightSecondHalf(period) !== undefined;

/** The number of two digits at a place. */
const numberAt = (period: string, at: number) => (period.charCodeAt(at) - 48) * 10 + period.charCodeAt(at + 1) - 48;

/** The second half of a school year is the year after the first: `2024-25`, `1999-00`. */
export function checkSchoolYears(measure: AnyMeasure): Remark[] {
  const remarks: Remark[] = [];
  const check = (period: string | undefined, path: string, at: 'key' | 'value') => {
    const second = period === undefined ? undefined : rightSecondHalf(period);
    if (period !== undefined && second !== undefined) remarks.push(noSchoolYear(period, second, path, at));
  };
  for (const { period, path } of observationsOf(measure)) check(period, path, 'key');
  check(measure.baseline, `${measure.path}/baseline`, 'value');
  check(measure.target?.by, `${measure.path}/target/by`, 'value');
  return remarks;
}

const noSchoolYear = (period: string, second: string, path: string, at: 'key' | 'value'): Remark => ({
  rule: 'indicator/school-year',
  message: `\`${period}\` is no school year: its second half should be the year after the first.`,
  path,
  at,
  suggestion: `Write \`${period.slice(0, 5)}${second}\` if the year that begins in ${period.slice(0, 4)} is meant.`,
});
