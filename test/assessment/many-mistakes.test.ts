import { describe, expect, it } from 'vitest';
import { findingsOf, threeLines } from './read-text.js';

/** As many lines as it takes for work that grows with the square of the mistakes to show. */
const many = (line: (index: number) => string) => Array.from({ length: 20_000 }, (_, index) => line(index)).join('');

describe('a file with very many mistakes', () => {
  it.each([
    ['unknown keys', `${threeLines}${many((index) => `key${index}: 1\n`)}`],
    ['unknown keys in one line', `{ ${many((index) => `key${index}, `)} }`],
    [
      'periods that are none',
      `${threeLines}outcomes: { employment: { jobs: { name: Jobs, unit: score, values: { ${many((index) => `p${index}: x, `)} } } } }\n`,
    ],
    [
      'indicators without what they need',
      `${threeLines}outcomes:\n  employment:\n${many((index) => `    i${index}: { core: 1 }\n`)}`,
    ],
    [
      'a group in the focus again and again',
      `${threeLines}outcomes: { employment: { jobs: { name: Jobs, unit: score, values: { 2024: 1 }, disparities: { place: { reference: a, focus: [${many((index) => `g${index}, `)}], groups: { a: { 2024: 1 } } } } } } }\n`,
    ],
  ])(
    'is read in seconds: %s',
    (_what, text) => {
      const started = performance.now();
      expect(findingsOf(text).length).toBeGreaterThan(0);
      expect(performance.now() - started).toBeLessThan(15_000);
    },
    60_000,
  );
});
