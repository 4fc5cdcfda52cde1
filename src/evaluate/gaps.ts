import type { Dimension, Group, Indicator, Series } from '../assessment/assessment.js';
import type { GapResult, GroupResult } from '../generated/report.js';
import { judgeChange } from './change.js';
import { decimal } from './decimal.js';
import { firstPair, latestPair, type Pair, pairOf } from './gap-pairs.js';
import { gapReason } from './gap-reason.js';
import type { Method } from './method.js';
import { judgeSeries, lastBreak, type Usability } from './series.js';

/** The reference that stands for the indicator's own values. */
const overall = 'overall';

/** What the gaps of a dimension are measured against. */
interface Reference {
  readonly indicator: Indicator;
  readonly dimension: string;
  readonly id: string;
  readonly series: Series;
  /** The last break in the reference or in the indicator's own values; empty where there is none. */
  readonly since: string;
}

/**
 * Every gap of an indicator: each focus group of each dimension that names a reference. What the framework's own method
 * makes of them is the same, until `setBeside` is told otherwise.
 */
export function judgeGaps(indicator: Indicator, method: Method, usability: Usability): GapResult[] {
  const gaps: GapResult[] = [];
  indicator.disparities.forEach((dimension) => {
    if (dimension.reference === undefined) return;
    const reference = referenceOf(indicator, dimension, dimension.reference, usability);
    dimension.groups.forEach((group) => {
      if (isFocus(dimension, group)) gaps.push(judgeGap(group, reference, method, usability));
    });
  });
  return gaps;
}

/** The groups of dimensions without a reference: shown, with no gap computed. */
export function shownGroups(indicator: Indicator, usability: Usability): GroupResult[] {
  const shown: GroupResult[] = [];
  indicator.disparities.forEach(({ id, reference, groups }) => {
    if (reference !== undefined) return;
    groups.forEach((group) => {
      shown.push({ dimension: id, group: group.id, series: judgeSeries(group.values, usability).points });
    });
  });
  return shown;
}

function isFocus({ focus, reference }: Dimension, { id }: Group): boolean {
  return focus ? focus.includes(id) : id !== reference;
}

function referenceOf(
  indicator: Indicator,
  { id: dimension, groups }: Dimension,
  id: string,
  usability: Usability,
): Reference {
  const series = id === overall ? indicator.values : (groups.find((group) => group.id === id)?.values ?? []);
  const since = later(lastBreak(series, usability.assessedOn), lastBreak(indicator.values, usability.assessedOn));
  return { indicator, dimension, id, series, since };
}

/** The later of two breaks; empty where there is neither, which is earlier than any period. */
function later(one = '', other = ''): string {
  return one > other ? one : other;
}

function judgeGap(group: Group, reference: Reference, method: Method, usability: Usability): GapResult {
  const { indicator } = reference;
  const since = later(lastBreak(group.values, usability.assessedOn), reference.since);
  const compared = { group: group.values, reference: reference.series, since };
  const first = firstPair(compared, usability);
  const last = latestPair(compared, usability);
  if (!first || !last || first.period === last.period) return insufficient(group, reference, method, whyTooFew(first));
  const named = indicator.baseline;
  const start = (named !== undefined && named < last.period && pairOf(named, compared, usability)) || first;

  const baseline = gapOf(indicator, start, method);
  const latest = gapOf(indicator, last, method);
  if (baseline === undefined || latest === undefined) {
    const why = 'The reference is 0, so a relative gap can’t be computed.';
    return insufficient(group, reference, method, why);
  }
  const measure = method.gapMeasure;
  const change = decimal(latest - baseline);
  const tolerance = gapTolerance(indicator, baseline, method);
  const result = resultOf(baseline, latest, change, tolerance);
  const declined = whoDeclined(indicator, start, last, method);
  const shrank = result === 'reduced' || result === 'eliminated';
  const excluded = shrank && isExcluded(declined, method);
  return {
    dimension: reference.dimension,
    group: group.id,
    reference: reference.id,
    measure,
    baseline: { period: start.period, gap: baseline },
    latest: { period: last.period, gap: latest },
    change,
    tolerance,
    result,
    frameworkResult: result,
    counts: shrank && !excluded,
    frameworkCounts: shrank && !excluded,
    declined,
    reason: gapReason(indicator, { measure, baseline, latest, change, tolerance, declined, shrank, excluded }),
  };
}

function insufficient(group: Group, { dimension, id }: Reference, method: Method, reason: string): GapResult {
  return {
    dimension,
    group: group.id,
    reference: id,
    measure: method.gapMeasure,
    baseline: null,
    latest: null,
    change: null,
    result: 'insufficient-data',
    frameworkResult: 'insufficient-data',
    counts: false,
    frameworkCounts: false,
    declined: [],
    reason,
  };
}

/** How much worse off the group is than the reference; `undefined` where a relative gap has a reference of 0. */
function gapOf({ better }: Indicator, { group, reference }: Pair, { gapMeasure }: Method): number | undefined {
  const absolute = better === 'higher' ? reference.value - group.value : group.value - reference.value;
  if (gapMeasure === 'absolute') return decimal(absolute);
  // What rounds to 0 is 0 here: divided by less, a gap would be beyond all numbers.
  return decimal(reference.value) === 0 ? undefined : decimal((absolute / Math.abs(reference.value)) * 100);
}

function gapTolerance({ unit }: Indicator, baseline: number, { gapMeasure, tolerance, trendTest }: Method): number {
  if (trendTest === 'strict') return 0;
  if (gapMeasure === 'relative') return tolerance.percent;
  return unit === 'percent' ? tolerance.points : decimal((tolerance.percent * Math.abs(baseline)) / 100);
}

function resultOf(baseline: number, latest: number, change: number, tolerance: number): GapResult['result'] {
  // A group that is better off at both ends has no gap that could widen.
  const larger = change > 0 && change >= tolerance;
  if (larger && !isNone(latest, tolerance)) return 'widened';
  if (isNone(baseline, tolerance)) return 'no-gap';
  const smaller = change < 0 && -change >= tolerance;
  if (!smaller) return 'unchanged';
  return isNone(latest, tolerance) ? 'eliminated' : 'reduced';
}

function isNone(gap: number, tolerance: number): boolean {
  return gap <= 0 || gap < tolerance;
}

function whoDeclined(indicator: Indicator, baseline: Pair, latest: Pair, method: Method): GapResult['declined'] {
  const declined: GapResult['declined'] = [];
  if (judgeChange(indicator, baseline.group, latest.group, method).trend === 'declined') declined.push('group');
  if (judgeChange(indicator, baseline.reference, latest.reference, method).trend === 'declined') {
    declined.push('reference');
  }
  return declined;
}

/** Leveling down: a gap that shrank only because somebody lost ground, which the reading may leave out of account. */
function isExcluded(declined: GapResult['declined'], { levelingDown }: Method): boolean {
  if (levelingDown === 'counted') return false;
  return levelingDown === 'focus-only' ? declined.includes('group') : declined.length > 0;
}

function whyTooFew(only: Pair | undefined): string {
  return only
    ? `The group and the reference share only one comparable period (${only.period}). A change in the gap needs two.`
    : 'The group and the reference don’t share a comparable period.';
}
