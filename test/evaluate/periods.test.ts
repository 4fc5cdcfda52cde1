import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDay, hasBegun } from '../../src/evaluate/periods.js';

describe('whether a period has begun', () => {
  it.each([
    ['2026', '2026-01-01', true],
    ['2026', '2025-12-31', false],
    ['2026-27', '2026-07-01', true],
    ['2026-27', '2026-06-30', false],
    ['2025-26', '2026-06-30', true],
    ['2027', '2026-06-30', false],
  ])('%s by %s: %s', (period, day, begun) => {
    expect(hasBegun(period, day)).toBe(begun);
  });

  it('goes by its first day', () => {
    const year = fc.integer({ min: 1000, max: 2999 });
    const period = year.chain((first) =>
      fc.constantFrom(`${first}`, `${first}-${String((first + 1) % 100).padStart(2, '0')}`),
    );
    const near = fc.tuple(
      period,
      fc.integer({ min: -1, max: 1 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(near, ([text, years, month, date]) => {
        const day = [Number(text.slice(0, 4)) + years, month, date]
          .map((part) => String(part).padStart(2, '0'))
          .join('-');
        expect(hasBegun(text, day)).toBe(firstDay(text) <= day);
      }),
    );
  });
});
