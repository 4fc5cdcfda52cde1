import type { Remark } from '../../findings/finding.js';
import type { Observation } from '../assessment.js';
import { type AnyMeasure, observationsOf, seriesOf } from './measure-parts.js';

export const isSchoolYear = ({ period }: Observation): boolean => period.includes('-');

/**
 * All series of one indicator use calendar years, or all use school years. Which kind is meant is what most periods are;
 * every series that holds the other kind is reported once, at its first such period.
 */
export function checkMixedPeriods(measure: AnyMeasure): Remark[] {
  const all = observationsOf(measure);
  let schoolYears = 0;
  for (const observation of all) if (isSchoolYear(observation)) schoolYears += 1;
  if (schoolYears === 0 || schoolYears === all.length) return [];
  const meantSchoolYears = schoolYears * 2 >= all.length;
  return seriesOf(measure).flatMap((series): Remark[] => {
    const odd = series.filter((observation) => isSchoolYear(observation) !== meantSchoolYears);
    const [first] = odd;
    if (first === undefined) return [];
    const more = odd.length === 1 ? '' : ` So are ${odd.length - 1} more in this series.`;
    const [kind, others] = meantSchoolYears ? ['calendar year', 'school years'] : ['school year', 'calendar years'];
    return [
      {
        rule: 'indicator/mixed-periods',
        message: `\`${first.period}\` is a ${kind}, but this indicator uses ${others}.${more}`,
        path: first.path,
        at: 'key',
        suggestion: meantSchoolYears
          ? 'Write a school year, such as `2024-25`, or split the indicator in two.'
          : 'Write a calendar year, such as `2025`, or split the indicator in two.',
      },
    ];
  });
}
