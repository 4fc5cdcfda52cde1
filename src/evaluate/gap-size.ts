import type { Indicator, ValueRange } from '../assessment/assessment.js';
import { rangeOf } from './change.js';
import { decimal } from './decimal.js';
import type { Pair } from './gap-pairs.js';
import type { Method } from './method.js';

/**
 * Where a gap lies: how much worse off the group is than the reference. Over ranges it's largest and smallest at their ends,
 * as it only ever rises or falls with either value.
 *
 * @returns `no-relative` where the reference is 0, and a relative gap can't be computed; an endless range where the reference
 * may be 0 or an end is open
 */
export function gapIn(indicator: Indicator, { group, reference }: Pair, method: Method): ValueRange | 'no-relative' {
  if (typeof group.value === 'number' && typeof reference.value === 'number') {
    if (method.gapMeasure === 'relative' && decimal(reference.value) === 0) return 'no-relative';
    const gap = gapOf(indicator, group.value, reference.value, method);
    return { low: gap, high: gap };
  }
  const [own, its] = [rangeOf(group.value), rangeOf(reference.value)];
  if (method.gapMeasure === 'relative' && decimal(its.low) <= 0 && decimal(its.high) >= 0) {
    return its.low === its.high ? 'no-relative' : endless;
  }
  if (![own.low, own.high, its.low, its.high].every(Number.isFinite)) return endless;
  const gaps = [own.low, own.high].flatMap((one) =>
    [its.low, its.high].map((other) => gapOf(indicator, one, other, method)),
  );
  return { low: Math.min(...gaps), high: Math.max(...gaps) };
}

/** Of a gap that may be anything. */
export const endless: ValueRange = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

function gapOf({ better }: Indicator, group: number, reference: number, { gapMeasure }: Method): number {
  const absolute = better === 'higher' ? reference - group : group - reference;
  return decimal(gapMeasure === 'absolute' ? absolute : (absolute / Math.abs(reference)) * 100);
}
