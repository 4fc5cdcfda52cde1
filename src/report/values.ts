/** A number as people read it: thousands apart, and as many decimals as are asked for (two at most, else). */
export function showNumber(value: number, decimals?: number): string {
  const size = Math.abs(value);
  if (size >= 1e15) return value.toPrecision(3);
  const rounded = decimals === undefined ? shortest(value) : value.toFixed(decimals);
  if (rounded.includes('e')) return rounded;
  const [whole = '', fraction] = rounded.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

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

/** How many decimals show each of these numbers, so that they can stand beside each other. */
export function decimalsOf(values: readonly (number | null | undefined)[]): number | undefined {
  const shown = values.filter((value) => typeof value === 'number').map(shortest);
  // A number too small for two decimals, or too large for any, is better off on its own.
  if (shown.some((text) => text.includes('e') || /^-?0\.00/.test(text))) return undefined;
  return Math.max(0, ...shown.map((text) => text.split('.')[1]?.length ?? 0));
}

function shortest(value: number): string {
  const size = Math.abs(value);
  return size !== 0 && size < 0.01 ? value.toPrecision(1) : String(Number(value.toFixed(2)));
}
