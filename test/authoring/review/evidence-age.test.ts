import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageInWords, monthsBetween } from '../../../src/authoring/review/evidence-age.js';
import { monthsBefore } from '../../../src/evaluate/periods.js';

describe('the months between two days', () => {
  it.each([
    ['2026-06-30', '2026-06-30', 0],
    ['2026-05-31', '2026-06-30', 0],
    ['2026-06-01', '2026-06-30', 0],
    ['2024-02-11', '2026-06-30', 28],
    ['2024-06-30', '2026-06-29', 23],
    ['2024-02-29', '2025-02-28', 11],
    ['2023-12-31', '2024-02-29', 1],
    ['1999-12-31', '2000-01-01', 0],
    ['2027-01-15', '2026-06-30', -6],
  ])('from %s to %s are %d', (earlier, later, months) => expect(monthsBetween(earlier, later)).toBe(months));

  it('agree with the limit by which evidence is stale', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 240 }), (one, other, limit) => {
        const [earlier = '', later = ''] = [one, other].sort();
        expect(monthsBetween(earlier, later) >= limit).toBe(earlier <= monthsBefore(later, limit));
      }),
    );
  });
});

describe('an age in words', () => {
  it.each([
    [0, 'less than a month'],
    [1, '1 month'],
    [11, '11 months'],
    [12, '1 year'],
    [13, '1 year 1 month'],
    [28, '2 years 4 months'],
  ])('of %d months is %s', (months, words) => expect(ageInWords(months)).toBe(words));
});
