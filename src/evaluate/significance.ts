import erfc from '@stdlib/math-base-special-erfc';

/** A share of people, in percent, and how many people it describes. */
export interface Proportion {
  readonly percent: number;
  readonly n: number;
}

/**
 * The two-sided p-value of a two-proportion z-test with pooled variance, or `undefined` where the standard error is
 * zero and the test has nothing to say.
 */
export function twoProportionProbability(first: Proportion, second: Proportion): number | undefined {
  const [shareOfFirst, shareOfSecond] = [first.percent / 100, second.percent / 100];
  const pooled = (shareOfFirst * first.n + shareOfSecond * second.n) / (first.n + second.n);
  const standardError = Math.sqrt(Math.max(0, pooled * (1 - pooled)) * (1 / first.n + 1 / second.n));
  if (standardError === 0) return undefined;
  return erfc(Math.abs(shareOfSecond - shareOfFirst) / standardError / Math.SQRT2);
}
