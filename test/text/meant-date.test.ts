import { describe, expect, it } from 'vitest';
import { howToWriteDate, meantDate } from '../../src/text/meant-date.js';

describe('meantDate', () => {
  it.each([
    ['2026-06-30', '2026-06-30'],
    ['2026/6/3', '2026-06-03'],
    ['2026-06-30T12:00:00Z', '2026-06-30'],
    ['6/30/2026', '2026-06-30'],
    ['30.06.2026', '2026-06-30'],
    // The month first, where both could be one.
    ['03/01/2026', '2026-03-01'],
    ['3-1-26', '2026-03-01'],
    ['June 30, 2026', '2026-06-30'],
    ['30th june 2026', '2026-06-30'],
    [' Sept. 3, 2026 ', '2026-09-03'],
  ])('of %s is %s', (text, date) => {
    expect(meantDate(text)).toBe(date);
  });

  it.each(['', '2026', '2026-13-01', '31/31/2026', '2/30/2026', 'Minutes 3/1/2026', 'Smarch 1, 2026', '2024-25'])(
    'of "%s" is none',
    (text) => {
      expect(meantDate(text)).toBeUndefined();
    },
  );
});

describe('howToWriteDate', () => {
  it('says which day was read, and how to write it', () => {
    expect(howToWriteDate('12/11/2026')).toBe('For December 11, 2026, write 2026-12-11.');
  });

  it('says nothing of what is written well, and of what is no date', () => {
    expect([howToWriteDate('2026-12-11'), howToWriteDate('May')]).toEqual([undefined, undefined]);
  });
});
