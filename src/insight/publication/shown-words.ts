import type { Indicator, ValueRange } from '../../assessment/assessment.js';
import { judgeChange } from '../../evaluate/change.js';
import { judgeGapChange } from '../../evaluate/gap-change.js';
import type { Pair } from '../../evaluate/gap-pairs.js';
import { gapIn } from '../../evaluate/gap-size.js';
import type { Method } from '../../evaluate/method.js';
import type { UsableObservation } from '../../evaluate/series.js';
import type { GapResult, Trend } from '../../generated/report.js';
import type { ShownNumber } from './shown-percent.js';

/**
 * What the numbers as shown say of a trend by themselves; undefined where they leave it open. Readers learn nothing from such a
 * word that they can't see.
 */
export function trendAsShown(
  indicator: Indicator,
  ends: readonly [ShownNumber, ShownNumber],
  method: Method,
): Trend | undefined {
  // The test of significance needs the full numbers.
  if (method.trendTest === 'significance') return undefined;
  const { trend } = judgeChange(indicator, asObservation(ends[0]), asObservation(ends[1]), method);
  return trend === 'unsettled' ? undefined : trend;
}

/** A group and its reference in one period, as shown. */
export interface ShownPair {
  readonly period: string;
  readonly group: ShownNumber;
  readonly reference: ShownNumber;
}

/** What the numbers as shown say of a gap by themselves; undefined where they leave it open. */
export function gapAsShown(
  indicator: Indicator,
  [first, second]: readonly [ShownPair, ShownPair],
  method: Method,
): GapResult['result'] | undefined {
  if (method.trendTest === 'significance') return undefined;
  const [start, last] = [asPair(first), asPair(second)];
  const [baseline, latest] = [gapIn(indicator, start, method), gapIn(indicator, last, method)];
  if (baseline === 'no-relative' || latest === 'no-relative') return undefined;
  const { result } = judgeGapChange(indicator, { baseline, latest, start, last }, method);
  return result === 'unsettled' ? undefined : result;
}

const asPair = ({ period, group, reference }: ShownPair): Pair => ({
  period,
  group: asObservation(group),
  reference: asObservation(reference),
});

function asObservation({ low, high }: ShownNumber): UsableObservation {
  const value: ValueRange = { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY };
  return { period: '', value, break: false, path: '' };
}
