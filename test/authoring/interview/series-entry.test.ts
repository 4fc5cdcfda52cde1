import { describe, expect, test } from 'vitest';
import { periodProblem, typedCount, valueOfEntry } from '../../../src/authoring/interview/series-entry.js';

describe('a period', () => {
  test.each([
    ['2025', []],
    ['2024-25', []],
    ['1999-00', []],
    ['2024-25', ['2023-24']],
    ['2025', ['2024']],
  ])('%s is taken beside %j', (text, others) => {
    expect(periodProblem(text, others)).toBeUndefined();
  });

  test.each([
    ['24-25', [], 'such as 2024-25'],
    ['2024/25', [], 'such as 2024-25'],
    ['', [], 'such as 2024-25'],
    ['3024', [], 'such as 2024-25'],
    ['2024-26', [], '2024-25.'],
    ['1999-01', [], '1999-00.'],
    ['2025', ['2023-24'], 'uses school years'],
    ['2024-25', ['2023'], 'uses calendar years'],
  ])('"%s" is refused beside %j', (text, others, words) => {
    expect(periodProblem(text, others)).toContain(words);
  });
});

describe('a value', () => {
  test.each([
    ['41.2', 'percent', 41.2],
    ['41.2%', 'percent', 41.2],
    ['41.2 %', 'percent', 41.2],
    ['-3', 'score', -3],
    ['0', 'percent', 0],
    ['suppressed', 'percent', 'suppressed'],
    ['*', 'percent', 'suppressed'],
    ['<10', 'count', 'suppressed'],
    ['none', 'percent', null],
    ['-', 'percent', null],
  ])('%s in %s is %s', (text, unit, value) => {
    expect(valueOfEntry(text, unit)).toEqual({ value });
  });

  test.each([
    ['', 'percent', 'such as 41.2'],
    ['forty', 'percent', 'such as 41.2'],
    ['n/a', 'percent', 'such as 41.2'],
    ['41,2', 'percent', 'Write 41.2.'],
    ['1,204', 'count', 'Write 1204.'],
    ['$5', 'currency', 'Write 5.'],
    ['101', 'percent', 'between 0 and 100'],
    ['-1', 'percent', 'between 0 and 100'],
    ['1000000000000001', 'count', 'numbers are at most 1e15'],
    ['-1000000000000001', 'score', 'numbers are at most 1e15'],
    ['9,000,000,000,000,000', 'currency', 'numbers are at most 1e15'],
  ])('"%s" in %s is refused', (text, unit, words) => {
    expect(valueOfEntry(text, unit).problem).toContain(words);
  });
});

describe('a count', () => {
  test('is a whole number, or not known', () => {
    expect(typedCount('1204')).toEqual({ value: 1204 });
    expect(typedCount('')).toEqual({ value: undefined });
  });

  test.each([
    ['1,204', 'Write 1204.'],
    ['12.5', 'whole number'],
    ['many', 'whole number'],
    ['-3', 'whole number'],
  ])('%s is refused', (text, words) => {
    expect(typedCount(text).problem).toContain(words);
  });
});

test.each(['41,2', 'n/a', '<1', 'many', '', '12.5'])('nothing that is said of "%s" speaks of cells', (text) => {
  expect(typedCount(text).problem ?? '').not.toContain('cell');
  expect(valueOfEntry(text, 'percent').problem ?? '').not.toContain('cell');
});
