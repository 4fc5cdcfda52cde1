import type { Measure } from '../../../assessment/assessment.js';
import { judgeChange } from '../../../evaluate/change.js';
import { comparableValues } from '../../../evaluate/series.js';
import { endsOfTrend } from '../../../evaluate/trends.js';
import type { Trend } from '../../../generated/report.js';
import type { Situation } from '../situation.js';
import { changeOfValue, type Needed } from './change-of-value.js';
import { trendTolerance } from './default-tolerance.js';
import { firstValue, gridOf } from './first-value.js';
import { losesGap } from './loses-gap.js';
import { withValue } from './with-value.js';

/**
 * The latest value with which a measure has one of these trends.
 *
 * @param path JSON pointer to the measure
 */
export function neededForTrend<Changed extends Measure>(
  situation: Situation,
  measure: Changed,
  path: string,
  trends: readonly Trend[],
): Needed<Changed> {
  const { framework, method, usability } = situation;
  const ends = endsOfTrend(measure, comparableValues(measure.values, usability));
  if (!ends) return 'unknown';
  const { baseline, latest } = ends;
  const holds = (value: number) => {
    const { trend } = judgeChange(measure, baseline, { ...latest, value }, method);
    return trend !== 'unsettled' && trends.includes(trend);
  };
  const grid = gridOf(measure, measure.values, 'better');
  if (grid.bound !== undefined && !holds(grid.bound)) return 'impossible';
  if (typeof latest.value !== 'number') return 'unknown';
  const value = firstValue(grid, latest.value, holds);
  if (value === undefined) return 'unknown';
  const after: Changed = { ...measure, values: withValue(measure.values, latest.period, value) };
  if (losesGap(situation, measure, after)) return 'unknown';
  const now = { series: `${path}/values`, period: latest.period, from: latest.value };
  const tolerance = trendTolerance(
    framework,
    measure,
    typeof baseline.value === 'number' ? baseline.value : latest.value,
  );
  return { changes: [changeOfValue(measure, now, value, tolerance)], after };
}
