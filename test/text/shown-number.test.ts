import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, showCompared, showNumber } from '../../src/text/shown-number.js';

describe('Numbers', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [44.9, '44.9'],
    [44.456, '44.46'],
    [5321, '5,321'],
    [1234567.5, '1,234,567.5'],
    [-31250, '-31,250'],
    [0.004, '0.004'],
    [0.0096, '0.01'],
    [4.800000000000004, '4.8'],
    [16.666666667, '16.67'],
    [0.995, '0.99'],
    [999.999, '1,000'],
    [1e15, '1,000,000,000,000,000'],
    [-2e15, '-2,000,000,000,000,000'],
    [1e21, '1.00e+21'],
  ])('%d is shown as %s', (value, shown) => expect(showNumber(value)).toBe(shown));

  it('stand beside each other with equally many decimals', () => {
    const decimals = decimalsOf([35, 33.1, null, -1.9]);
    expect(decimals).toBe(1);
    expect(showNumber(35, decimals)).toBe('35.0');
  });

  it('have no more decimals than they need', () => expect(decimalsOf([35, 33])).toBe(0));
  it('of very different size keep their own', () => expect(decimalsOf([35, 0.0004])).toBeUndefined());

  it('are never rounded to more than a hundredth away, and never to another sign', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const shown = Number(showNumber(value).replaceAll(',', ''));
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.00501);
        expect(Math.sign(shown)).toBe(Math.sign(value) + 0);
      }),
    );
  });
});

describe('Numbers that are compared', () => {
  it.each([
    [
      [4.8, 1],
      ['4.8', '1'],
    ],
    [
      [40.123, 44.987],
      ['40.12', '44.99'],
    ],
    [
      [40, 40, 1],
      ['40', '40', '1'],
    ],
    // Rounded, these would be alike.
    [
      [0.996, 1],
      ['0.996', '1'],
    ],
    [
      [42.001, 42.004],
      ['42.001', '42.004'],
    ],
    [
      [1234.001, 1234.002],
      ['1,234.001', '1,234.002'],
    ],
  ] as const)('%j are shown as %j', (values, shown) => {
    expect(showCompared(values)).toEqual([shown]);
  });

  it('are all shown in full where two of a group would be alike, and only there', () => {
    expect(showCompared([40, 40.996], [0.996, 1])).toEqual([
      ['40', '40.996'],
      ['0.996', '1'],
    ]);
    expect(showCompared([40, 44.004], [4.004, 1])).toEqual([
      ['40', '44'],
      ['4', '1'],
    ]);
    expect(showCompared([40.001, 44], [3.999, 4.001])[1]).toEqual(['3.999', '4.001']);
  });
});
