import type { Dimension, Group, Indicator, Series, ValueRange } from '../assessment/assessment.js';
import type { GapPoint, GapResult, GroupResult } from '../generated/report.js';
import { isValueRange } from '../text/read-range.js';
import { judgeGapChange } from './gap-change.js';
import { firstPair, latestPair, type Pair, pairOf } from './gap-pairs.js';
import { gapReason } from './gap-reason.js';
import { gapIn } from './gap-size.js';
import type { Method } from './method.js';
import { overlap } from './periods.js';
import { endsOf, judgeSeries, lastBreak, type Usability } from './series.js';

/** The reference that stands for the indicator's own values. */
export const overall = 'overall';

/** What the gaps of a dimension are measured against. */
interface Reference {
  readonly indicator: Indicator;
  readonly dimension: string;
  readonly id: string;
  readonly series: Series;
  /** The last break in the reference or in the indicator's own values; empty if there is none. */
  readonly since: string;
}

/**
 * Every gap of an indicator: each focus group of each dimension that names a reference. What the framework's own method
 * makes of them is the same, unless `setBeside` says otherwise.
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

/** Every group of every dimension, with its values. */
export function groupResults({ disparities }: Indicator, usability: Usability): GroupResult[] {
  return disparities.flatMap(({ id: dimension, reference = null, groups }) =>
    groups.map(({ id: group, values }) => ({
      dimension,
      group,
      reference,
      series: judgeSeries(values, usability).points,
    })),
  );
}

/** Whether a group is compared with the reference. */
export function isFocus({ focus, reference }: Dimension, { id }: Group): boolean {
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

/** What criteria look at of a gap. */
export type CountedGap = Pick<GapResult, 'dimension' | 'group' | 'result' | 'counts' | 'reason'>;

/**
 * Every gap of an indicator, to be judged by many methods that find the same values usable: the same results as those of
 * `judgeGaps`, without the numbers and the words.
 */
export function gapsByMethod(indicator: Indicator, usability: Usability): (method: Method) => CountedGap[] {
  const gaps = indicator.disparities.flatMap((dimension) => {
    if (dimension.reference === undefined) return [];
    const reference = referenceOf(indicator, dimension, dimension.reference, usability);
    const focus = dimension.groups.filter((group) => isFocus(dimension, group));
    return focus.map((group) => ({
      dimension: dimension.id,
      group: group.id,
      pairs: pairsFor(group, reference, usability),
    }));
  });
  return (method) =>
    gaps.map(({ dimension, group, pairs }) => countGap({ dimension, group }, indicator, pairs, method));
}

function countGap(
  { dimension, group }: Pick<CountedGap, 'dimension' | 'group'>,
  indicator: Indicator,
  pairs: ComparedPairs | string,
  method: Method,
): CountedGap {
  const unknown: CountedGap = { dimension, group, result: 'insufficient-data', counts: false, reason: '' };
  if (typeof pairs === 'string') return unknown;
  const { start, last } = pairs;
  const [baseline, latest] = [gapIn(indicator, start, method), gapIn(indicator, last, method)];
  if (baseline === 'no-relative' || latest === 'no-relative') return unknown;
  const { result, counts } = judgeGapChange(indicator, { baseline, latest, start, last }, method);
  return result === 'unsettled' ? unknown : { dimension, group, result, counts, reason: '' };
}

/** The pairs between which a gap changes. */
export interface ComparedPairs {
  readonly start: Pair;
  readonly last: Pair;
}

/** The pairs that are compared for a group's gap; undefined where there are too few. */
export function comparedPairs(
  indicator: Indicator,
  dimension: Dimension,
  group: Group,
  usability: Usability,
): ComparedPairs | undefined {
  if (dimension.reference === undefined) return undefined;
  const found = pairsFor(group, referenceOf(indicator, dimension, dimension.reference, usability), usability);
  return typeof found === 'string' ? undefined : found;
}

/** The same, or why there are none. */
function pairsFor(
  group: Group,
  { indicator, series, since: own }: Reference,
  usability: Usability,
): ComparedPairs | string {
  const since = later(lastBreak(group.values, usability.assessedOn), own);
  const compared = { group: group.values, reference: series, since };
  const first = firstPair(compared, usability);
  const last = latestPair(compared, usability);
  if (!first || !last || first.period === last.period) return whyTooFew(first);
  if (overlap(first.period, last.period)) return whyOverlapping(last);
  const named = indicator.baseline;
  const isEarlier = named !== undefined && named < last.period && !overlap(named, last.period);
  return { start: (isEarlier && pairOf(named, compared, usability)) || first, last };
}

function judgeGap(group: Group, reference: Reference, method: Method, usability: Usability): GapResult {
  const { indicator } = reference;
  const pairs = pairsFor(group, reference, usability);
  if (typeof pairs === 'string') return insufficient(group, reference, method, pairs);
  const { start, last } = pairs;
  const baseline = gapIn(indicator, start, method);
  const latest = gapIn(indicator, last, method);
  if (baseline === 'no-relative' || latest === 'no-relative') {
    const why = "The reference is 0, so a relative gap can't be computed.";
    return insufficient(group, reference, method, why);
  }
  const judged = judgeGapChange(indicator, { baseline, latest, start, last }, method);
  const { result, change, tolerance, declined } = judged;
  const ofRanges = hasRange(start) || hasRange(last);
  const reason = gapReason(indicator, method.gapMeasure, { ...judged, baseline, latest });
  if (result === 'unsettled') {
    return withChange(insufficient(group, reference, method, reason), change, ofRanges);
  }
  const settled: GapResult = {
    dimension: reference.dimension,
    group: group.id,
    reference: reference.id,
    measure: method.gapMeasure,
    baseline: gapPoint(start, baseline),
    latest: gapPoint(last, latest),
    change: null,
    result,
    frameworkResult: result,
    counts: judged.counts,
    frameworkCounts: judged.counts,
    declined: [...declined],
    reason,
  };
  if (tolerance !== undefined) settled.tolerance = tolerance;
  return withChange(settled, change, ofRanges);
}

function gapPoint(pair: Pair, gap: ValueRange): GapPoint {
  const { period } = pair;
  return hasRange(pair) ? { period, gap: null, gapRange: endsOf(gap) } : { period, gap: gap.low };
}

function hasRange({ group, reference }: Pair): boolean {
  return isValueRange(group.value) || isValueRange(reference.value);
}

function withChange(gap: GapResult, change: ValueRange, ofRanges: boolean): GapResult {
  if (ofRanges) gap.changeRange = endsOf(change);
  else gap.change = change.low;
  return gap;
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

function whyTooFew(only: Pair | undefined): string {
  return only
    ? `The group and the reference share only one comparable period (${only.period}). A change in the gap needs two.`
    : "The group and the reference don't share a comparable period.";
}

function whyOverlapping({ period }: Pair): string {
  return `All the periods that the group and the reference share overlap the latest one (${period}). A change in the gap needs two that don't.`;
}
