import type { Indicator, Measure } from '../../../assessment/assessment.js';
import { comparedPairs, judgeGaps } from '../../../evaluate/gaps.js';
import { judgeTrend } from '../../../evaluate/trends.js';
import type { NearestValue } from '../../../generated/plan.js';
import type { Trend } from '../../../generated/report.js';
import { pointerOf } from '../../../yaml/json-pointer.js';
import { changeOfValue } from '../needed/change-of-value.js';
import { gapToleranceByDefault, trendTolerance } from '../needed/default-tolerance.js';
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
  const tolerance = trendTolerance(
    framework,
    measure,
    typeof baseline?.value === 'number' ? baseline.value : latest.value,
  );
  const { by, distance } = changeOfValue(measure, { series: path, period, from: latest.value }, losesAt, tolerance);
  const { name: title, unit } = measure;
  return [{ shown: { path, title, period, value: latest.value, losesAt, by, unit }, distance }];
}

function nearGaps({ framework, method, usability }: Situation, indicator: Indicator, path: string): Near[] {
  const judged = (changed: Indicator) => judgeGaps(changed, method, usability);
  return judged(indicator).flatMap((gap, index): Near[] => {
    const { latest, dimension: of, group: id } = gap;
    const dimension = indicator.disparities.find((one) => one.id === of);
    const group = dimension?.groups.find((one) => one.id === id);
    const pairs = dimension && group && comparedPairs(indicator, dimension, group, usability);
    const value = group?.values.find(({ period }) => period === latest?.period)?.value;
    if (!gap.counts || !group || !pairs || !latest || typeof value !== 'number') return [];
    const { period } = latest;
    const isLost = (tried: number) =>
      judged(withSeriesValue(indicator, { dimension: of, id }, period, tried))[index]?.counts === false;
    const losesAt = firstValue(gridOf(indicator, group.values, 'worse'), value, isLost);
    if (losesAt === undefined) return [];
    const own = `${path}${pointerOf(['disparities', of, 'groups', id])}`;
    const tolerance = gapToleranceByDefault(framework, indicator, pairs, method);
    const { by, distance } = changeOfValue(indicator, { series: own, period, from: value }, losesAt, tolerance);
    const title = `${indicator.name}, ${id} (${of})`;
    return [{ shown: { path: own, title, period, value, losesAt, by, unit: indicator.unit }, distance }];
  });
}
