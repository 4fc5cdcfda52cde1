import exp from '@stdlib/math-base-special-exp';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Random numbers that are the same for one seed on every platform: they come from whole numbers, the four operations of
 * arithmetic, and square roots, all of which are exactly defined. What `Math.exp`, `Math.log` and `Math.sin` give in the last
 * digit is left to each engine.
 */
export interface Draws {
  /** From 0 (included) to 1 (excluded). */
  uniform(): number;
  /** With mean 0 and standard deviation 1. */
  normal(): number;
}

/** @param seed a whole number */
export function drawsFrom(seed: number): Draws {
  const generator = xoroshiro128plus(seed);
  // Small seeds are much alike, and so are the first numbers that follow from them.
  for (let left = 64; left > 0; left--) generator.next();
  const uniform = () => uniformFloat64(generator);
  return {
    uniform,
    // The ratio of two uniform numbers, where they lie in a certain area (Kinderman and Monahan, 1977).
    normal() {
      for (;;) {
        const u = 1 - uniform();
        const x = ((2 * uniform() - 1) * widest) / u;
        if (u <= exp((-x * x) / 4)) return x;
      }
    },
  };
}

/** The square root of 2/e: the area is no wider. */
const widest = 0.857763884960707;

/**
 * Draws how many of `n` come out as `rate` says, as often as the binomial distribution has it. Its weights follow from each
 * other by multiplication; they're added up once, and each draw looks for its place among them.
 *
 * @param rate between 0 and 1
 */
export function binomial(n: number, rate: number): (draws: Draws) => number {
  if (rate <= 0) return () => 0;
  if (rate >= 1) return () => n;
  const variance = n * rate * (1 - rate);
  if (variance > mostVariance) {
    const deviation = Math.sqrt(variance);
    return (draws) => Math.min(n, Math.max(0, Math.round(n * rate + deviation * draws.normal())));
  }
  const odds = rate / (1 - rate);
  const mode = Math.min(n, Math.floor((n + 1) * rate));
  const below: number[] = [];
  for (let k = mode, weight = 1; k > 0 && weight > negligible; k--) {
    weight *= k / ((n - k + 1) * odds);
    below.push(weight);
  }
  const weights = [...below.reverse(), 1];
  for (let k = mode, weight = 1; k < n && weight > negligible; k++) {
    weight *= ((n - k) * odds) / (k + 1);
    weights.push(weight);
  }
  const lowest = mode - below.length;
  let total = 0;
  const sums = Float64Array.from(weights, (weight) => (total += weight));
  return (draws) => lowest + placeIn(sums, draws.uniform() * total);
}

/** With more people than about four million, the normal distribution can't be told from the binomial one. */
const mostVariance = 1_000_000;

/** A weight relative to the largest one that makes no difference to a double. */
const negligible = 1e-18;

/** The index of the first sum that is larger. */
function placeIn(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
