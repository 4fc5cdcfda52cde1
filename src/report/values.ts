/** A number as people read it: at most two decimals (more for very small ones), thousands apart. */
export function showNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15) return value.toPrecision(3);
  const rounded = size !== 0 && size < 0.01 ? value.toPrecision(1) : String(Number(value.toFixed(2)));
  const [whole = '', decimals] = rounded.split('.');
  if (rounded.includes('e')) return rounded;
  const grouped = size < 10_000 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** A value with the sign of its unit where it has one. */
export function showValue(value: number, unit: string): string {
  if (unit === 'percent') return `${showNumber(value)}%`;
  if (unit === 'currency') return value < 0 ? `-$${showNumber(-value)}` : `$${showNumber(value)}`;
  return showNumber(value);
}

/** A difference with its sign; none for zero. */
export function showChange(change: number): string {
  return change > 0 ? `+${showNumber(change)}` : showNumber(change);
}
