import type { Remark } from '../../findings/finding.js';
import { type AnyMeasure, observationsOf } from './measure-parts.js';
import { isMiswritten } from './school-years.js';
import { isMiswrittenSpan } from './spans.js';

const firstYear = 1950;

/** How many years after the assessment a period may be. */
const yearsAhead = 10;

/** The years that periods may have. */
export interface YearBounds {
  readonly first: string;
  readonly last: string;
}

/** @param assessedOn `YYYY-MM-DD`; anything else sets no upper bound */
export function yearBounds(assessedOn: string): YearBounds {
  const year = /^\d{4}-/.test(assessedOn) ? Number(assessedOn.slice(0, 4)) + yearsAhead : 9999;
  return { first: String(firstYear), last: String(year) };
}

/** Whether a period is outside of these years: the year in which it begins, or, of a span, its first or its last. */
export function isOutsideYears(period: string, { first, last }: YearBounds): boolean {
  return period < first || (period.length === 9 ? period.slice(5) : period.slice(0, 4)) > last;
}

/** Periods lie in the years in which somebody can have measured something, or soon will. */
export function checkYears(measure: AnyMeasure, bounds: YearBounds): Remark[] {
  const remarks = observationsOf(measure)
    .filter(({ period }) => isOutsideYears(period, bounds) && !isWrong(period))
    .map(({ period, path }) => outside(period, path, 'key', bounds));
  const { baseline } = measure;
  if (baseline === undefined || isWrong(baseline) || !isOutsideYears(baseline, bounds)) return remarks;
  return [...remarks, outside(baseline, `${measure.path}/baseline`, 'value', bounds)];
}

/** What isn't a period has its finding already. */
const isWrong = (period: string) => isMiswritten(period) || isMiswrittenSpan(period);

const outside = (period: string, path: string, at: 'key' | 'value', { first, last }: YearBounds): Remark => ({
  rule: 'indicator/year',
  message: `\`${period}\` is outside the years ${first} to ${last}.`,
  path,
  at,
  suggestion: 'Fix the year. Periods run from 1950 to ten years after `assessed-on`.',
});
