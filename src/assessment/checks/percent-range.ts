import type { Remark } from '../../findings/finding.js';
import { type AnyMeasure, observationsOf } from './measure-parts.js';

/** Whether a value is a number and no percentage. */
export const isOutside = (value: unknown): value is number => typeof value === 'number' && (value < 0 || value > 100);

/** A percentage lies between 0 and 100: the values, those of the groups, and the target. */
export function checkPercentRange(measure: AnyMeasure): Remark[] {
  if (measure.unit !== 'percent') return [];
  const remarks: Remark[] = [];
  for (const { value, count, path } of observationsOf(measure)) {
    // What is computed from counts is outside only where they have their own finding.
    if (isOutside(value) && count === undefined) remarks.push(noPercentage(value, path));
  }
  const target = measure.target?.value;
  if (isOutside(target)) remarks.push(noPercentage(target, `${measure.path}/target/value`));
  return remarks;
}

const noPercentage = (value: number, path: string): Remark => ({
  rule: 'indicator/percent-range',
  message: `${value} isn't a valid percentage. It's outside 0 to 100.`,
  path,
  suggestion: 'Fix the number, or give the indicator another `unit`.',
});
