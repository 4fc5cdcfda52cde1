import { endsFor } from './ends.js';
import type { CountRange } from './period-cells.js';
import type { ShownNumber } from './shown-percent.js';

/**
 * Which counts of so many people a percentage stands for as it's shown, to readers who know how many there are and the rules. A
 * whole percentage lies between the ends for that size, because at or beyond them the end would be shown.
 *
 * @returns undefined where none does
 */
export function shownCounts(
  { number, low, high }: Pick<ShownNumber, 'number' | 'low' | 'high'>,
  size: number,
): CountRange | undefined {
  const counts = number === null ? within(low ?? 0, high ?? 100, size) : between(number, size);
  return counts.low > counts.high ? undefined : counts;
}

const within = (low: number, high: number, size: number): CountRange => ({
  low: Math.max(0, Math.ceil((low * size) / 100)),
  high: Math.min(size, Math.floor((high * size) / 100)),
});

/** Halves are rounded up: from half a percent below on, up to less than half a percent above. */
function between(number: number, size: number): CountRange {
  const ends = endsFor(size);
  return {
    low: Math.max(Math.ceil(((2 * number - 1) * size) / 200), Math.floor((ends.low * size) / 100) + 1),
    high: Math.min(Math.ceil(((2 * number + 1) * size) / 200) - 1, Math.ceil((ends.high * size) / 100) - 1),
  };
}
