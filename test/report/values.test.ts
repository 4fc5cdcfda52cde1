import { describe, expect, it } from 'vitest';
import { decimalsOf, gapUnit, showChange, showNumber, showValue } from '../../src/report/values.js';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [44.9, '44.9'],
    [44.456, '44.46'],
    [5321, '5,321'],
    [1234567.5, '1,234,567.5'],
    [-31250, '-31,250'],
    [0.004, '0.004'],
    [1e21, '1.00e+21'],
  ])('%d is shown as %s', (value, shown) => expect(showNumber(value)).toBe(shown));

  it('stand beside each other with equally many decimals', () => {
    const decimals = decimalsOf([35, 33.1, null, -1.9]);
    expect(decimals).toBe(1);
    expect(showNumber(35, decimals)).toBe('35.0');
  });

  it('have no more decimals than they need', () => expect(decimalsOf([35, 33])).toBe(0));
  it('of very different size keep their own', () => expect(decimalsOf([35, 0.0004])).toBeUndefined());
});

describe('values', () => {
  it.each([
    [44.9, 'percent', '44.9%'],
    [31250, 'currency', '$31,250'],
    [-12, 'currency', '-$12'],
    [412, 'rate', '412'],
  ])('%d in %s is shown as %s', (value, unit, shown) => expect(showValue(value, unit)).toBe(shown));
});

describe('changes', () => {
  it.each([
    [4.8, 'percent', '+4.8'],
    [-2.9, 'percent', '-2.9'],
    [0, 'percent', '0'],
    [5650, 'currency', '+$5,650'],
    [-5650, 'currency', '-$5,650'],
  ])('%d in %s is shown as %s', (change, unit, shown) => expect(showChange(change, unit)).toBe(shown));
});

describe('gaps', () => {
  it('of percentages are points', () => expect(gapUnit({ measure: 'absolute' }, 'percent')).toBe('points'));
  it('of money are money', () => expect(gapUnit({ measure: 'absolute' }, 'currency')).toBe('currency'));
  it('that are relative are percentages', () => expect(gapUnit({ measure: 'relative' }, 'count')).toBe('percent'));
});
