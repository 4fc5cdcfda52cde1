import type { Measure } from '../assessment/assessment.js';
import type { IndicatorResult, Point } from '../generated/report.js';
import { showCompared } from '../text/shown-number.js';
import { difference } from './amount.js';
import { type Change, judgeChange } from './change.js';
import type { Method } from './method.js';
import { judgeSeries, type Usability, type UsableObservation } from './series.js';

/** The part of a result that indicators and adjacent outcomes share. */
export type TrendResult = Pick<
  IndicatorResult,
  'trend' | 'test' | 'baseline' | 'latest' | 'change' | 'tolerance' | 'probability' | 'latestStep' | 'reason' | 'series'
>;

/**
 * The trend of an indicator or adjacent outcome: its latest comparable value against its baseline, and the same
 * judgment over the last step. Fewer than two comparable periods are insufficient data.
 */
export function judgeTrend(measure: Measure, method: Method, usability: Usability): TrendResult {
  const { points: series, comparable } = judgeSeries(measure.values, usability);
  const first = comparable[0];
  const latest = comparable.at(-1);
  const beforeLatest = comparable.at(-2);
  if (!first || !latest || !beforeLatest) {
    return {
      trend: 'insufficient-data',
      test: method.trendTest,
      baseline: null,
      latest: null,
      change: null,
      latestStep: null,
      reason: whyInsufficient(first),
      series,
    };
  }
  const baseline = named(comparable, measure.baseline, latest) ?? first;
  const change = judgeChange(measure, baseline, latest, method);
  const lastStep = baseline === beforeLatest ? change : judgeChange(measure, beforeLatest, latest, method);
  const result: TrendResult = {
    trend: change.trend,
    test: change.test,
    baseline: point(baseline),
    latest: point(latest),
    change: change.change,
    latestStep: lastStep.trend,
    reason: why(measure, baseline, latest, change, method),
    series,
  };
  if (change.tolerance !== undefined) result.tolerance = change.tolerance;
  if (change.probability !== undefined) result.probability = change.probability;
  return result;
}

/** The period named as the baseline, where it is comparable and earlier than the latest. */
function named(
  comparable: readonly UsableObservation[],
  baseline: string | undefined,
  latest: UsableObservation,
): UsableObservation | undefined {
  if (baseline === undefined || baseline >= latest.period) return undefined;
  return comparable.find(({ period }) => period === baseline);
}

function point({ period, value }: UsableObservation): Point {
  return { period, value };
}

function whyInsufficient(only: UsableObservation | undefined): string {
  return only
    ? `Only one comparable period (${only.period}). A trend needs two.`
    : 'No comparable period. A trend needs two.';
}

function why(
  { unit }: Measure,
  baseline: UsableObservation,
  latest: UsableObservation,
  { change, test, tolerance, probability, trend }: Change,
  method: Method,
): string {
  const [[from, to], [size, limit]] = showCompared([baseline.value, latest.value], [Math.abs(change), tolerance ?? 0]);
  const direction = change === 0 ? 'no change' : `${difference(size, unit)} ${change > 0 ? 'better' : 'worse'}`;
  const facts = `${to} in ${latest.period}, compared with ${from} in ${baseline.period}: ${direction}`;
  if (test === 'significance') {
    if (probability === undefined) return `${facts}. All the values are the same, so any change would count.`;
    const found = trend === 'maintained' ? 'not significant' : 'significant';
    return `${facts}, ${found} at ${method.confidence} percent confidence (p ${probability < 0.001 ? '< 0.001' : `= ${probability.toPrecision(2)}`}).`;
  }
  if (test === 'strict') return `${facts}. Any change counts.`;
  if (change === 0 && tolerance === 0) return `${facts}.`;
  const comparison = Math.abs(change) >= (tolerance ?? 0) ? 'at least' : 'less than';
  return `${facts}. That’s ${comparison} the tolerance of ${difference(limit, unit)}.`;
}
