import { describe, expect, test } from 'vitest';
import { periodOfEntry } from '../../../src/authoring/interview/series-entry.js';

describe('a period', () => {
  test.each([
    ['2025', [], '2025'],
    ['2024/25', [], '2024-25'],
    ['2024-25', ['2023-24'], '2024-25'],
    ['2025', ['2024'], '2025'],
  ])('%s is taken beside %j', (text, others, period) => {
    expect(periodOfEntry(text, others).value).toBe(period);
  });

  test.each([
    ['', [], 'such as 2024-25'],
    ['2024-26', [], 'Use 2024-25'],
    ['2025', ['2023-24'], 'uses school years'],
    ['2024-2025', ['2023'], 'uses calendar years'],
  ])('"%s" is refused beside %j', (text, others, words) => {
    expect(periodOfEntry(text, others).problem).toContain(words);
  });
});
