import type { ValueRange } from '../assessment/assessment.js';
import { isValueRange } from '../text/read-range.js';
import { showNumber } from '../text/shown-number.js';
import type { UsableObservation } from './series.js';

/** A value in a sentence: `44.9`, `80 to 84`, `at least 95`, `at most 5`. */
export function valueInWords(value: UsableObservation['value'], unit: string): string {
  if (!isValueRange(value)) return showNumber(value);
  const { low, high } = value;
  if (!Number.isFinite(high) || (unit === 'percent' && high === 100 && low > 0)) return `at least ${showNumber(low)}`;
  if (!Number.isFinite(low) || low === 0) return `at most ${showNumber(high)}`;
  return `${showNumber(low)} to ${showNumber(high)}`;
}

/** Where a number lies: `12`, `between 12 and 15`. */
export function rangeInWords({ low, high }: ValueRange): string {
  return low === high ? showNumber(low) : `between ${showNumber(low)} and ${showNumber(high)}`;
}

/**
 * Where a difference lies, in words: `11 to 20 points better`, `between 2 points worse and 3 points better`.
 *
 * @param words what a positive and a negative difference are
 * @param sized a number with what it counts
 */
export function differenceInWords(
  { low, high }: ValueRange,
  [more, less]: readonly [string, string],
  sized: (shown: string) => string,
): string {
  const size = (number: number) => showNumber(Math.abs(number));
  if (low >= 0) return `${spanInWords(low, high, size, sized)} ${more}`;
  if (high <= 0) return `${spanInWords(-high, -low, size, sized)} ${less}`;
  const end = (number: number, word: string) =>
    Number.isFinite(number) ? `${sized(size(number))} ${word}` : `any amount ${word}`;
  return `between ${end(low, less)} and ${end(high, more)}`;
}

function spanInWords(
  from: number,
  to: number,
  size: (number: number) => string,
  sized: (shown: string) => string,
): string {
  if (!Number.isFinite(to)) return `at least ${sized(size(from))}`;
  return from === to ? sized(size(to)) : `${size(from)} to ${sized(size(to))}`;
}
