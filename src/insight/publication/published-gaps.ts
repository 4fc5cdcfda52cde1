import type { Dimension, Indicator } from '../../assessment/assessment.js';
import { decimal } from '../../evaluate/decimal.js';
import { overall } from '../../evaluate/gaps.js';
import type { Method } from '../../evaluate/method.js';
import type { GapResult } from '../../generated/report.js';
import { bothRose } from './both-rose.js';
import type { PublishedGap } from './publication.js';
import type { RedactedPeriods } from './redacted-periods.js';
import { gapAsShown, type ShownPair } from './shown-words.js';

/** Rule 4 (What follows) for the gaps of a dimension: words as for a trend, where all four numbers are shown; sizes from these. */
export function publishedGaps(
  indicator: Indicator,
  dimension: Dimension,
  gaps: readonly GapResult[],
  periods: RedactedPeriods,
  method: Method,
): PublishedGap[] {
  return gaps
    .filter((gap) => gap.dimension === dimension.id)
    .map((gap) => publishedGap(indicator, gap, periods, method));
}

function publishedGap(indicator: Indicator, gap: GapResult, periods: RedactedPeriods, method: Method): PublishedGap {
  const { dimension, group, reference, measure, baseline, latest, result } = gap;
  const named = { dimension, group, reference, measure };
  if (!baseline || !latest || result === 'insufficient-data') {
    return { ...named, ...noGap, withheld: saysWhyNot(gap, periods) ? 'not-measured' : 'privacy' };
  }
  const [first, last] = [pairOf(gap, baseline.period, periods), pairOf(gap, latest.period, periods)];
  if (!first || !last || (measure === 'relative' && [first, last].some(mayHaveNoRatio))) {
    return { ...named, ...noGap, withheld: 'privacy' };
  }
  const isOpen = periods.isExposed(baseline.period) || periods.isExposed(latest.period);
  if (isOpen && gapAsShown(indicator, [first, last], method) !== result) {
    return { ...named, ...noGap, withheld: 'privacy' };
  }
  const [baselineGap, latestGap] = [gapIn(indicator, first, measure), gapIn(indicator, last, measure)];
  return {
    ...named,
    baseline: baseline.period,
    latest: latest.period,
    change: baselineGap === null || latestGap === null ? null : decimal(latestGap - baselineGap),
    result,
    withheld: null,
    baselineGap,
    latestGap,
    bothRose: bothRose(indicator.better, first, last),
  };
}

const noGap = {
  baseline: null,
  latest: null,
  change: null,
  result: null,
  baselineGap: null,
  latestGap: null,
  bothRose: null,
};

/** Whether what's shown says itself why there's no result: nothing is withheld, and no reference may be 0. */
function saysWhyNot({ dimension, group, reference, measure }: GapResult, periods: RedactedPeriods): boolean {
  const sides = [periods.slots({ dimension, group }), referenceSlots(dimension, reference, periods)];
  return sides
    .flat()
    .every(
      (slot) =>
        slot.state !== 'hidden' && (measure === 'absolute' || slot.state !== 'shown' || slot.number.number !== null),
    );
}

function referenceSlots(dimension: string, reference: string, periods: RedactedPeriods) {
  return reference === overall ? periods.own : periods.slots({ dimension, group: reference });
}

function pairOf(
  { dimension, group, reference }: GapResult,
  period: string,
  periods: RedactedPeriods,
): ShownPair | undefined {
  const own = periods.shown(period, { dimension, group });
  const its = periods.shown(period, reference === overall ? null : { dimension, group: reference });
  return own && its && { period, group: own, reference: its };
}

/** A relative gap has no result where the reference is 0, so that its absence would tell readers. */
const mayHaveNoRatio = ({ reference: { low } }: ShownPair) => low === null || low <= 0;

/** The gap between two numbers as shown; a relative one as a whole percentage. */
function gapIn({ better }: Indicator, { group, reference }: ShownPair, measure: GapResult['measure']): number | null {
  if (group.number === null || reference.number === null) return null;
  const gap = better === 'higher' ? reference.number - group.number : group.number - reference.number;
  return measure === 'absolute' ? decimal(gap) : Math.round((gap / Math.abs(reference.number)) * 100);
}
