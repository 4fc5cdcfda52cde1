import type { Dimension, Indicator, Series, ValueRange } from '../../../assessment/assessment.js';
import { judgeGapChange } from '../../../evaluate/gap-change.js';
import { gapIn } from '../../../evaluate/gap-size.js';
import { comparedPairs, overall } from '../../../evaluate/gaps.js';
import { pointerKey } from '../../../yaml/json-pointer.js';
import type { Situation } from '../situation.js';
import { changeOfValue, type Needed } from './change-of-value.js';
import { gapToleranceByDefault } from './default-tolerance.js';
import { firstValue, gridOf } from './first-value.js';
import { losesAnyGap } from './loses-gap.js';
import { type GroupName, withSeriesValue } from './with-value.js';

/** One side of a gap: a group's series, or the indicator's own. */
interface Side {
  readonly path: string;
  readonly series: Series;
  readonly group: GroupName | undefined;
}

/** The latest values of both sides, as tried. */
interface Tried {
  readonly group: number | undefined;
  readonly reference: number | undefined;
}

/**
 * The latest values with which a gap counts: the group's, and the reference's where that declined and has to move too. The
 * reference moves only as far as it has to, then the group does.
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
  const group = dimension?.groups.find(({ id }) => id === name.id);
  const pairs = dimension && group && comparedPairs(indicator, dimension, group, usability);
  if (!pairs) return 'unknown';
  const { start, last } = pairs;
  const own: Side = { path: groupPath(path, name), series: group.values, group: name };
  const its = referenceSide(indicator, dimension, path);
  const tolerance = gapToleranceByDefault(framework, indicator, pairs, method);

  const judged = (tried: Tried) => {
    const changed = {
      period: last.period,
      group: { ...last.group, value: tried.group ?? last.group.value },
      reference: { ...last.reference, value: tried.reference ?? last.reference.value },
    };
    const [baseline, latest] = [gapIn(indicator, start, method), gapIn(indicator, changed, method)];
    if (baseline === 'no-relative' || latest === 'no-relative') return undefined;
    return judgeGapChange(indicator, { baseline, latest, start, last: changed }, method);
  };
  /** The first value of a side, toward better ones, with which something holds. */
  const reach = (
    side: 'group' | 'reference',
    { path: series, series: values }: Side,
    holds: (value: number) => boolean,
  ) => {
    const grid = gridOf(indicator, values, 'better');
    if (grid.bound !== undefined && !holds(grid.bound)) return 'impossible';
    const { value: from } = last[side];
    // Without a bound, the search tells: a gap that was none at the baseline can't shrink.
    const value = firstValue(grid, typeof from === 'number' ? from : middleOf(from), holds);
    if (value === undefined) return 'impossible';
    if (typeof from !== 'number') return 'unknown';
    return changeOfValue(indicator, { series, period: last.period, from }, value, tolerance);
  };
  const counts = (reference: number | undefined) => (value: number) =>
    judged({ group: value, reference })?.counts === true;

  const alone = reach('group', own, counts(undefined));
  if (typeof alone !== 'string') {
    return { changes: [alone], after: withSeriesValue(indicator, name, last.period, alone.value) };
  }
  if (!judged({ group: undefined, reference: undefined })?.declined.includes('reference')) return alone;
  const steady = reach('reference', its, (value) => {
    return judged({ group: undefined, reference: value })?.declined.includes('reference') === false;
  });
  if (typeof steady === 'string') return steady;
  const both = reach('group', own, counts(steady.value));
  if (typeof both === 'string') return both;
  const moved = withSeriesValue(indicator, its.group, last.period, steady.value);
  const after = withSeriesValue(moved, name, last.period, both.value);
  return losesAnyGap(situation, indicator, after) ? 'unknown' : { changes: [both, steady], after };
}

/** A number in a range, or near its one end: where a search may start. */
function middleOf({ low, high }: ValueRange): number {
  const [from, to] = [Number.isFinite(low) ? low : high, Number.isFinite(high) ? high : low];
  return Number.isFinite(from) ? (from + to) / 2 : 0;
}

function groupPath(path: string, { dimension, id }: GroupName): string {
  return `${path}/disparities/${pointerKey(dimension)}/groups/${pointerKey(id)}`;
}

function referenceSide(indicator: Indicator, { id: dimension, reference, groups }: Dimension, path: string): Side {
  const group = reference === overall ? undefined : groups.find(({ id }) => id === reference);
  if (!group) return { path: `${path}/values`, series: indicator.values, group: undefined };
  const name = { dimension, id: group.id };
  return { path: groupPath(path, name), series: group.values, group: name };
}
