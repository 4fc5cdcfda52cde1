import type { Measure } from '../assessment/assessment.js';
import { decimal } from './decimal.js';
import type { Method } from './method.js';
import type { UsableObservation } from './series.js';
import { twoProportionProbability } from './significance.js';

export type Direction = 'improved' | 'maintained' | 'declined';

/** How two values of one series compare. */
export interface Change {
  readonly trend: Direction;
  /** The test that judged: the one in force, or the tolerance where that one cannot be used. */
  readonly test: Method['trendTest'];
  /** The later value less the earlier one in the measure's unit, turned so that positive is better. */
  readonly change: number;
  /** What a change must reach to count, in the measure's unit, where a tolerance judged. */
  readonly tolerance?: number;
  /** The two-sided p-value, where significance judged. */
  readonly probability?: number;
}

/**
 * Judges the change from one value to a later one by the test in force. Significance needs percents with `n` at both
 * ends; without them the tolerance judges, and the result says so.
 */
export function judgeChange(
  { unit, better }: Pick<Measure, 'unit' | 'better'>,
  earlier: UsableObservation,
  later: UsableObservation,
  method: Method,
): Change {
  const change = decimal(better === 'higher' ? later.value - earlier.value : earlier.value - later.value);
  if (method.trendTest === 'significance' && unit === 'percent' && earlier.n !== undefined && later.n !== undefined) {
    const probability = twoProportionProbability(
      { percent: earlier.value, n: earlier.n },
      { percent: later.value, n: later.n },
    );
    const significant = probability === undefined || probability < decimal(1 - method.confidence / 100);
    const trend = significant ? bySize(change, 0) : 'maintained';
    if (probability === undefined) return { trend, test: 'significance', change };
    return { trend, test: 'significance', change, probability };
  }
  const strict = method.trendTest === 'strict';
  const tolerance = strict ? 0 : toleranceOf(unit, earlier.value, method);
  return { trend: bySize(change, tolerance), test: strict ? 'strict' : 'tolerance', change, tolerance };
}

/** The tolerance for a change from a value: points for percents, else a percentage of the value. */
function toleranceOf(unit: Measure['unit'], earlier: number, { tolerance }: Method): number {
  return unit === 'percent' ? tolerance.points : decimal((tolerance.percent * Math.abs(earlier)) / 100);
}

function bySize(change: number, tolerance: number): Direction {
  if (change > 0 && change >= tolerance) return 'improved';
  return change < 0 && -change >= tolerance ? 'declined' : 'maintained';
}
