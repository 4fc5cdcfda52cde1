import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeIn, rangePattern, readRange } from '../../src/text/read-range.js';

describe('A bound or range', () => {
  it.each([
    ['>=95', { low: 95 }],
    ['> 95', { low: 95 }],
    ['≥95%', { low: 95, sign: 'percent' }],
    ['ge95', { low: 95 }],
    ['GT95', { low: 95 }],
    ['<=5', { high: 5 }],
    ['LE5', { high: 5 }],
    ['<$1,000', { high: 1000, sign: 'money' }],
    ['80-84', { low: 80, high: 84 }],
    ['80 – 84 %', { low: 80, high: 84, sign: 'percent' }],
    ['80%‑84%', { low: 80, high: 84, sign: 'percent' }],
    ['80—84', { low: 80, high: 84 }],
    ['80−84', { low: 80, high: 84 }],
    ['1,000-1,999', { low: 1000, high: 1999 }],
    ['<10', { high: 10, about: 'people-perhaps' }],
    ['N < 10', { high: 10, about: 'people' }],
    ['n≤10', { high: 10, about: 'people' }],
  ])('%s is read', (text, range) => {
    expect(readRange(text)).toMatchObject(range);
  });

  it.each([
    '',
    '95',
    '95+',
    '<',
    '>=',
    '80-',
    '-84',
    '80-84-88',
    '<-5',
    '-5--2',
    '<1,2',
    '1,2-3,4',
    'n>10',
    'LT',
    'over 95',
    '80 to 84',
  ])('%j is none', (text) => {
    expect(readRange(text)).toBeUndefined();
  });

  it('says the same in the signs of a keyboard', () => {
    const end = fc.integer({ min: 0, max: 1000 }).map((number) => String(number / 10));
    const bound = fc
      .tuple(
        fc.constantFrom('<', '<=', '>', '>=', '≤', '≥', 'LT', 'le', 'Gt', 'GE', 'n<', 'n <='),
        end,
        fc.constantFrom('', '%', ' %'),
      )
      .map((parts) => parts.join(''));
    const between = fc.tuple(end, fc.constantFrom('-', '–', ' - ', '‐'), end).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(bound, between), fc.constantFrom('percent', 'count', 'score'), (text, unit) => {
        const range = readRange(text);
        const again = readRange(range?.plain ?? '');
        expect(range && rangeIn(unit, range)).toEqual(again && rangeIn(unit, again));
      }),
      {
        examples: [
          ['LT10', 'percent'],
          ['<10%', 'percent'],
          ['<10', 'percent'],
        ],
      },
    );
  });

  it('is sought by the pattern that the schema has, and by no text does it take long', () => {
    expect(new RegExp(rangePattern, 'u').test(`${'1'.repeat(200_000)}-`)).toBe(false);
    expect(readRange(`${' '.repeat(200_000)}x`)).toBeUndefined();
    expect(readRange(`<${'1,'.repeat(100_000)}`)).toBeUndefined();
  });
});
