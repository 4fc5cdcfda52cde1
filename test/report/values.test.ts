import { describe, expect, it } from 'vitest';
import { gapUnit, showChange, showValue } from '../../src/report/values.js';

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
