import type { Dimension, Group, Indicator, Series } from '../assessment/assessment.js';
import type { GapResult, GroupResult } from '../generated/report.js';
import { counted, difference } from './amount.js';
import { judgeChange } from './change.js';
import { decimal } from './decimal.js';
import type { Method } from './method.js';
import { ends, isUsable, lastBreak, seriesPoints, type Usability, type UsableObservation } from './series.js';

/** The reference that stands for the indicator's own values. */
const overall = 'overall';

/** A gap with the group that it is about, so that findings can point there. */
export interface JudgedGap {
  readonly result: GapResult;
  readonly group: Group;
}

/** A period in which both the group and its reference are usable. */
interface Pair {
  readonly period: string;
  readonly group: UsableObservation;
  readonly reference: UsableObservation;
}

/** Every gap of an indicator: each focus group of each dimension that names a reference. */
export function judgeGaps(indicator: Indicator, method: Method, usability: Usability): JudgedGap[] {
  return indicator.disparities.flatMap((dimension) => {
    const reference = dimension.reference;
    if (reference === undefined) return [];
    const other = referenceSeries(indicator, dimension, reference);
    return focusGroups(dimension, reference).map((group) => {
      const named = { dimension: dimension.id, group: group.id, reference };
      return { group, result: Object.assign(named, judgeGap(indicator, group, other, method, usability)) };
    });
  });
}

/** The groups of dimensions without a reference: shown, with no gap computed. */
export function shownGroups(indicator: Indicator, usability: Usability): GroupResult[] {
  return indicator.disparities
    .filter(({ reference }) => reference === undefined)
    .flatMap(({ id, groups }) =>
      groups.map((group) => ({ dimension: id, group: group.id, series: seriesPoints(group.values, usability) })),
    );
}

function focusGroups({ groups, focus }: Dimension, reference: string): Group[] {
  return groups.filter(({ id }) => (focus ? focus.includes(id) : id !== reference));
}

function referenceSeries(indicator: Indicator, dimension: Dimension, reference: string): Series {
  if (reference === overall) return indicator.values;
  return dimension.groups.find(({ id }) => id === reference)?.values ?? [];
}

type Judged = Omit<GapResult, 'dimension' | 'group' | 'reference'>;

function judgeGap(indicator: Indicator, group: Group, reference: Series, method: Method, usability: Usability): Judged {
  const measure = method.gapMeasure;
  const pairs = comparablePairs(group.values, reference, indicator.values, usability);
  const pair = ends(pairs, indicator.baseline);
  if (!pair) return insufficient(measure, whyTooFew(pairs));
  const [baseline, latest] = [gapOf(indicator, pair.baseline, measure), gapOf(indicator, pair.latest, measure)];
  if (baseline === undefined || latest === undefined) {
    return insufficient(measure, 'The reference is 0, and a relative gap cannot be measured against it.');
  }
  const change = decimal(latest - baseline);
  const tolerance = gapTolerance(indicator, baseline, method);
  const result = resultOf(baseline, latest, change, tolerance);
  const declined = whoDeclined(indicator, pair, method);
  const shrank = result === 'reduced' || result === 'eliminated';
  const excluded = shrank && isExcluded(declined, method);
  return {
    measure,
    baseline: { period: pair.baseline.period, gap: baseline },
    latest: { period: pair.latest.period, gap: latest },
    change,
    tolerance,
    result,
    counts: shrank && !excluded,
    declined,
    reason: why(indicator, { baseline, latest, change, tolerance, measure, declined, excluded, shrank }),
  };
}

function insufficient(measure: Judged['measure'], reason: string): Judged {
  return {
    measure,
    baseline: null,
    latest: null,
    change: null,
    result: 'insufficient-data',
    counts: false,
    declined: [],
    reason,
  };
}

