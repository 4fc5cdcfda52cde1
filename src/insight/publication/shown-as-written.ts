import type { Observation, Unit } from '../../assessment/assessment.js';
import { isValueRange } from '../../text/read-range.js';
import { showRange, showValue } from '../../text/shown-value.js';
import type { ShownNumber } from './shown-percent.js';

/**
 * Rule 3 (Rounding): a number that may be shown as its source has it, and a bound or range likewise. Undefined where there's no
 * number, or only a range that's open on both sides.
 *
 * @param decimals how many decimals the numbers of its series are written with
 */
export function showAsWritten({ value, count }: Observation, unit: Unit, decimals: number): ShownNumber | undefined {
  if (isValueRange(value)) {
    const [low, high] = [finite(value.low), finite(value.high)];
    const shown = showRange(low, high, unit);
    return shown === '' ? undefined : { shown, number: null, low, high };
  }
  if (typeof value !== 'number') return undefined;
  // A percentage that's computed from a count has as many decimals as any; two show it.
  const places = Math.min(count === undefined ? decimals : Math.max(decimals, 2), 9);
  const number = Number(value.toFixed(places));
  const half = unit === 'count' ? 0 : 0.5 * 10 ** -places;
  const end = (side: number) => Number((number + side).toFixed(places + 1));
  return { shown: showValue(number, unit, places), number, low: end(-half), high: end(half) };
}

const finite = (end: number): number | null => (Number.isFinite(end) ? end : null);
