import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/evaluate/decimal.js';

/** The rule itself, by way of the digits. */
const byDigits = (value: number) => Number(value.toFixed(9)) + 0;

describe('decimal', () => {
  it.each([
    [42.2 - 41.2, 1],
    [0.1 + 0.2, 0.3],
    [-0.0000000001, 0],
    [1.0000000005, 1.000000001],
    [33.333333333333336, 33.333333333],
    [84_200.1 - 0.1, 84_200],
  ])('%d is %d', (value, expected) => {
    expect(decimal(value)).toBe(expected);
  });

  it('rounds as the digits do, whatever the number', () => {
    const measured = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constantFrom(1, 10, 100, 3, 7));
    const number = fc.oneof(
      measured.map(([whole, part]) => whole / part),
      // Right beside the border between two roundings.
      fc.tuple(fc.integer(), fc.integer({ min: -40, max: 40 })).map(([half, off]) => (half + 0.5) / 1e9 + off * 1e-17),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(number, (value) => {
        expect(decimal(value)).toBe(byDigits(value));
      }),
      { numRuns: 20_000 },
    );
  });
});
