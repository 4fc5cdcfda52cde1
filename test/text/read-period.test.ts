import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeriod, yearAlone } from '../../src/text/read-period.js';

describe('A period as people write it', () => {
  it.each(['2025', '2024-25', '1999-00'])('%s is read as it was typed', (text) => {
    expect(readPeriod(text)).toEqual({ value: text });
  });

  it.each([
    ['2024-2025', '2024-25'],
    ['2024/25', '2024-25'],
    ['2024/2025', '2024-25'],
    ['2024–25', '2024-25'],
    ['2024 - 25', '2024-25'],
    ['2024 25', '2024-25'],
    ['2024_25', '2024-25'],
    ['20242025', '2024-25'],
    ['1999-2000', '1999-00'],
    ['SY 2024-25', '2024-25'],
    ['sy2024-2025', '2024-25'],
    ['School Year 2024-25', '2024-25'],
    ['2024-25 School Year', '2024-25'],
    ['CY 2025', '2025'],
    ['2017–2021', '2017-2021'],
    ['2024/2026', '2024-2026'],
  ])('%s is read as %s', (text, value) => {
    expect(readPeriod(text)).toEqual({ value, readAs: value });
  });

  it.each([
    ['2022-24', 'The second year should follow the first. Use 2022-23 for the school year that starts in 2022.'],
    ['2024-1925', "isn't a span of calendar years. Write the earlier year first, such as 2017-2021."],
    ['2024-2024', "isn't a span of calendar years. Write the earlier year first, such as 2017-2021."],
    ['SY 2017-2021', "isn't a span of calendar years."],
    ['SY2025', '"SY2025" may be the school year 2024-25 or 2025-26. Write one of them.'],
    ['24-25', 'Use 2024-25 for that school year.'],
    ['Dec-11', '"Dec-11" is how a spreadsheet shows 2011-12. Use 2011-12.'],
    ...['', '3024', '24', '2024-1', 'FY 2025', 'Spring 2025', '2025-06-30', '10-12', '2024-25-26', 'SY CY 2025'].map(
      (text): [string, string] => [
        text,
        "isn't a valid period. Use a calendar year (2025), a school year (2024-25), or a span of three or more calendar years (2017-2021).",
      ],
    ),
  ])('%j is none, and the reason says what to write', (text, words) => {
    expect(readPeriod(text).problem).toContain(words);
  });

  it('is the same school year with its whole second half, a slash and a label', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2998 }), (start) => {
        const value = `${start}-${String(start + 1).slice(2)}`;
        for (const text of [value, `${start}-${start + 1}`, `${start}/${start + 1}`, `SY ${value}`])
          expect(readPeriod(text).value, text).toBe(value);
      }),
    );
  });
});

it.each([
  ['2025', { year: 2025 }],
  ['SY2025', { year: 2025, label: 'school' }],
  ['2025 SY', { year: 2025, label: 'school' }],
  ['CY2025', { year: 2025, label: 'calendar' }],
  ['2024-25', undefined],
])('the year of %s is %j', (text, year) => {
  expect(yearAlone(text)).toEqual(year);
});
