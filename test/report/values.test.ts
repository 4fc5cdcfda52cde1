import { describe, expect, it } from 'vitest';
import { gapUnit, showChange, showChangeOf, showGap, showPoint, showValue } from '../../src/report/values.js';

describe('values', () => {
  it.each([
    [44.9, 'percent', '44.9%'],
    [31250, 'currency', '$31,250'],
    [-12, 'currency', '-$12'],
    [412, 'rate', '412'],
  ])('%d in %s is shown as %s', (value, unit, shown) => expect(showValue(value, unit)).toBe(shown));
});

describe('bounds and ranges', () => {
  it.each([
    [{ low: 95, high: 100 }, 'percent', '≥95%'],
    [{ low: 0, high: 5 }, 'percent', '≤5%'],
    [{ low: 80, high: 84 }, 'percent', '80–84%'],
    [{ low: 0, high: 100 }, 'percent', '0–100%'],
    [{ low: 1000, high: null }, 'count', '≥1,000'],
    [{ low: 0, high: 10 }, 'count', '≤10'],
    [{ low: 0, high: 10 }, 'score', '0–10'],
    [{ low: null, high: 500 }, 'currency', '≤$500'],
    [{ low: 500, high: 600 }, 'currency', '$500–$600'],
    [{ value: null }, 'percent', ''],
  ])('%j in %s is shown as %s', (point, unit, shown) => {
    expect(showPoint({ period: '2025', use: 'comparable', ...point }, unit)).toBe(shown);
  });

  it.each([
    [{ low: 11, high: 20 }, '+11 to +20'],
    [{ low: -2, high: 0 }, '-2 to 0'],
    [{ low: 10, high: null }, '+10 or more'],
    [{ low: null, high: -10 }, '-10 or less'],
    [{ low: null, high: null }, 'open'],
  ])('the change %j is shown as %s', (changeRange, shown) => {
    expect(showChangeOf({ change: null, changeRange }, 'percent')).toBe(shown);
  });

  it('and gaps that come from them are shown with both ends', () => {
    expect(showGap({ period: '2025', gap: null, gapRange: { low: -2, high: 3 } }, 'points')).toBe('-2 to 3');
  });
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
