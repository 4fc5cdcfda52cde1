import { showNumber } from '../text/shown-number.js';

/** A value with the sign of its unit where it has one. */
export function showValue(value: number, unit: string, decimals?: number): string {
  if (unit === 'percent') return `${showNumber(value, decimals)}%`;
  if (unit === 'currency') return `${value < 0 ? '-' : ''}$${showNumber(Math.abs(value), decimals)}`;
  return showNumber(value, decimals);
}

/** A difference with its sign (none for zero) and, for money, that of its unit. */
export function showChange(change: number, unit: string, decimals?: number): string {
  const shown = unit === 'currency' ? showValue(change, unit, decimals) : showNumber(change, decimals);
  return change > 0 ? `+${shown}` : shown;
}

/** The unit in which a gap is shown: percentages are points apart, and a relative gap is a percentage. */
export function gapUnit({ measure }: { readonly measure: 'absolute' | 'relative' }, unit: string): string {
  if (measure === 'relative') return 'percent';
  return unit === 'percent' ? 'points' : unit;
}
