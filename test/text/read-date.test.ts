import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDateLike, readDate } from '../../src/text/read-date.js';

describe('A date as people write it', () => {
  it('says nothing where it is read as it was typed', () => {
    expect(readDate('2026-06-30')).toEqual({ value: '2026-06-30' });
    expect(readDate(' 2024-02-29 ')).toEqual({ value: '2024-02-29' });
  });

  it.each([
    ['2026/6/3', '2026-06-03 (June 3, 2026)'],
    ['2026-06-30T12:00:00Z', '2026-06-30 (June 30, 2026)'],
    ['20260630', '2026-06-30 (June 30, 2026)'],
    ['2/11/2026', '2026-02-11 (February 11, 2026)'],
    ['02/11/2026', '2026-02-11 (February 11, 2026)'],
    // The month first, where both could be one.
    ['11.2.2026', '2026-11-02 (November 2, 2026)'],
    ['3-1-26', '2026-03-01 (March 1, 2026)'],
    // No month is the 13th or the 30th.
    ['13/02/2026', '2026-02-13 (February 13, 2026)'],
    ['30.06.2026', '2026-06-30 (June 30, 2026)'],
    ['Feb 11, 2026', '2026-02-11 (February 11, 2026)'],
    ['February 11 2026', '2026-02-11 (February 11, 2026)'],
    ['11 February 2026', '2026-02-11 (February 11, 2026)'],
    ['30th june 2026', '2026-06-30 (June 30, 2026)'],
    ['Tuesday, June 30, 2026', '2026-06-30 (June 30, 2026)'],
    ['Sept. 3, 2026', '2026-09-03 (September 3, 2026)'],
  ])('%s is read as %s', (text, words) => {
    expect(readDate(text)).toEqual({ value: words.slice(0, 10), readAs: words });
  });

  it.each([
    '2026-13-01',
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '31/31/2026',
    '2/30/2026',
    '0/1/2026',
    'Feb 30, 2026',
  ])('%s is written as a date, and is not on the calendar', (text) => {
    expect(readDate(text).problem).toBe(
      `"${text}" isn't a day on the calendar. Correct the month or the day (YYYY-MM-DD).`,
    );
    expect(isDateLike(text)).toBe(true);
  });

  it.each([
    ...['', '2026', 'May', 'Minutes 3/1/2026', 'Smarch 1, 2026', 'Marching 1, 2026', 'Mayor 11 2026', '2024-25', '1/2'],
    // The year 2013 or the 13th; the year 202 or 2026.
    ...['13/2/26', '30/06/26', '2/11/0202', '2026-02-11 or so', 'yesterday', '45341'],
  ])('"%s" is none', (text) => {
    expect(readDate(text).problem).toContain(
      "isn't a date. Write year, month, and day (YYYY-MM-DD), such as 2026-02-11.",
    );
    expect(isDateLike(text)).toBe(false);
  });

  it('is the same day in every form that Americans write', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        for (const style of ['short', 'medium', 'long', 'full'] as const) {
          const year =
            style === 'short' ? ({ year: 'numeric', month: '2-digit', day: '2-digit' } as const) : { dateStyle: style };
          const text = new Intl.DateTimeFormat('en-US', { ...year, timeZone: 'UTC' }).format(day);
          expect(readDate(text).value, text).toBe(iso);
        }
      }),
    );
  });
});
