/**
 * The number as people write it: rounded to 9 decimals, so that 42.2 - 41.2 is 1 and not 1.0000000000000071.
 * Differences, gaps and tolerances pass through here before they are compared. Never gives -0.
 */
export function decimal(value: number): number {
  return Number(value.toFixed(9)) + 0;
}
