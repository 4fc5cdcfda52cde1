import { describe, expect, it } from 'vitest';
import { firstDay, lastDay, monthsBefore } from '../../src/evaluate/periods.js';

describe('A period', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-25', '2024-07-01', '2025-06-30'],
    ['0999', '0999-01-01', '0999-12-31'],
    ['0998-99', '0998-07-01', '0999-06-30'],
  ])('%s lasts from %s to %s', (period, first, last) => {
    expect([firstDay(period), lastDay(period)]).toStrictEqual([first, last]);
  });

  it.each(['', '25', '20255', '2024-2', '2024-250', 'in 2025', '2025 and on', '2024-25 and on', '2024-xx'])(
    'is not %j',
    (text) => {
      expect(() => firstDay(text)).toThrow(new RangeError(`not a valid period: ${text}`));
      expect(() => lastDay(text)).toThrow(RangeError);
    },
  );
});

describe('Months before a day', () => {
  it.each([
    ['2026-06-30', 12, '2025-06-30'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-12-15', 12, '2025-12-15'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-06-30', 36, '2023-06-30'],
    ['1000-01-01', 12, '0999-01-01'],
    ['2026-10-05', 1, '2026-09-05'],
  ])('%s, %d months: %s', (day, months, expected) => {
    expect(monthsBefore(day, months)).toBe(expected);
  });
});
