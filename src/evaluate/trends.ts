import type { Measure } from '../assessment/assessment.js';
import type { IndicatorResult, Point, Trend } from '../generated/report.js';
import { isValueRange } from '../text/read-range.js';
import { type Change, judgeChange } from './change.js';
import type { Method } from './method.js';
import {
  comparableValues,
  comparedWithLatest,
  endsOf,
  judgeSeries,
  type Usability,
  type UsableObservation,
} from './series.js';
import { trendReason, whyNoTrend } from './trend-reason.js';

/** The part of a result that indicators and adjacent outcomes share. */
export type TrendResult = Pick<
  IndicatorResult,
  | 'trend'
  | 'test'
  | 'baseline'
  | 'latest'
  | 'change'
  | 'changeRange'
  | 'tolerance'
  | 'probability'
  | 'latestStep'
  | 'reason'
  | 'series'
>;

/**
 * The trend of an indicator or adjacent outcome: its latest comparable value against its baseline, and the same judgment over
 * the last step. Fewer than two values that can be compared are insufficient data, and so are ranges that don't settle it.
 */
export function judgeTrend(measure: Measure, method: Method, usability: Usability): TrendResult {
  const { points: series, comparable } = judgeSeries(measure.values, usability);
  const ends = endsOfTrend(measure, comparable);
  if (!ends) return insufficient(method.trendTest, whyNoTrend(comparable), series);
  const { baseline, beforeLatest, latest } = ends;
  const change = judgeChange(measure, baseline, latest, method);
  const reason = trendReason(measure, baseline, latest, change, method);
  if (change.trend === 'unsettled') return withFigures(insufficient(change.test, reason, series), change);
  const lastStep = baseline === beforeLatest ? change : judgeChange(measure, beforeLatest, latest, method);
  const result: TrendResult = {
    trend: change.trend,
    test: change.test,
    baseline: point(baseline),
    latest: point(latest),
    change: null,
    latestStep: lastStep.trend === 'unsettled' ? null : lastStep.trend,
    reason,
    series,
  };
  return withFigures(result, change);
}

/** What a trend compares, and the value before the latest. */
export interface TrendEnds {
  readonly baseline: UsableObservation;
  readonly beforeLatest: UsableObservation;
  readonly latest: UsableObservation;
}

/** The ends of a trend among the comparable values; undefined where there are too few. */
export function endsOfTrend(
  measure: Pick<Measure, 'baseline'>,
  comparable: readonly UsableObservation[],
): TrendEnds | undefined {
  const latest = comparable.at(-1);
  const earlier = comparedWithLatest(comparable);
  const first = earlier[0];
  const beforeLatest = earlier.at(-1);
  if (!first || !latest || !beforeLatest) return undefined;
  return { baseline: earlier.find(({ period }) => period === measure.baseline) ?? first, beforeLatest, latest };
}

/**
 * A trend, to be judged by many methods that find the same values usable: the same as that of `judgeTrend`, without the
 * numbers and the words.
 */
export function trendByMethod(measure: Measure, usability: Usability): (method: Method) => Trend {
  const ends = endsOfTrend(measure, comparableValues(measure.values, usability));
  return (method) => {
    if (!ends) return 'insufficient-data';
    const { trend } = judgeChange(measure, ends.baseline, ends.latest, method);
    return trend === 'unsettled' ? 'insufficient-data' : trend;
  };
}

function insufficient(test: TrendResult['test'], reason: string, series: TrendResult['series']): TrendResult {
  return {
    trend: 'insufficient-data',
    test,
    baseline: null,
    latest: null,
    change: null,
    latestStep: null,
    reason,
    series,
  };
}

/** Adds the size of the change, and what it was compared with. */
function withFigures(result: TrendResult, { change, tolerance, probability }: Change): TrendResult {
  if (isValueRange(change)) result.changeRange = endsOf(change);
  else result.change = change;
  if (tolerance !== undefined) result.tolerance = tolerance;
  if (probability !== undefined) result.probability = probability;
  return result;
}

function point({ period, value, provisional }: UsableObservation): Point {
  const shown: Point = isValueRange(value) ? { period, ...endsOf(value) } : { period, value };
  if (provisional) shown.provisional = true;
  return shown;
}
