import type { Dimension, Indicator, Series } from '../../../assessment/assessment.js';
import { judgeGaps, overall } from '../../../evaluate/gaps.js';
import { pointerKey } from '../../../yaml/json-pointer.js';
import type { Situation } from '../situation.js';
import { changeOfValue, type Needed, type ValueChange } from './change-of-value.js';
import { firstValue, gridOf } from './first-value.js';
import { losesGap } from './loses-gap.js';
import { type GroupName, withSeriesValue } from './with-value.js';

/** One side of a gap: a group's series, or the indicator's own. */
interface Side {
  readonly path: string;
  readonly series: Series;
  readonly group: GroupName | undefined;
}

/**
 * The latest values with which a gap counts: the group's, and the reference's before it where that declined and has to
 * move too. The reference moves only as far as it has to.
 *
 * @param path JSON pointer to the indicator
 */
export function neededForGap(
  situation: Situation,
  indicator: Indicator,
  path: string,
  name: GroupName,
): Needed<Indicator> {
  const { framework, method, usability } = situation;
  const dimension = indicator.disparities.find(({ id }) => id === name.dimension);
  if (!dimension) return 'unknown';
  const gapOf = (changed: Indicator) => judgeGaps(onlyGap(changed, name), method, usability)[0];
  const gap = gapOf(indicator);
  const own = groupSide(dimension, path, name.id);
  const its =
    dimension.reference === overall ? ownSide(indicator, path) : groupSide(dimension, path, dimension.reference ?? '');
  if (!gap?.baseline || !gap.latest || !own || !its) return 'unknown';
  const { baseline, latest } = gap;

  /** The first value of a side, toward better ones, with which something holds. */
  const reach = (changed: Indicator, side: Side, holds: (changed: Indicator) => boolean) => {
    const at = (value: number) => withSeriesValue(changed, side.group, latest.period, value);
    const grid = gridOf(indicator, side.series, 'better');
    if (grid.bound !== undefined && !holds(at(grid.bound))) return 'impossible';
    const from = valueIn(side.series, latest.period);
    const value = from === undefined ? undefined : firstValue(grid, from, (tried) => holds(at(tried)));
    if (from === undefined || value === undefined) return 'unknown';
    const now = { series: side.path, period: latest.period, from, baseline: valueIn(side.series, baseline.period) };
    return { change: changeOfValue(framework, indicator, now, value), after: at(value) };
  };
  const counts = (changed: Indicator) => gapOf(changed)?.counts === true;
  const finished = (changes: readonly ValueChange[], after: Indicator): Needed<Indicator> =>
    losesGap(situation, indicator, after) ? 'unknown' : { changes, after };

  const alone = reach(indicator, own, counts);
  if (typeof alone !== 'string') return finished([alone.change], alone.after);
  if (!gap.declined.includes('reference')) return alone;
  const steady = reach(indicator, its, (changed) => {
    const judged = gapOf(changed);
    return judged?.baseline !== null && judged?.declined.includes('reference') === false;
  });
  if (typeof steady === 'string') return steady;
  const both = reach(steady.after, own, counts);
  if (typeof both === 'string') return both;
  return finished([both.change, steady.change], both.after);
}

function groupSide({ id: dimension, groups }: Dimension, path: string, id: string): Side | undefined {
  const group = groups.find((one) => one.id === id);
  if (!group) return undefined;
  return {
    path: `${path}/disparities/${pointerKey(dimension)}/groups/${pointerKey(id)}`,
    series: group.values,
    group: { dimension, id },
  };
}

function ownSide({ values }: Indicator, path: string): Side {
  return { path: `${path}/values`, series: values, group: undefined };
}

/** The indicator with this gap and no other. */
function onlyGap(indicator: Indicator, { dimension, id }: GroupName): Indicator {
  const own = indicator.disparities.filter((one) => one.id === dimension);
  return { ...indicator, disparities: own.map((one) => ({ ...one, focus: [id] })) };
}

function valueIn(series: Series, period: string): number | undefined {
  const value = series.find((observation) => observation.period === period)?.value;
  return typeof value === 'number' ? value : undefined;
}
