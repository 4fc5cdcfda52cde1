import type { Measure } from '../../../assessment/assessment.js';
import { decimal } from '../../../evaluate/decimal.js';
import { judgeTrend } from '../../../evaluate/trends.js';
import type { Trend } from '../../../generated/report.js';
import type { Situation } from '../situation.js';
import { gridOf, leastValue } from './least-value.js';
import { withValue } from './with-value.js';

/** What the latest value of a series has to reach. */
export interface NeededValue {
  readonly period: string;
  readonly value: number;
  /** The change from what it is now, in the unit of the series. */
  readonly by: number;
  /** How large that is over the framework's default tolerance. */
  readonly distance: number;
}

/** `impossible`: no value there can be would do. `unknown`: it can't be said. */
export type Needed = NeededValue | 'impossible' | 'unknown';

/** The latest value with which a measure has one of these trends. */
export function neededForTrend(situation: Situation, measure: Measure, trends: readonly Trend[]): Needed {
  const { method, usability } = situation;
  const { baseline, latest } = judgeTrend(measure, method, usability);
  if (!baseline || !latest) return 'unknown';
  const { period } = latest;
  const holds = (value: number) => {
    const changed = { ...measure, values: withValue(measure.values, period, value) };
    return trends.includes(judgeTrend(changed, method, usability).trend);
  };
  const grid = gridOf(measure, measure.values);
  if (grid.best !== undefined && !holds(grid.best)) return 'impossible';
  if (typeof latest.value !== 'number') return 'unknown';
  const value = leastValue(grid, latest.value, holds);
  if (value === undefined) return 'unknown';
  return { period, value, ...distanceOf(situation, measure, baseline.value, latest.value, value) };
}

/** How far it is from one value to another; `before` is the baseline, where it is a number. */
export function distanceOf(
  { framework }: Situation,
  { unit }: Pick<Measure, 'unit'>,
  before: unknown,
  from: number,
  to: number,
): Pick<NeededValue, 'by' | 'distance'> {
  const { points, percent } = framework.method.tolerance;
  const by = decimal(to - from);
  const tolerance =
    unit === 'percent'
      ? points.default
      : decimal((percent.default * Math.abs(typeof before === 'number' ? before : from)) / 100);
  return { by, distance: tolerance === 0 ? Number.MAX_SAFE_INTEGER : decimal(Math.abs(by) / tolerance) };
}
