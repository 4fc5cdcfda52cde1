import { showNumber } from './shown-number.js';

/** A value with the sign of its unit where it has one. */
export function showValue(value: number, unit: string, decimals?: number): string {
  if (unit === 'percent') return `${showNumber(value, decimals)}%`;
  if (unit === 'currency') return `${value < 0 ? '-' : ''}$${showNumber(Math.abs(value), decimals)}`;
  return showNumber(value, decimals);
}

/** Units whose values begin at 0. */
const fromZero: readonly string[] = ['percent', 'count', 'rate'];

/** A bound or range with the sign of its unit: `≥95%`, `≤5%`, `80–84%`. An end that's null is open; empty if both are. */
export function showRange(low: number | null, high: number | null, unit: string): string {
  const isLeast = low === null || (low === 0 && fromZero.includes(unit));
  const isMost = high === null || (high === 100 && unit === 'percent');
  if (low !== null && isMost && !isLeast) return `≥${showValue(low, unit)}`;
  if (high !== null && isLeast && !isMost) return `≤${showValue(high, unit)}`;
  if (low === null || high === null) return '';
  return `${unit === 'percent' ? showNumber(low) : showValue(low, unit)}–${showValue(high, unit)}`;
}
