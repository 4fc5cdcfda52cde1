import type { Remark } from '../../finding.js';
import { type AnyMeasure, observationsOf } from './measure-parts.js';

/** The second half that the school year should have; undefined where it has it, or where the period is no school year. */
function rightSecondHalf(period: string): string | undefined {
  const halves = /^(\d{4})-(\d{2})$/.exec(period);
  if (halves === null) return undefined;
  const next = String((Number(halves[1]) + 1) % 100).padStart(2, '0');
  return next === halves[2] ? undefined : next;
}

/** The second half of a school year is the year after the first: `2024-25`, `1999-00`. */
export function checkSchoolYears(measure: AnyMeasure): Remark[] {
  const periods = observationsOf(measure).map(({ period, path }): [string | undefined, string, 'key' | 'value'] => [
    period,
    path,
    'key',
  ]);
  periods.push([measure.baseline, `${measure.path}/baseline`, 'value']);
  periods.push([measure.target?.by, `${measure.path}/target/by`, 'value']);
  return periods.flatMap(([period, path, at]): Remark[] => {
    const second = period === undefined ? undefined : rightSecondHalf(period);
    if (period === undefined || second === undefined) return [];
    return [
      {
        rule: 'indicator/school-year',
        message: `\`${period}\` is no school year: its second half should be the year after the first.`,
        path,
        at,
        suggestion: `Write \`${period.slice(0, 5)}${second}\` if the year that begins in ${period.slice(0, 4)} is meant.`,
      },
    ];
  });
}
