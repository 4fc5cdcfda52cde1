import type { Dimension, Group, Indicator, Series } from '../../../assessment/assessment.js';
import { judgeGaps } from '../../../evaluate/gaps.js';
import type { GapResult } from '../../../generated/report.js';
import type { Situation } from '../situation.js';
import { gridOf, leastValue } from './least-value.js';
import { distanceOf, type NeededValue } from './needed-for-trend.js';
import { withSeriesValue } from './with-value.js';

/** What has to be reached for a gap to count: by the group, and by the reference where that has to move too. */
export interface NeededForGap {
  readonly group: NeededValue;
  readonly reference: NeededValue | undefined;
}

/** The series of one side of a gap; without a group, the indicator's own. */
interface Side {
  readonly series: Series;
  readonly group: { readonly dimension: string; readonly id: string } | undefined;
}

/** The latest values with which a gap counts: the reference moves only as far as it has to, then the group does. */
export function neededForGap(
  situation: Situation,
  indicator: Indicator,
  gap: GapResult,
): NeededForGap | 'impossible' | 'unknown' {
  const { baseline, latest } = gap;
  const dimension = indicator.disparities.find(({ id }) => id === gap.dimension);
  const group = dimension?.groups.find(({ id }) => id === gap.group);
  if (!dimension || !group || !baseline || !latest) return 'unknown';
  const own: Side = { series: group.values, group: { dimension: dimension.id, id: group.id } };
  const its = referenceSide(indicator, dimension);
  const { period } = latest;
  const only = onlyGap(indicator, dimension, group);
  const withSide = (changed: Indicator, { group: side }: Side, value: number) =>
    withSeriesValue(changed, side, period, value);
  const judged = (changed: Indicator) => judgeGaps(changed, situation.method, situation.usability)[0];

  const reached = (changed: Indicator): NeededValue | 'impossible' | 'unknown' => {
    const grid = gridOf(indicator, own.series);
    const holds = (value: number) => judged(withSide(changed, own, value))?.counts === true;
    if (grid.best !== undefined && !holds(grid.best)) return 'impossible';
    const now = valueIn(own.series, period);
    const value = now === undefined ? undefined : leastValue(grid, now, holds);
    if (now === undefined || value === undefined) return 'unknown';
    return { period, value, ...distanceOf(situation, indicator, valueIn(own.series, baseline.period), now, value) };
  };

  const alone = reached(only);
  if (alone !== 'impossible' && (alone !== 'unknown' || !gap.declined.includes('reference'))) {
    return alone === 'unknown' ? 'unknown' : { group: alone, reference: undefined };
  }
  if (!gap.declined.includes('reference')) return alone;
  const now = valueIn(its.series, period);
  if (now === undefined) return 'unknown';
  const steady = (value: number) => {
    const moved = judged(withSide(only, its, value));
    return moved?.baseline !== null && moved?.declined.includes('reference') === false;
  };
  const value = leastValue(gridOf(indicator, its.series), now, steady);
  if (value === undefined) return 'unknown';
  const moved = reached(withSide(only, its, value));
  if (typeof moved === 'string') return moved;
  const reference = {
    period,
    value,
    ...distanceOf(situation, indicator, valueIn(its.series, baseline.period), now, value),
  };
  return { group: moved, reference };
}

function referenceSide(indicator: Indicator, dimension: Dimension): Side {
  const group = dimension.groups.find(({ id }) => id === dimension.reference);
  if (!group || dimension.reference === 'overall') return { series: indicator.values, group: undefined };
  return { series: group.values, group: { dimension: dimension.id, id: group.id } };
}

/** The indicator with this gap and no other. */
function onlyGap(indicator: Indicator, dimension: Dimension, { id }: Group): Indicator {
  return { ...indicator, disparities: [{ ...dimension, focus: [id] }] };
}

function valueIn(series: Series, period: string): number | undefined {
  const value = series.find((observation) => observation.period === period)?.value;
  return typeof value === 'number' ? value : undefined;
}
