import type { Remark } from '../../findings/finding.js';
import { isSpan, periodForms, readPeriod } from '../../text/read-period.js';
import { type AnyMeasure, observationsOf } from './measure-parts.js';

/** Whether a period has the form of a span, and isn't one: `2024-2025`, `2021-2017`. */
export const isMiswrittenSpan = (period: string | undefined): boolean => period?.length === 9 && !isSpan(period);

/** A span has at least three calendar years, the first one first. Two years in a row are a school year, most likely. */
export function checkSpans(measure: AnyMeasure): Remark[] {
  const remarks: Remark[] = [];
  const check = (period: string | undefined, path: string, at: 'key' | 'value') => {
    if (period !== undefined && isMiswrittenSpan(period)) remarks.push(noSpan(period, path, at));
  };
  for (const { period, path } of observationsOf(measure)) check(period, path, 'key');
  check(measure.baseline, `${measure.path}/baseline`, 'value');
  check(measure.target?.by, `${measure.path}/target/by`, 'value');
  return remarks;
}

function noSpan(period: string, path: string, at: 'key' | 'value'): Remark {
  const likely = readPeriod(period).value;
  const [first = '', last = ''] = period.split('-');
  return {
    rule: 'schema/format',
    message: `\`${period}\` isn't a valid period.`,
    path,
    at,
    suggestion:
      likely === undefined
        ? first > last
          ? 'Write the earlier year first, such as `2017-2021`.'
          : `Write ${periodForms}.`
        : `Write ${periodForms}. Did you mean \`${likely}\`?`,
  };
}
