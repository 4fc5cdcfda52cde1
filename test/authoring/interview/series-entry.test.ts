import { describe, expect, test } from 'vitest';
import { periodProblem } from '../../../src/authoring/interview/series-entry.js';

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
