import { describe, expect, it } from 'vitest';
import { binomial, type Draws, drawsFrom } from '../../../src/insight/sensitivity/draws.js';

const many = 20_000;

function facts(draw: () => number): { mean: number; deviation: number } {
  const numbers = Array.from({ length: many }, draw);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / many;
  const variance = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / many;
  return { mean, deviation: Math.sqrt(variance) };
}

/** Gives these uniform numbers, one after the other. */
function uniforms(...numbers: number[]): Draws {
  return { uniform: () => numbers.shift() ?? 0, normal: () => Number.NaN };
}

describe('random numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    const take = (seed: number) => {
      const draws = drawsFrom(seed);
      return [draws.uniform(), draws.normal(), draws.uniform(), draws.normal()];
    };
    expect(take(1)).toStrictEqual(take(1));
    expect(take(2)).not.toStrictEqual(take(1));
  });

  it('are these, to the last digit, on every platform', () => {
    const draws = drawsFrom(1);
    const numbers = Array.from({ length: 3 }, () => [draws.uniform(), draws.normal()]);
    expect(numbers).toStrictEqual([
      [0.44466968999809575, -1.0378391525269892],
      [0.6972434210245536, 0.3521600993552646],
      [0.18828880322359776, -0.19653931356727541],
    ]);
  });

  it('are spread evenly, or normally', () => {
    const draws = drawsFrom(7);
    // Even from 0 to 1: mean 1/2, deviation 1 / sqrt(12) = 0.289. Of 20,000, the mean is off by 0.002 in one of three cases.
    const uniform = facts(() => draws.uniform());
    expect(uniform.mean).toBeCloseTo(0.5, 2);
    expect(uniform.deviation).toBeCloseTo(0.289, 2);
    const normal = facts(() => draws.normal());
    expect(Math.abs(normal.mean)).toBeLessThan(3 / Math.sqrt(many));
    expect(normal.deviation).toBeGreaterThan(0.98);
    expect(normal.deviation).toBeLessThan(1.02);
  });

  it('lie beyond two deviations in 4.55 percent of the cases', () => {
    const draws = drawsFrom(3);
    const beyond = Array.from({ length: many }, () => draws.normal()).filter((number) => Math.abs(number) > 2).length;
    // 910 expected, deviation sqrt(20,000 x 0.0455 x 0.9545) = 29.
    expect(Math.abs(beyond - 910)).toBeLessThan(3 * 29);
  });
});

describe('how many of a number of people', () => {
  it('is drawn as often as the binomial distribution has it', () => {
    // Of two at a half: none 1/4, one 1/2, both 1/4. The place of a uniform number in 0.25, 0.75, 1 decides.
    const draw = binomial(2, 0.5);
    expect([0, 0.24, 0.26, 0.74, 0.76, 0.99].map((number) => draw(uniforms(number)))).toStrictEqual([0, 0, 1, 1, 2, 2]);
    // Of three at a third: 8/27 = 0.296, 20/27 = 0.741, 26/27 = 0.963.
    const third = binomial(3, 1 / 3);
    expect([0.29, 0.3, 0.74, 0.742, 0.962, 0.964].map((number) => third(uniforms(number)))).toStrictEqual([
      0, 1, 1, 2, 2, 3,
    ]);
  });

  it.each([
    // mean n x rate; deviation sqrt(n x rate x (1 - rate))
    [10, 0.3, 3, 1.449],
    [400, 0.5, 200, 10],
    [5000, 0.02, 100, 9.899],
    [5000, 0.98, 4900, 9.899],
    // So many that the normal distribution is as good: sqrt(40,000,000 x 0.25) = 3,162.
    [40_000_000, 0.5, 20_000_000, 3162],
  ])('has the right mean and deviation: of %d at %d', (n, rate, mean, deviation) => {
    const draws = drawsFrom(11);
    const draw = binomial(n, rate);
    const found = facts(() => draw(draws));
    expect(Math.abs(found.mean - mean)).toBeLessThan((3 * deviation) / Math.sqrt(many));
    expect(Math.abs(found.deviation / deviation - 1)).toBeLessThan(0.02);
  });

  it('is none or all where the rate leaves no choice', () => {
    expect([binomial(50, 0)(uniforms(0.9)), binomial(50, 1)(uniforms(0.1))]).toStrictEqual([0, 50]);
  });
});
