import { expect, test } from 'vitest';
import type { Assessment } from '../../../src/assessment/assessment.js';
import { answer, answers, assessment, indicator, outcome, race, series } from '../../evaluate/small-assessment.js';
import { publication } from './publish-one.js';

/** What differs between two files, and may not show. */
interface Hidden {
  /** Of everyone, and of three groups: percentages and sizes. */
  readonly everyone: readonly [first: number, last: number, size: number];
  readonly white: readonly [number, number, number];
  readonly black: readonly [number, number, number];
  readonly native: readonly [number, number, number];
  readonly count: number;
  readonly words: string;
  readonly amount: number;
  readonly status: 'met' | 'not-started';
}

const written = ({ words, amount, status, count, ...hidden }: Hidden): Assessment => {
  const of = ([first, last, n]: readonly [number, number, number]) => ({
    '2023-24': { value: first, n, note: words },
    '2024-25': { value: last, n, margin: amount / 1000 },
  });
  const evidence = [{ title: words, url: `https://example.org/${words}`, path: '' }];
  return assessment({
    answers: answers({
      exploring: {
        'leadership-table': answer(status, { note: words, evidence, review: { result: 'returned', by: words } }),
      },
    }),
    outcomes: [
      outcome(
        'early-grade-reading',
        indicator({
          values: series(of(hidden.everyone)),
          disparities: [race({ white: of(hidden.white), black: of(hidden.black), native: of(hidden.native) })],
        }),
        indicator({ id: 'suspended', unit: 'count', values: series({ '2024-25': count }) }),
        indicator({ id: 'earnings', unit: 'currency', values: series({ '2024-25': amount }) }),
      ),
    ],
    systemsChangeExamples: [{ title: 'Buses run', on: '2025-01-01', kind: 'policy', evidence, path: '' }],
    principles: new Map([['advance-equity', { reflection: words, evidence }]]),
    capacity: { fiscalYear: '2026', contributions: [{ from: words, kind: 'fiscal', amount }] },
  });
};

test('Files that differ only in what is not shown make the same publication', () => {
  // Of 1,000 and 1,040: 49.8 and 50.3 are 50 percent, 55.1 and 54.7 are 55. The natives are few, and black joins them:
  // 305 and 322 of whom 130 and 140 count, between the ends.
  const one = written({
    everyone: [49.8, 55.1, 1000],
    white: [52.6, 57.4, 695],
    black: [43.3, 50, 300],
    native: [20, 40, 5],
    count: 3,
    words: 'a secret',
    amount: 420_000,
    status: 'met',
  });
  const other = written({
    everyone: [50.3, 54.7, 1040],
    white: [53.3, 56.9, 718],
    black: [44.1, 49, 315],
    native: [42.9, 71.4, 7],
    count: 9,
    words: 'another secret',
    amount: 1,
    status: 'not-started',
  });
  const published = publication(one);
  expect(publication(other)).toEqual(published);
  const [reading] = published.publication.outcomes[0]?.indicators ?? [];
  expect(reading).toMatchObject({ trend: 'improved', change: 5 });
  expect(JSON.stringify(published)).not.toContain('secret');
});
