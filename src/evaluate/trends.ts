import type { Measure } from '../assessment/assessment.js';
import type { IndicatorResult, Point } from '../generated/report.js';
import { difference } from './amount.js';
import { type Change, judgeChange } from './change.js';
import type { Method } from './method.js';
import { comparable, ends, seriesPoints, type Usability, type UsableObservation } from './series.js';

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
  const periods = comparable(measure.values, usability);
  const series = seriesPoints(measure.values, usability);
  const pair = ends(periods, measure.baseline);
  const beforeLatest = periods.at(-2);
  if (!pair || !beforeLatest) {
    return {
      trend: 'insufficient-data',
      test: method.trendTest,
      baseline: null,
      latest: null,
      change: null,
      latestStep: null,
      reason: whyInsufficient(periods),
      series,
    };
  }
  const change = judgeChange(measure, pair.baseline, pair.latest, method);
  const result: TrendResult = {
    trend: change.trend,
    test: change.test,
    baseline: point(pair.baseline),
    latest: point(pair.latest),
    change: change.change,
    latestStep: judgeChange(measure, beforeLatest, pair.latest, method).trend,
    reason: why(measure, pair, change, method),
    series,
  };
  if (change.tolerance !== undefined) result.tolerance = change.tolerance;
  if (change.probability !== undefined) result.probability = change.probability;
  return result;
}

function point({ period, value }: UsableObservation): Point {
  return { period, value };
}

function whyInsufficient(periods: readonly UsableObservation[]): string {
  const only = periods[0];
  return only
    ? `Only one comparable period (${only.period}); a trend needs two.`
    : 'No comparable period; a trend needs two.';
}

function why(
  { unit }: Measure,
  { baseline, latest }: { baseline: UsableObservation; latest: UsableObservation },
  { change, test, tolerance, probability, trend }: Change,
  method: Method,
): string {
  const size = difference(Math.abs(change), unit);
  const direction = change === 0 ? 'no change' : `${size} ${change > 0 ? 'better' : 'worse'}`;
  const facts = `${latest.value} in ${latest.period} against ${baseline.value} in ${baseline.period}: ${direction}`;
  if (test === 'significance') {
    if (probability === undefined) return `${facts}; every value is alike, so any change would count.`;
    const found = trend === 'maintained' ? 'not significant' : 'significant';
    return `${facts}, ${found} at ${method.confidence} percent confidence (p ${probability < 0.001 ? '< 0.001' : `= ${probability.toPrecision(2)}`}).`;
  }
  if (test === 'strict') return `${facts}; any change counts.`;
  if (change === 0 && tolerance === 0) return `${facts}.`;
  const comparison = Math.abs(change) >= (tolerance ?? 0) ? 'at least' : 'less than';
  return `${facts}, ${comparison} the tolerance of ${difference(tolerance ?? 0, unit)}.`;
}