/** From the last break in any of the three series on, the periods in which group and reference are both usable. */
function comparablePairs(group: Series, reference: Series, own: Series, usability: Usability): Pair[] {
  let since = '';
  for (const series of [group, reference, own]) {
    const period = lastBreak(series, usability.assessedOn);
    if (period !== undefined && period > since) since = period;
  }
  const pairs: Pair[] = [];
  // Both series are in the order of time.
  let index = 0;
  for (const observation of group) {
    const { period } = observation;
    if (period < since) continue;
    while ((reference[index]?.period ?? period) < period) index++;
    const other = reference[index];
    if (other?.period !== period || !isUsable(observation, usability) || !isUsable(other, usability)) continue;
    pairs.push({ period, group: observation, reference: other });
  }
  return pairs;
}

/** How much worse off the group is than the reference; `undefined` where a relative gap has a reference of 0. */
function gapOf({ better }: Indicator, { group, reference }: Pair, measure: Judged['measure']): number | undefined {
  const absolute = better === 'higher' ? reference.value - group.value : group.value - reference.value;
  if (measure === 'absolute') return decimal(absolute);
  return reference.value === 0 ? undefined : decimal((absolute / Math.abs(reference.value)) * 100);
}

function gapTolerance({ unit }: Indicator, baseline: number, { gapMeasure, tolerance, trendTest }: Method): number {
  if (trendTest === 'strict') return 0;
  if (gapMeasure === 'relative') return tolerance.percent;
  return unit === 'percent' ? tolerance.points : decimal((tolerance.percent * Math.abs(baseline)) / 100);
}

function resultOf(baseline: number, latest: number, change: number, tolerance: number): GapResult['result'] {
  const isNone = (gap: number) => gap <= 0 || gap < tolerance;
  if (change > 0 && change >= tolerance) return 'widened';
  if (isNone(baseline)) return 'no-gap';
  const smaller = change < 0 && -change >= tolerance;
  if (!smaller) return 'unchanged';
  return isNone(latest) ? 'eliminated' : 'reduced';
}

function whoDeclined(indicator: Indicator, { baseline, latest }: { baseline: Pair; latest: Pair }, method: Method) {
  const sides = ['group', 'reference'] as const;
  return sides.filter((side) => judgeChange(indicator, baseline[side], latest[side], method).trend === 'declined');
}

/** Leveling down: a gap that shrank only because somebody lost ground, which the reading may leave out of account. */
function isExcluded(declined: Judged['declined'], { levelingDown }: Method): boolean {
  if (levelingDown === 'counted') return false;
  return levelingDown === 'focus-only' ? declined.includes('group') : declined.length > 0;
}

function whyTooFew(pairs: readonly Pair[]): string {
  const only = pairs[0];
  return only
    ? `Group and reference are both usable in one comparable period only (${only.period}); a gap's change needs two.`
    : 'Group and reference are both usable in no comparable period.';
}

function why(
  { unit, core }: Indicator,
  gap: Pick<Judged, 'measure' | 'declined'> & {
    baseline: number;
    latest: number;
    change: number;
    tolerance: number;
    excluded: boolean;
    shrank: boolean;
  },
): string {
  const amount = (value: number) => (gap.measure === 'relative' ? `${value} percent` : difference(value, unit));
  const step = (value: number) =>
    gap.measure === 'relative' ? counted(value, 'percentage point') : difference(value, unit);
  const direction =
    gap.change === 0 ? 'no change' : `${step(Math.abs(gap.change))} ${gap.change < 0 ? 'smaller' : 'larger'}`;
  const facts = `From ${amount(gap.baseline)} to ${amount(gap.latest)}: ${direction}, tolerance ${step(gap.tolerance)}.`;
  const who = gap.declined.map((side) => (side === 'group' ? 'the group' : 'the reference')).join(' and ');
  const leveling =
    gap.shrank && who ? ` Meanwhile ${who} declined${gap.excluded ? ', so it does not count' : ''}.` : '';
  return `${facts}${leveling}${core ? '' : ' A contributing indicator: its gaps do not count.'}`;
}
