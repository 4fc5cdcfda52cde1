import type { Indicator } from '../assessment/assessment.js';
import type { GapResult } from '../generated/report.js';
import { showCompared } from '../text/shown-number.js';
import { difference, withNoun } from './amount.js';

/** How a gap changed between its two ends. */
export interface GapChange {
  readonly measure: GapResult['measure'];
  readonly baseline: number;
  readonly latest: number;
  readonly change: number;
  readonly tolerance: number;
  readonly declined: GapResult['declined'];
  readonly shrank: boolean;
  /** Whether it shrank and doesn’t count because somebody lost ground. */
  readonly excluded: boolean;
}

/** Why a gap is what it is, with its figures. */
export function gapReason({ unit, core }: Indicator, gap: GapChange): string {
  const { measure, baseline, latest, change, tolerance } = gap;
  // A gap below the tolerance is none: its ends are compared with it, too.
  const [[from, to], [size, limit]] = showCompared([baseline, latest, tolerance], [Math.abs(change), tolerance]);
  const direction = change === 0 ? 'no change' : `${step(size, measure, unit)} ${change < 0 ? 'smaller' : 'larger'}`;
  const facts = `From ${amount(from, measure, unit)} to ${amount(to, measure, unit)}: ${direction}, tolerance ${step(limit, measure, unit)}.`;
  return `${facts}${leveling(gap)}${core ? '' : ' This is a contributing indicator, so its gaps don’t count.'}`;
}

function leveling({ shrank, declined, excluded }: GapChange): string {
  if (!shrank || declined.length === 0) return '';
  const who = declined.map((side) => (side === 'group' ? 'the group' : 'the reference')).join(' and ');
  return ` Meanwhile, ${who} declined${excluded ? ', so the gap doesn’t count' : ''}.`;
}

/** A gap in words. */
function amount(gap: string, measure: GapResult['measure'], unit: Indicator['unit']): string {
  return measure === 'relative' ? `${gap} percent` : difference(gap, unit);
}

/** A difference between gaps in words. */
function step(size: string, measure: GapResult['measure'], unit: Indicator['unit']): string {
  return measure === 'relative' ? withNoun(size, 'percentage point') : difference(size, unit);
}
