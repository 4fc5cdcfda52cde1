import type { Indicator, Measure } from '../../../assessment/assessment.js';
import { judgeGaps } from '../../../evaluate/gaps.js';
import { judgeTrend } from '../../../evaluate/trends.js';
import type { NearestValue } from '../../../generated/plan.js';
import type { Trend } from '../../../generated/report.js';
import { pointerOf } from '../../../yaml/json-pointer.js';
import { changeOfValue } from '../needed/change-of-value.js';
import { firstValue, gridOf } from '../needed/first-value.js';
import { withSeriesValue, withValue } from '../needed/with-value.js';
import { type Requirement, requirementsOf } from '../requirements.js';
import type { Situation } from '../situation.js';

const atMost = 3;

/** A counted value with its distance to losing what rests on it. */
interface Near {
  readonly shown: NearestValue;
  readonly distance: number;
}

/** The three counted values that are closest, over the default tolerance, to losing what rests on them. */
export function nearestToLosing(situation: Situation, requirements: readonly Requirement[]): NearestValue[] {
  const { outcomes, adjacentOutcomes } = situation.assessment;
  const core = requirementsOf(requirements, 'core-indicators').map(({ rule }) => rule.trends);
  const adjacent = requirementsOf(requirements, 'adjacent-outcomes').map(({ rule }) => rule.trends);
  const asksForGaps = requirementsOf(requirements, 'disparity-gaps').length > 0;
  const indicators = situation.framework.outcomes.flatMap(({ id }) =>
    (outcomes?.find((outcome) => outcome.id === id)?.indicators ?? [])
      .filter((indicator) => indicator.core)
      .map((indicator) => ({ indicator, path: pointerOf(['outcomes', id, indicator.id]) })),
  );
  return [
    ...indicators.flatMap(({ indicator, path }) => nearTrend(situation, indicator, path, core)),
    ...(asksForGaps ? indicators.flatMap(({ indicator, path }) => nearGaps(situation, indicator, path)) : []),
    ...(adjacentOutcomes ?? []).flatMap((outcome) =>
      nearTrend(situation, outcome, pointerOf(['adjacent-outcomes', outcome.id]), adjacent),
    ),
  ]
    .sort((one, other) => one.distance - other.distance)
    .slice(0, atMost)
    .map(({ shown }) => shown);
}

/** @param asked the trends that each rule takes */
function nearTrend(
  { framework, method, usability }: Situation,
  measure: Measure,
  path: string,
  asked: readonly (readonly Trend[])[],
): Near[] {
  const { trend, baseline, latest } = judgeTrend(measure, method, usability);
  const counted = asked.filter((trends) => trends.includes(trend));
  if (counted.length === 0 || !latest || typeof latest.value !== 'number') return [];
  const { period } = latest;
  const isLost = (value: number) => {
    const changed = judgeTrend({ ...measure, values: withValue(measure.values, period, value) }, method, usability);
    return counted.some((trends) => !trends.includes(changed.trend));
  };
  const losesAt = firstValue(gridOf(measure, measure.values, 'worse'), latest.value, isLost);
  if (losesAt === undefined) return [];
  const before = typeof baseline?.value === 'number' ? baseline.value : undefined;
  const now = { series: path, period, from: latest.value, baseline: before };
  const { by, distance } = changeOfValue(framework, measure, now, losesAt);
  const { name: title, unit } = measure;
  return [{ shown: { path, title, period, value: latest.value, losesAt, by, unit }, distance }];
}

function nearGaps({ framework, method, usability }: Situation, indicator: Indicator, path: string): Near[] {
  const judged = (changed: Indicator) => judgeGaps(changed, method, usability);
  return judged(indicator).flatMap((gap, index): Near[] => {
    const { baseline, latest, dimension, group: id } = gap;
    const group = indicator.disparities.find((one) => one.id === dimension)?.groups.find((one) => one.id === id);
    const value = group?.values.find(({ period }) => period === latest?.period)?.value;
    if (!gap.counts || !group || !latest || typeof value !== 'number') return [];
    const { period } = latest;
    const isLost = (tried: number) =>
      judged(withSeriesValue(indicator, { dimension, id }, period, tried))[index]?.counts === false;
    const losesAt = firstValue(gridOf(indicator, group.values, 'worse'), value, isLost);
    if (losesAt === undefined) return [];
    const before = group.values.find((one) => one.period === baseline?.period)?.value;
    const own = `${path}${pointerOf(['disparities', dimension, 'groups', id])}`;
    const now = { series: own, period, from: value, baseline: typeof before === 'number' ? before : undefined };
    const { by, distance } = changeOfValue(framework, indicator, now, losesAt);
    const title = `${indicator.name}, ${id} (${dimension})`;
    return [{ shown: { path: own, title, period, value, losesAt, by, unit: indicator.unit }, distance }];
  });
}
