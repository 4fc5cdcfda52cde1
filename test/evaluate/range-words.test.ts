import { describe, expect, test } from 'vitest';
import { differenceInWords, rangeInWords, valueInWords } from '../../src/evaluate/range-words.js';

const open = Number.POSITIVE_INFINITY;

describe('a value in a sentence', () => {
  test.each([
    ['percent', 44.9, '44.9'],
    ['percent', { low: 80, high: 84 }, '80 to 84'],
    ['percent', { low: 95, high: 100 }, 'at least 95'],
    ['percent', { low: 0, high: 5 }, 'at most 5'],
    // All that a percent can be: one end says it.
    ['percent', { low: 0, high: 100 }, 'at most 100'],
    ['count', { low: 90, high: 100 }, '90 to 100'],
    ['score', { low: 95, high: open }, 'at least 95'],
    ['score', { low: -open, high: 5 }, 'at most 5'],
  ])('in %s, of %j: %s', (unit, value, words) => expect(valueInWords(value, unit)).toBe(words));
});

test('where a number lies is one number or two', () => {
  expect(rangeInWords({ low: 12, high: 12 })).toBe('12');
  expect(rangeInWords({ low: 12, high: 15.5 })).toBe('between 12 and 15.5');
});

describe('a difference in a sentence', () => {
  test.each([
    [{ low: 11, high: 20 }, '11 to 20 points better'],
    [{ low: 5, high: 5 }, '5 points better'],
    [{ low: 0, high: 3 }, '0 to 3 points better'],
    [{ low: 5, high: open }, 'at least 5 points better'],
    [{ low: -20, high: -11 }, '11 to 20 points worse'],
    [{ low: -5, high: -5 }, '5 points worse'],
    [{ low: -4, high: 0 }, '0 to 4 points worse'],
    [{ low: -open, high: -3 }, 'at least 3 points worse'],
    [{ low: -2, high: 3 }, 'between 2 points worse and 3 points better'],
    [{ low: -2, high: open }, 'between 2 points worse and any amount better'],
    [{ low: -open, high: open }, 'between any amount worse and any amount better'],
  ])('%j: %s', (difference, words) => {
    expect(differenceInWords(difference, ['better', 'worse'], (size) => `${size} points`)).toBe(words);
  });
});
