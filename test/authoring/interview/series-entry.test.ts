import { describe, expect, test } from 'vitest';
import { periodOfEntry } from '../../../src/authoring/interview/series-entry.js';

describe('a period', () => {
  test.each([
    ['2025', [], '2025'],
    ['2024/25', [], '2024-25'],
    ['2024-25', ['2023-24'], '2024-25'],
    ['2025', ['2024'], '2025'],
    ['2017–2021', ['2016-2020'], '2017-2021'],
  ])('%s is taken beside %j', (text, others, period) => {
    expect(periodOfEntry(text, others).value).toBe(period);
  });

  test.each([
    ['', [], 'a school year (2024-25)'],
    ['2017-2020', ['2016-2020'], 'uses spans of 5 years. Write one, such as 2017-2021'],
    ['2020', ['2016-2020'], 'uses spans of 5 years'],
    ['2016-2020', ['2020'], 'uses calendar years'],
    ['2024-26', [], 'Use 2024-25'],
    ['2025', ['2023-24'], 'uses school years'],
    ['2024-2025', ['2023'], 'uses calendar years'],
  ])('"%s" is refused beside %j', (text, others, words) => {
    expect(periodOfEntry(text, others).problem).toContain(words);
  });
});
