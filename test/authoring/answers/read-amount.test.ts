import { describe, expect, it } from 'vitest';
import {
  inRange,
  marksToType,
  readAmount,
  readPeople,
  typedAmount,
  typedPeople,
} from '../../../src/authoring/answers/read-amount.js';

const tooLarge = / is too large: numbers can be at most 1e15/;

describe('A number in a cell', () => {
  it.each([
    [1e15, 1e15],
    [-1e15, -1e15],
    [42.300000000000004, 42.3],
  ])('%s is taken', (cell, value) => {
    expect(readAmount(cell, 'currency')).toEqual({ value });
  });

  it('says how it was read, where it may be read in another way', () => {
    expect(readAmount('1,204', 'count')).toEqual({ value: 1204, readAs: '1204' });
    expect(readAmount('41,2', 'percent')).toEqual({ value: 41.2, readAs: '41.2' });
  });

  it.each([
    ['45%', 'percent'],
    ['$45', 'currency'],
    ['45%', undefined],
  ])('does not speak of the sign of %s in %s', (cell, unit) => {
    expect(readAmount(cell, unit)).toEqual({ value: 45 });
  });

  it.each([
    ['45%', 'count', '"45%" is a percentage, but the indicator\'s unit is count. Enter only the number.'],
    ['$45', 'percent', '"$45" is an amount of money, but the indicator\'s unit is percent. Enter only the number.'],
  ])('%s does not fit the unit %s', (cell, unit, problem) => {
    expect(readAmount(cell, unit)).toEqual({ problem });
  });

  it.each([1.1e15, -1.1e15, 1e308, '1000000000000001', '-9,000,000,000,000,000', '9'.repeat(400), '1e16', '1E400'])(
    '%s is refused where it is too large',
    (cell) => {
      expect(readAmount(cell, 'currency').problem).toMatch(tooLarge);
    },
  );

  it('says what to do with a mark that may mean two things, and with words', () => {
    expect(readAmount('n/a', 'percent').problem).toBe(
      '"n/a" could mean not measured or suppressed. Leave the cell empty if nothing was measured; write `suppressed` if the value is withheld.',
    );
    expect(readAmount('many', 'percent').problem).toBe(
      '"many" isn\'t a number. Write a number such as 41.2 or a range such as >=95 or 80-84, leave the cell empty (not measured), or write `suppressed` (withheld).',
    );
  });

  it('of people is whole, and says so', () => {
    expect(readPeople(1e15)).toEqual({ value: 1e15 });
    expect(readPeople('1,204')).toEqual({ value: 1204, readAs: '1204' });
    for (const cell of [1.1e15, '1000000000000001', '9,000,000,000,000,000'])
      expect(readPeople(cell).problem).toMatch(tooLarge);
    for (const cell of [1.5, -1, 'many', '45%', '$5', '41,2'])
      expect(readPeople(cell).problem).toMatch(/ isn't a number of people\. .*leave the cell empty\.$/);
  });
});

describe('A number that is typed', () => {
  it.each([
    ['suppressed', 'suppressed'],
    ['*', 'suppressed'],
    ['<10', 'suppressed'],
    ['none', null],
    ['-', null],
    ['not-measured', null],
    ['Not measured', null],
    ['1e3', 1000],
  ])('%s is %s', (text, value) => {
    expect(typedAmount(text, 'percent')).toMatchObject({ value });
  });

  it.each(['41 or 2', 'n/a', '', 'many'])('is not %j, and nothing that is said speaks of cells', (text) => {
    const { problem } = typedAmount(text, 'percent');
    expect(problem).toContain('Type a number such as 41.2');
    expect(problem).not.toContain('cell');
  });

  it('of people may be left open', () => {
    expect(typedPeople('')).toEqual({ value: undefined });
    expect(typedPeople('12.5').problem).toBe(
      '"12.5" isn\'t a number of people. Write a whole number such as 1204, or nothing if it isn\'t known.',
    );
  });
});

it.each([
  [
    -1,
    'percent',
    "-1 isn't a valid percentage. It's outside 0 to 100. If it marks a missing value, leave the cell empty.",
  ],
  [101, 'percent', "101 isn't a valid percentage. It's outside 0 to 100. Fix the number"],
  [-3, 'count', "-3 isn't a valid count. It's below 0. If it marks a missing value, leave the cell empty."],
  [-0.5, 'rate', "-0.5 isn't a valid rate."],
  [-666666666, 'score', '-666666666 is a code for a missing value. If nothing was measured, leave the cell empty.'],
])('%s is refused as %s', (value, unit, words) => {
  expect(inRange({ value }, unit).problem).toContain(words);
  expect(inRange({ value }, unit, marksToType).problem).not.toContain('cell');
});

it.each([[-1], [101]])('%s is a score', (value) => {
  expect(inRange({ value }, 'score')).toEqual({ value });
});
