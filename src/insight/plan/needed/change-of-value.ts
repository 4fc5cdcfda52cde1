import type { Measure } from '../../../assessment/assessment.js';
import { decimal } from '../../../evaluate/decimal.js';
import type { NeededValue } from '../../../generated/plan.js';

/** A value that a series has to reach, and how far that is. */
export interface ValueChange extends NeededValue {
  /** The change over the framework's default tolerance. */
  readonly distance: number;
}

/** The values that a measure needs, and the measure with them. */
export interface Reached<Changed> {
  readonly changes: readonly ValueChange[];
  readonly after: Changed;
}

/** `impossible`: no value there can be would do. `unknown`: it can't be said, or would cost what counts. */
export type Needed<Changed> = Reached<Changed> | 'impossible' | 'unknown';

/** Which value is changed. */
export interface ChangedValue {
  /** JSON pointer to the series. */
  readonly series: string;
  readonly period: string;
  readonly from: number;
}

/**
 * The change of a value to another one.
 *
 * @param tolerance the framework's default tolerance of what the change is for, in the measure's unit
 */
export function changeOfValue(
  { unit }: Pick<Measure, 'unit'>,
  { series, period, from }: ChangedValue,
  to: number,
  tolerance: number,
): ValueChange {
  const by = decimal(to - from);
  const distance = by === 0 ? 0 : tolerance === 0 ? Number.MAX_SAFE_INTEGER : decimal(Math.abs(by) / tolerance);
  return { series, period, value: to, by, unit, distance };
}
