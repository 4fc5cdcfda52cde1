import type { Remark } from '../../finding.js';
import { type AnyMeasure, observationsOf } from './measure-parts.js';

const outside = (value: unknown): value is number => typeof value === 'number' && (value < 0 || value > 100);

/** A percentage lies between 0 and 100: the values, those of the groups, and the target. */
export function checkPercentRange(measure: AnyMeasure): Remark[] {
  if (measure.unit !== 'percent') return [];
  const remark = (value: number, path: string): Remark => ({
    rule: 'indicator/percent-range',
    message: `${value} is no percentage: it lies outside 0 to 100.`,
    path,
    suggestion: 'Correct the number, or give the indicator another `unit`.',
  });
  const values = observationsOf(measure).flatMap(({ value, path }) => (outside(value) ? [remark(value, path)] : []));
  const target = measure.target?.value;
  return outside(target) ? [...values, remark(target, `${measure.path}/target/value`)] : values;
}
