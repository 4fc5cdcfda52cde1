import { decimal } from '../../evaluate/decimal.js';
import { showRange, showValue } from '../../text/shown-value.js';
import { type Ends, endsFor } from './ends.js';

/** A number as it's shown, and the range of true numbers that this stands for. Null is an open end. */
export interface ShownNumber {
  readonly shown: string;
  /** Null for a bound or a range. */
  readonly number: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Rules 2 and 3 (Ends, Rounding): a percentage as a whole one, halves up; at or beyond the ends, as the end.
 *
 * @param value as written
 * @param size how many people it's about, where that's known
 * @param count how many of them it counts, where that's known: it decides then
 */
export function showPercent(value: number, size: number | undefined, count: number | undefined): ShownNumber {
  const ends = endsFor(size);
  const isCounted = size !== undefined && count !== undefined;
  // Both sides of each comparison are whole numbers where the count is known.
  const [part, whole] = isCounted ? [100 * count, size] : [decimal(value), 1];
  if (part <= ends.low * whole) return atMost(ends);
  if (part >= ends.high * whole) return atLeast(ends);
  const rounded = Math.floor((2 * part + whole) / (2 * whole));
  return { shown: showValue(rounded, 'percent'), number: rounded, low: rounded - 0.5, high: rounded + 0.5 };
}

/**
 * Rules 2 and 3 for a bound or range that stands in place of a percentage: whole percents around it; where it reaches an end,
 * everything from there on. Undefined where that leaves nothing to say.
 */
export function showPercentRange(low: number, high: number, size: number | undefined): ShownNumber | undefined {
  const ends = endsFor(size);
  const least = low <= ends.low ? 0 : Math.min(Math.floor(low), high >= ends.high ? ends.high : 100);
  const most = high >= ends.high ? 100 : Math.max(Math.ceil(high), low <= ends.low ? ends.low : 0);
  if (least === 0 && most === 100) return undefined;
  return { shown: showRange(least, most, 'percent'), number: null, low: least, high: most };
}

const atMost = ({ low }: Ends): ShownNumber => ({
  shown: showRange(0, low, 'percent'),
  number: null,
  low: 0,
  high: low,
});

const atLeast = ({ high }: Ends): ShownNumber => ({
  shown: showRange(high, 100, 'percent'),
  number: null,
  low: high,
  high: 100,
});
