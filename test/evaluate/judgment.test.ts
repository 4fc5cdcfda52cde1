import { describe, expect, it } from 'vitest';
import { difference } from '../../src/evaluate/amount.js';
import { all, reached } from '../../src/evaluate/judgment.js';
import { counted } from '../../src/text/counted.js';

describe('All parts', () => {
  it.each([
    [[], 'met'],
    [['met', 'met'], 'met'],
    [['met', 'undetermined'], 'undetermined'],
    [['undetermined', 'unmet', 'met'], 'unmet'],
  ] as const)('%j: %s', (parts, expected) => {
    expect(all(parts)).toBe(expected);
  });
});

describe('A number reached', () => {
  it.each([
    [4, 4, 0, 'met'],
    [4, 3, 0, 'unmet'],
    [4, 3, 1, 'undetermined'],
    [4, 2, 1, 'unmet'],
    [4, 4, null, 'met'],
    // Nothing limits what a section that is left out may hold.
    [4, 0, null, 'undetermined'],
  ] as const)('%d asked, %d known, %s not known: %s', (required, known, unknown, expected) => {
    expect(reached(required, known, unknown)).toBe(expected);
  });
});

describe('An amount in words', () => {
  it.each([
    ['1', 'percent', '1 point'],
    ['-1', 'percent', '-1 point'],
    ['0', 'percent', '0 points'],
    ['1.5', 'percent', '1.5 points'],
    ['1', 'count', '1'],
    ['2.5', 'rate', '2.5'],
  ] as const)('%s, %s: %s', (shown, unit, expected) => {
    expect(difference(shown, unit)).toBe(expected);
  });

  it('has a noun in the singular for one only', () => {
    expect([0, 1, 2].map((count) => counted(count, 'benchmark'))).toStrictEqual([
      '0 benchmarks',
      '1 benchmark',
      '2 benchmarks',
    ]);
  });
});
