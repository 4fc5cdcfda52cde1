import erfc from '@stdlib/math-base-special-erfc';

/** A value, and its margin of error. */
export interface Estimate {
  readonly value: number;
  readonly margin: number;
}

/**
 * The two-sided p-value of a z-test on two values with margins of error, or `undefined` where the standard error is zero and
 * the test has nothing to say.
 *
 * @param confidence at which the margins are given, in percent
 */
export function marginProbability(first: Estimate, second: Estimate, confidence: number): number | undefined {
  // By hand: what `Math.hypot` gives in the last digit is left to each engine.
  const squares = first.margin * first.margin + second.margin * second.margin;
  const standardError = Math.sqrt(squares) / standardErrorsOf(confidence);
  if (standardError === 0) return undefined;
  return erfc(Math.abs(second.value - first.value) / standardError / Math.SQRT2);
}

const marginsIn = new Map<number, number>();

/** How many standard errors a margin is at this confidence: 1.645 at 90 percent. */
export function standardErrorsOf(confidence: number): number {
  const known = marginsIn.get(confidence);
  if (known !== undefined) return known;
  // Halving an interval that holds it, until there are no numbers between its ends.
  let [low, high] = [0, 40];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (erfc(middle / Math.SQRT2) > 1 - confidence / 100) low = middle;
    else high = middle;
  }
  marginsIn.set(confidence, high);
  return high;
}

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
