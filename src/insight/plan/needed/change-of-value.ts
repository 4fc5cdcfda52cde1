import type { Measure } from '../../../assessment/assessment.js';
import { decimal } from '../../../evaluate/decimal.js';
import type { Framework } from '../../../generated/framework.js';
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

/** Which value is changed, and what it's compared with. */
export interface ChangedValue {
  /** JSON pointer to the series. */
  readonly series: string;
  readonly period: string;
  readonly from: number;
  /** The value at the baseline; undefined where it isn't a number. */
  readonly baseline: number | undefined;
}

/** The change of a value to another one. */
export function changeOfValue(
  { method: { tolerance } }: Framework,
  { unit }: Pick<Measure, 'unit'>,
  { series, period, from, baseline }: ChangedValue,
  to: number,
): ValueChange {
  const by = decimal(to - from);
  const allowed =
    unit === 'percent'
      ? tolerance.points.default
      : decimal((tolerance.percent.default * Math.abs(baseline ?? from)) / 100);
  const distance = by === 0 ? 0 : allowed === 0 ? Number.MAX_SAFE_INTEGER : decimal(Math.abs(by) / allowed);
  return { series, period, value: to, by, unit, distance };
}
