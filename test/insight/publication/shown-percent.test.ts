import { describe, expect, test } from 'vitest';
import { knownCount, writtenDecimals } from '../../../src/insight/publication/known-count.js';
import { showPercent, showPercentRange } from '../../../src/insight/publication/shown-percent.js';
import { series } from '../../evaluate/small-assessment.js';

const text = (value: number, size?: number, count?: number) => showPercent(value, size, count).shown;

describe('A percentage is shown', () => {
  test('as a whole one, halves up', () => {
    expect([52.4, 52.5, 53.4].map((value) => text(value, 5000))).toEqual(['52%', '53%', '53%']);
    expect(showPercent(52, 5000, undefined)).toEqual({ shown: '52%', number: 52, low: 51.5, high: 52.5 });
  });

  test.each([
    [300, '≤1%', 1, '1%', 1.1, '≥99%', 99],
    [299, '≤2%', 2, '2%', 2.1, '≥98%', 98],
    [100, '≤2%', 2, '2%', 2.1, '≥98%', 98],
    [99, '≤5%', 5, '5%', 5.1, '≥95%', 95],
    [40, '≤5%', 5, '5%', 5.1, '≥95%', 95],
    [39, '≤10%', 10, '10%', 10.1, '≥90%', 90],
    [20, '≤10%', 10, '10%', 10.1, '≥90%', 90],
    [19, '≤20%', 20, '20%', 20.1, '≥80%', 80],
    [undefined, '≤5%', 5, '5%', 5.1, '≥95%', 95],
  ])('of %s people up to %s and from %s on', (size, low, atLow, above, justAbove, high, atHigh) => {
    expect([text(0, size), text(atLow, size), text(justAbove, size)]).toEqual([low, low, above]);
    expect([text(atHigh, size), text(100, size)]).toEqual([high, high]);
    expect(text(atHigh - 0.1, size)).toBe(`${atHigh}%`);
  });

  test('by the count where that is known', () => {
    // 21 of 2,001 are 1.0495 percent, more than 1, and written 1.0.
    expect([text(1, 2001), text(1, 2001, 21)]).toEqual(['≤1%', '1%']);
    // 105 of 200 are 52.5 percent.
    expect(text(52, 200, 105)).toBe('53%');
    expect(showPercent(3, 40, 1)).toEqual({ shown: '≤5%', number: null, low: 0, high: 5 });
  });

  test('in whole percents around a range, and from an end on', () => {
    const range = (low: number, high: number, size?: number) => showPercentRange(low, high, size);
    expect(range(80.2, 84.1, 500)).toEqual({ shown: '80–85%', number: null, low: 80, high: 85 });
    expect(range(95, 100, 500)?.shown).toBe('≥95%');
    // Of 30 people, 90 and more is all that may be said.
    expect(range(95, 100, 30)).toEqual({ shown: '≥90%', number: null, low: 90, high: 100 });
    expect(range(0, 3, 30)?.shown).toBe('≤10%');
    expect(range(93, 97, 50)?.shown).toBe('≥93%');
    expect(range(3, 97, 50)).toBeUndefined();
  });
});

describe('A count is known', () => {
  const of = (value: number, n: number, decimals: number) =>
    knownCount({ period: '2025', value, n, break: false, path: '' }, decimals);

  test('where only one fits the percentage as written', () => {
    // 22 of 41 are 53.66 percent. To whole percents 54, which of 41 only 22 are.
    expect([of(53.7, 41, 1), of(54, 41, 0)]).toEqual([22, 22]);
    // Of 300, 157.5 to 160.5 are 53 percent when rounded: 158 to 160.
    expect([of(53, 300, 0), of(53, 300, 1)]).toEqual([undefined, 159]);
    expect(of(53.6, 41, 1)).toBeUndefined();
  });

  test('by the decimals of its series, as 55.0 reads as 55', () => {
    expect(writtenDecimals(series({ 2023: 55, 2024: 52.8, 2025: { value: 100 / 3, n: 3, count: 1, of: 3 } }))).toBe(1);
    expect(writtenDecimals(series({ 2023: 55, 2024: null, 2025: 'suppressed' }))).toBe(0);
    expect(writtenDecimals(series({ 2023: 0.0000001 }))).toBe(7);
  });
});
