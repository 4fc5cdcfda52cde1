import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { findingRules } from '../../src/findings/finding-rules.js';
import { answer, answers, assessment, gardens, indicator, outcome, race, series } from './small-assessment.js';

const rulesOf = (changes: Partial<Assessment>) =>
  evaluate(gardens, assessment(changes)).remarks.map(({ rule, path }) => `${rule} ${path}`);

const seedling = {
  'plot-agreed': answer('met', { evidence: [{ path: '' }], review: { result: 'confirmed' } }),
  'soil-tested': answer('met', { evidence: [{ path: '', date: '2001-01-01' }] }),
  'gardeners-found': answer('met', { evidence: [{ path: '', date: '2026-06-30' }] }),
};
const blossoming = {
  compost: answer('met', { evidence: [{ path: '', date: '2025-06-30' }] }),
  'rain-barrels': 'in-progress',
  'open-days': 'not-started',
  'shared-harvest': 'lapsed',
} as const;
const values = series({ '2023-24': 40, '2024-25': 45 });
const groups = { white: { '2023-24': 50, '2024-25': 52 }, black: { '2023-24': 30, '2024-25': 35 } };

describe('Everything that is remarked on', () => {
  it('is nothing where nothing is amiss', () => {
    const sound: Partial<Assessment> = {
      answers: answers({ seedling, blossoming }),
      outcomes: [outcome('shade', indicator({ values, baseline: '2023-24', disparities: [race(groups)] }))],
      adjacentOutcomes: [],
      designations: [{ id: 'seedling', on: '2026-06-30', path: '' }],
      systemsChangeExamples: [
        { title: 'A rule', on: '2026-06-30', kind: 'policy', evidence: [{ path: '', date: '2001-01-01' }], path: '' },
        { title: 'A habit', on: '2026-06-30', kind: 'practice', evidence: [{ path: '' }], path: '' },
      ],
    };
    expect(rulesOf(sound)).toStrictEqual([]);
  });

  it('is what is not assessed where the file says nothing', () => {
    expect(rulesOf({})).toStrictEqual([
      'gateway/not-assessed /gateways/seedling',
      'gateway/not-assessed /gateways/blossoming',
    ]);
  });

  it('is of a rule that can be looked up', () => {
    const { remarks } = evaluate(
      gardens,
      assessment({ assessedOn: '2024-07-01', outcomes: [outcome('shade', indicator({ values, core: false }))] }),
      { today: '2024-06-30' },
    );
    expect(remarks.map(({ rule }) => rule).sort()).toStrictEqual([
      'assessment/future-date',
      'gateway/not-assessed',
      'gateway/not-assessed',
      'outcome/no-core',
    ]);
    expect(Object.keys(findingRules)).toEqual(expect.arrayContaining(remarks.map(({ rule }) => rule)));
  });
});

describe('Benchmarks ahead of their turn', () => {
  it('are no longer so once the gateway before is crossed', () => {
    const lapsed = { ...seedling, 'plot-agreed': 'lapsed' } as const;
    expect(rulesOf({ answers: answers({ seedling, blossoming }) })).toStrictEqual([]);
    expect(rulesOf({ answers: answers({ seedling: lapsed, blossoming }) })).toStrictEqual([
      'gateway/out-of-order /gateways/blossoming',
    ]);
  });
});

describe('A single designation', () => {
  it('is the one after which examples count', () => {
    const example = { title: 'A rule', on: '2025-03-01', kind: 'policy' as const, evidence: [], path: '' };
    const { determinations } = evaluate(
      gardens,
      assessment({ designations: [{ id: 'sunflower', on: '2025-03-01', path: '' }], systemsChangeExamples: [example] }),
    );
    expect(determinations[1]?.criteria.find(({ id }) => id === 'new-roots')?.considered).toMatchObject([
      { judgment: 'unmet', reason: 'Dated 2025-03-01, not after the designation of 2025-03-01.' },
    ]);
  });
});
