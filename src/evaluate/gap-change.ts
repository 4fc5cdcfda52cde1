import type { Indicator, ValueRange } from '../assessment/assessment.js';
import type { GapResult } from '../generated/report.js';
import { judgeChange } from './change.js';
import { decimal } from './decimal.js';
import type { Pair } from './gap-pairs.js';
import { endless } from './gap-size.js';
import type { Method } from './method.js';

/** Both gaps, each as the range where it lies, and the values that they come from. */
export interface GapEnds {
  readonly baseline: ValueRange;
  readonly latest: ValueRange;
  readonly start: Pair;
  readonly last: Pair;
}

/** What came of a gap between its two ends. */
export interface GapChange {
  /** `unsettled` where ranges leave the result, or whether it counts, open. */
  readonly result: Exclude<GapResult['result'], 'insufficient-data'> | 'unsettled';
  readonly change: ValueRange;
  /** What a change must reach; absent where ranges leave it open. */
  readonly tolerance?: number;
  /** Who declined, no matter which values in the ranges are right. */
  readonly declined: GapResult['declined'];
  readonly shrank: boolean;
  /** Whether it shrank and doesn't count because somebody lost ground. */
  readonly excluded: boolean;
  readonly counts: boolean;
}

/**
 * Judges a gap between its two ends. Where they are ranges, it's judged at the ends of both: between these no other result is
 * possible if all four are the same.
 */
export function judgeGapChange(indicator: Indicator, ends: GapEnds, method: Method): GapChange {
  const { baseline, latest } = ends;
  const corners: { readonly tolerance: number; readonly result: Settled }[] = [];
  for (const before of endsOf(baseline)) {
    const tolerance = gapTolerance(indicator, before, method);
    for (const after of endsOf(latest)) corners.push({ tolerance, result: resultOf(before, after, tolerance) });
  }
  const [first] = corners;
  const isSettled = corners.every((corner) => corner.result === first?.result);
  const isEndless = ![baseline.low, baseline.high, latest.low, latest.high].every(Number.isFinite);
  const change = isEndless
    ? endless
    : { low: decimal(latest.low - baseline.high), high: decimal(latest.high - baseline.low) };
  const tolerance = corners.every((corner) => corner.tolerance === first?.tolerance) ? first?.tolerance : undefined;
  const declines = declinesOf(indicator, ends, method);
  const declined = sides.filter((side) => declines[side] === 'always');
  // An endless gap gives several, so that it's never settled.
  const result = first === undefined || !isSettled ? 'unsettled' : first.result;
  const shrank = result === 'reduced' || result === 'eliminated';
  const excluded = shrank ? isExcluded(declines, method) : 'never';
  const settled = excluded === 'perhaps' ? 'unsettled' : result;
  return {
    result: settled,
    change,
    ...(tolerance !== undefined && { tolerance }),
    declined,
    shrank,
    excluded: excluded === 'always',
    counts: shrank && excluded === 'never',
  };
}

/** Both ends of a range; of a number, the one. */
const endsOf = ({ low, high }: ValueRange): readonly number[] => (low === high ? [low] : [low, high]);

/** What a change of a gap has to reach, in the gap's own measure. */
export function gapTolerance(
  { unit }: Indicator,
  baseline: number,
  { gapMeasure, tolerance, trendTest }: Pick<Method, 'gapMeasure' | 'tolerance' | 'trendTest'>,
): number {
  if (trendTest === 'strict') return 0;
  if (gapMeasure === 'relative') return tolerance.percent;
  return unit === 'percent' ? tolerance.points : decimal((tolerance.percent * Math.abs(baseline)) / 100);
}

type Settled = Exclude<GapChange['result'], 'unsettled'>;

function resultOf(baseline: number, latest: number, tolerance: number): Settled {
  const change = decimal(latest - baseline);
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

const sides = ['group', 'reference'] as const;

type Decline = 'always' | 'perhaps' | 'never';

/** Whether each side declined, for all values that it may have had. */
function declinesOf(
  indicator: Indicator,
  { start, last }: GapEnds,
  method: Method,
): Readonly<Record<(typeof sides)[number], Decline>> {
  const declineOf = (side: (typeof sides)[number]): Decline => {
    const { trend, possible } = judgeChange(indicator, start[side], last[side], method);
    if (trend === 'declined') return 'always';
    return possible?.includes('declined') ? 'perhaps' : 'never';
  };
  return { group: declineOf('group'), reference: declineOf('reference') };
}

/** Leveling down: a gap that shrank only because somebody lost ground, which the reading may leave out of account. */
function isExcluded({ group, reference }: ReturnType<typeof declinesOf>, { levelingDown }: Method): Decline {
  if (levelingDown === 'counted') return 'never';
  if (levelingDown === 'focus-only' || reference === 'never') return group;
  if (group === 'always' || reference === 'always') return 'always';
  return 'perhaps';
}
