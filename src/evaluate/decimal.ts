/**
 * The number as people write it: rounded to 9 decimals, so that 42.2 - 41.2 is 1 and not 1.0000000000000071.
 * Differences, gaps and tolerances pass through here before they are compared. Never gives -0.
 */
export function decimal(value: number): number {
  const billionths = value * 1e9;
  const rounded = Math.round(billionths);
  const rest = billionths - rounded;
  // Dividing gives what reading the digits would, as long as it is clear which way to round; and ten times as fast.
  const isClear = rest > -0.49 && rest < 0.49 && rounded < largestClear && rounded > -largestClear;
  return (isClear ? rounded / 1e9 : Number(value.toFixed(9))) + 0;
}

/** Up to here a number of billionths is exact to less than 0.01. */
const largestClear = 2 ** 46;
