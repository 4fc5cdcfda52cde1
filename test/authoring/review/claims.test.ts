import { describe, expect, it } from 'vitest';
import type { Answer, Evidence } from '../../../src/assessment/assessment.js';
import { claimsOf } from '../../../src/authoring/review/claims.js';
import { answer, answers, assessment, gardens } from '../../evaluate/small-assessment.js';

const evidence = (...entries: readonly Omit<Evidence, 'path'>[]): Evidence[] =>
  entries.map((entry, index) => ({ ...entry, path: `/evidence/${index}` }));

const several = assessment({
  answers: answers({
    blossoming: { 'open-days': 'met', compost: 'met', 'rain-barrels': 'in-progress' },
    seedling: { 'gardeners-found': 'met', 'plot-agreed': 'lapsed', 'soil-tested': 'met' },
  }),
});

const ids = (claims: ReturnType<typeof claimsOf>) => claims.map(({ benchmark }) => benchmark.id);

function claimOf(changes: Partial<Answer>, exists?: (file: string) => boolean | 'outside', today?: string) {
  const one = assessment({ answers: answers({ blossoming: { compost: answer('met', changes) } }) });
  const [claim] = claimsOf(gardens, one, { ...(exists && { exists }), ...(today && { today }) });
  if (!claim) throw new Error('There is no claim.');
  return claim;
}

describe('what a partnership says is met', () => {
  it('comes in the order of the framework, whatever the order in the file', () => {
    expect(ids(claimsOf(gardens, several))).toEqual(['soil-tested', 'gardeners-found', 'compost', 'open-days']);
  });

  it('can be that of one gateway, of one pillar, or of both', () => {
    expect(ids(claimsOf(gardens, several, { gateway: 'blossoming' }))).toEqual(['compost', 'open-days']);
    expect(ids(claimsOf(gardens, several, { pillar: 'neighbors' }))).toEqual(['gardeners-found', 'open-days']);
    expect(ids(claimsOf(gardens, several, { gateway: 'blossoming', pillar: 'soil' }))).toEqual(['compost']);
    expect(ids(claimsOf(gardens, several, { gateway: 'orchard' }))).toEqual([]);
  });

  it('has its note, and the gateway and pillar that it stands under', () => {
    expect(claimOf({ note: 'Two heaps.' })).toMatchObject({
      gateway: { id: 'blossoming' },
      pillar: { id: 'soil' },
      note: 'Two heaps.',
      evidence: [],
      settled: false,
    });
  });
});

describe('the evidence of a claim', () => {
  // The assessment is of 2026-06-30, and blossoming looks back 12 months.
  it('is stale when it is older than the edition lets it be, to the day', () => {
    const { evidence: shown } = claimOf({ evidence: evidence({ date: '2025-06-30' }, { date: '2025-06-29' }) });
    expect(shown.map(({ age, stale }) => [age, stale])).toEqual([
      [12, false],
      [12, true],
    ]);
  });

  it('is never stale where the edition sets no limit', () => {
    const old = answer('met', { evidence: evidence({ date: '1990-01-01' }) });
    const one = assessment({ answers: answers({ seedling: { 'plot-agreed': old } }) });
    expect(claimsOf(gardens, one)[0]?.evidence).toEqual([
      { date: '1990-01-01', age: 437, stale: false, missing: false },
    ]);
  });

  it('has no age without a date', () => {
    const [shown] = claimOf({ evidence: evidence({ title: 'A log' }) }).evidence;
    expect(shown).toEqual({ title: 'A log', stale: false, missing: false });
  });

  it('is missing where its file is not there, or not inside the folder', () => {
    const files = { 'here.pdf': true, 'gone.pdf': false, '../out.pdf': 'outside' } as const;
    const listed = evidence({ file: 'here.pdf' }, { file: 'gone.pdf' }, { file: '../out.pdf' }, { title: 'A log' });
    const { evidence: shown } = claimOf({ evidence: listed }, (file) => files[file as keyof typeof files]);
    expect(shown.map(({ missing }) => missing)).toEqual([false, true, true, false]);
    expect(claimOf({ evidence: listed }).evidence.map(({ missing }) => missing)).toEqual([false, false, false, false]);
  });
});

describe('a claim is settled', () => {
  const dated = evidence({ date: '2026-03-02' }, { title: 'A log' });

  it.each([
    ['by a review on a later day', '2026-03-03', true],
    ['by a review on the day of the evidence', '2026-03-02', true],
    ['not by a review before the evidence', '2026-03-01', false],
    ['by a review without a day', undefined, true],
  ])('%s', (_, on, expected) => {
    for (const result of ['confirmed', 'returned'] as const) {
      const review = { result, ...(on !== undefined && { on }) };
      expect(claimOf({ evidence: dated, review })).toMatchObject({ settled: expected, isAhead: false });
    }
  });

  it('not by a review dated after today, which counts as none', () => {
    const review = { result: 'confirmed', on: '2026-08-02' } as const;
    const on = (today: string) => claimOf({ evidence: dated, review }, undefined, today);
    expect(on('2026-08-01')).toMatchObject({ settled: false, isAhead: true });
    expect(on('2026-08-02')).toMatchObject({ settled: true, isAhead: false });
  });

  it('whatever evidence is dated after today, or after the assessment where today is not given', () => {
    const review = { result: 'confirmed', on: '2026-06-30' } as const;
    const later = evidence({ date: '2026-08-02' });
    expect(claimOf({ evidence: later, review }).settled).toBe(true);
    expect(claimOf({ evidence: later, review }, undefined, '2026-08-01').settled).toBe(true);
    expect(claimOf({ evidence: later, review }, undefined, '2026-08-02').settled).toBe(false);
  });
});
