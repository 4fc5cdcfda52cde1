/** A part of a bar: how many, and the sign that fills it. */
export interface BarPart {
  readonly count: number;
  readonly sign: string;
}

/**
 * A bar of so many columns, each part by its share of the whole; what is not nothing has a column at least. Every part
 * has a sign of its own, so that the bar needs no color. Empty where there is nothing to show.
 */
export function drawBar(parts: readonly BarPart[], columns: number): string {
  const whole = parts.reduce((sum, { count }) => sum + count, 0);
  if (whole === 0) return '';
  const shown = parts.filter(({ count }) => count > 0);
  const widths = shown.map(({ count }) => Math.max(1, Math.round((count / whole) * columns)));
  let excess = widths.reduce((sum, width) => sum + width, 0) - columns;
  while (excess !== 0 && columns >= shown.length) {
    // Rounding is made good where it shows least.
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 0) - Math.sign(excess);
    excess -= Math.sign(excess);
  }
  return shown.map(({ sign }, index) => sign.repeat(widths[index] ?? 0)).join('');
}
