import type { Measure, ValueRange } from '../assessment/assessment.js';
import { isValueRange } from '../text/read-range.js';
import { decimal } from './decimal.js';
import type { Method } from './method.js';
import type { UsableObservation } from './series.js';
import { marginProbability, twoProportionProbability } from './significance.js';

export type Direction = 'improved' | 'maintained' | 'declined';

/** How two values of one series compare. */
export interface Change {
  /** `unsettled` where ranges leave it open. */
  readonly trend: Direction | 'unsettled';
  /** What an unsettled trend may be, the worst first. */
  readonly possible?: readonly Direction[];
  /** The test used: the one in effect, or the tolerance if that one can't be used. */
  readonly test: Method['trendTest'];
  /** The later value less the earlier one in the measure's unit, turned so that positive is better; of ranges, where it lies. */
  readonly change: number | ValueRange;
  /** What a change must reach to count, in the measure's unit, where a tolerance judged. Of ranges, it may differ. */
  readonly tolerance?: number;
  /** The two-sided p-value, where significance judged. */
  readonly probability?: number;
}

/** What is needed of a measure to judge a change. */
type Judged = Pick<Measure, 'unit' | 'better' | 'marginConfidence'>;

/** Two values, in the order of time, as numbers. */
interface Numbers {
  readonly earlier: number;
  readonly later: number;
}

/** The confidence of margins of error where the file names none, in percent. */
export const usualMarginConfidence = 90;

/**
 * Judges the change from one value to a later one by the test in force. Significance needs margins of error at both ends, or
 * percents with `n`; without them the tolerance judges, and the result says so. A range is judged for all that it may be.
 */
export function judgeChange(
  measure: Judged,
  earlier: UsableObservation,
  later: UsableObservation,
  method: Method,
): Change {
  if (isValueRange(earlier.value) || isValueRange(later.value)) {
    return judgeRanges(measure, rangeOf(earlier.value), rangeOf(later.value), method);
  }
  const numbers = { earlier: earlier.value, later: later.value };
  const tested = method.trendTest === 'significance' ? testOf(measure, earlier, later, numbers) : undefined;
  if (!tested) return judgeNumbers(measure, numbers, method);
  const { probability } = tested;
  const change = changeOf(measure, numbers);
  const significant = probability === undefined || probability < decimal(1 - method.confidence / 100);
  const trend = significant ? bySize(change, 0) : 'maintained';
  if (probability === undefined) return { trend, test: 'significance', change };
  return { trend, test: 'significance', change, probability };
}

/** The value as a range: a number is both of its ends. */
export function rangeOf(value: UsableObservation['value']): ValueRange {
  return isValueRange(value) ? value : { low: value, high: value };
}

/** The test for significance, where there is what it needs; its probability is `undefined` where no error is possible. */
function testOf(
  { unit, marginConfidence = usualMarginConfidence }: Judged,
  first: UsableObservation,
  last: UsableObservation,
  { earlier, later }: Numbers,
): { readonly probability: number | undefined } | undefined {
  if (first.margin !== undefined && last.margin !== undefined) {
    const [before, after] = [
      { value: earlier, margin: first.margin },
      { value: later, margin: last.margin },
    ];
    return { probability: marginProbability(before, after, marginConfidence) };
  }
  if (unit !== 'percent' || first.n === undefined || last.n === undefined) return undefined;
  return { probability: twoProportionProbability({ percent: earlier, n: first.n }, { percent: later, n: last.n }) };
}

function judgeNumbers(measure: Judged, numbers: Numbers, method: Method): Change {
  const change = changeOf(measure, numbers);
  const strict = method.trendTest === 'strict';
  const tolerance = strict ? 0 : toleranceOf(measure.unit, numbers.earlier, method);
  const trend = bySize(change, tolerance);
  return { trend, test: strict ? 'strict' : 'tolerance', change, tolerance };
}

/**
 * Judges ranges by the two ends of what may have happened: from the best earlier value to the worst later one, and the other
 * way around. A better later value or a worse earlier one never makes a trend worse, so that all others lie between.
 */
function judgeRanges(measure: Judged, earlier: ValueRange, later: ValueRange, method: Method): Change {
  const isHigher = measure.better === 'higher';
  const worst = judgeNumbers(
    measure,
    isHigher ? { earlier: earlier.high, later: later.low } : { earlier: earlier.low, later: later.high },
    method,
  );
  const best = judgeNumbers(
    measure,
    isHigher ? { earlier: earlier.low, later: later.high } : { earlier: earlier.high, later: later.low },
    method,
  );
  const possible = between(worst.trend as Direction, best.trend as Direction);
  const judged = {
    ...(possible.length > 1 ? { trend: 'unsettled' as const, possible } : { trend: best.trend }),
    test: best.test,
    change: { low: worst.change as number, high: best.change as number },
  };
  return worst.tolerance === best.tolerance ? { ...judged, tolerance: best.tolerance ?? 0 } : judged;
}

const fromWorst: readonly Direction[] = ['declined', 'maintained', 'improved'];

const between = (worst: Direction, best: Direction) =>
  fromWorst.slice(fromWorst.indexOf(worst), fromWorst.indexOf(best) + 1);

function changeOf({ better }: Judged, { earlier, later }: Numbers): number {
  return decimal(better === 'higher' ? later - earlier : earlier - later);
}

/** The tolerance for a change from a value: points for percents, else a percentage of the value. */
/** What a change has to reach: some points of a percent, else some percent of the earlier value. */
export function toleranceOf(unit: Measure['unit'], earlier: number, { tolerance }: Pick<Method, 'tolerance'>): number {
  if (unit === 'percent') return tolerance.points;
  // A percentage of 0 is 0, of an open end, too.
  return tolerance.percent === 0 ? 0 : decimal((tolerance.percent * Math.abs(earlier)) / 100);
}

function bySize(change: number, tolerance: number): Direction {
  if (change > 0 && change >= tolerance) return 'improved';
  return change < 0 && -change >= tolerance ? 'declined' : 'maintained';
}
