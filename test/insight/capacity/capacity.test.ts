import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capacity, Contribution } from '../../../src/assessment/assessment.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { CapacityResult, ValidAssessment } from '../../../src/generated/report.js';
import { capacityOf } from '../../../src/insight/capacity/capacity.js';
import { garden, gardens } from '../gardens.js';

type Standing = Pick<ValidAssessment, 'next' | 'gateways'>;

/** A partnership whose next gateway is this one, with so many of its benchmarks counting. */
function facing(next: string | null, met = 0): Standing {
  const [gateway] = garden('Any').gateways;
  if (!gateway) throw new Error('The gardens have gateways.');
  return {
    next,
    gateways: defaultFramework.gateways.map(({ id }) => ({ ...gateway, id, met: id === next ? met : 9 })),
  };
}

function capacity(written: Partial<Capacity>, standing = facing('exploring')): CapacityResult {
  const result = capacityOf(defaultFramework, { contributions: [], ...written }, standing);
  if (result === null) throw new Error('There is a capacity.');
  return result;
}

const contributions = (...list: Contribution[]) => capacity({ contributions: list }).contributions;

describe('contributions', () => {
  it('are added up by kind, and those of one contributor together, the largest contributor first', () => {
    // 300,000 + 100,000 fiscal, 50,000 in kind, 150,000 of no kind: 600,000. 350/600 = 58.33, 150/600 = 25, 100/600 = 16.67.
    expect(
      contributions(
        { from: 'The county', kind: 'fiscal', amount: 100_000 },
        { from: 'The fund', kind: 'fiscal', amount: 300_000 },
        { from: 'A church', amount: 150_000 },
        { from: 'The fund', kind: 'in-kind', amount: 50_000 },
      ),
    ).toEqual({
      total: 600_000,
      fiscal: 400_000,
      inKind: 50_000,
      unsorted: 150_000,
      inKindShare: 8.3,
      unquantified: 0,
      contributors: [
        { from: 'The fund', fiscal: 300_000, inKind: 50_000, unsorted: 0, total: 350_000, share: 58.3 },
        { from: 'A church', fiscal: 0, inKind: 0, unsorted: 150_000, total: 150_000, share: 25 },
        { from: 'The county', fiscal: 100_000, inKind: 0, unsorted: 0, total: 100_000, share: 16.7 },
      ],
    });
  });

  it('of one size stand by name', () => {
    const { contributors } = contributions(
      { from: 'Willow', amount: 10 },
      { from: 'Ash', amount: 10 },
      { from: 'Elm', amount: 10 },
    );
    expect(contributors.map(({ from, share }) => [from, share])).toEqual([
      ['Ash', 33.3],
      ['Elm', 33.3],
      ['Willow', 33.3],
    ]);
  });

  it('without a contributor are from "Not named", together', () => {
    const { contributors } = contributions({ kind: 'fiscal', amount: 1 }, { from: 'Ash', amount: 1 }, { amount: 1 });
    expect(contributors.map(({ from, total, share }) => [from, total, share])).toEqual([
      ['Not named', 2, 66.7],
      ['Ash', 1, 33.3],
    ]);
  });

  it('without an amount are counted, and name their contributor all the same', () => {
    const { unquantified, contributors, total } = contributions(
      { from: 'Ash', kind: 'in-kind' },
      { from: 'Elm', kind: 'in-kind', amount: 40 },
      { from: 'Elm', kind: 'in-kind' },
    );
    expect([unquantified, total]).toEqual([2, 40]);
    expect(contributors).toEqual([
      { from: 'Elm', fiscal: 0, inKind: 40, unsorted: 0, total: 40, share: 100 },
      { from: 'Ash', fiscal: 0, inKind: 0, unsorted: 0, total: 0, share: 0 },
    ]);
  });

  it('of 0 in all have no shares', () => {
    const { inKindShare, contributors } = contributions({ from: 'Ash', kind: 'in-kind', amount: 0 });
    expect([inKindShare, contributors[0]?.share]).toEqual([null, null]);
  });

  it('in cents come to what people write', () => {
    // 0.1 + 0.2 is 0.30000000000000004 to a computer.
    expect(contributions({ kind: 'fiscal', amount: 0.1 }, { kind: 'fiscal', amount: 0.2 }).fiscal).toBe(0.3);
  });

  it('round a share that lies between two tenths up: 1 of 2,000 is 0.05 percent, shown as 0.1', () => {
    expect(contributions({ kind: 'in-kind', amount: 1 }, { kind: 'fiscal', amount: 1999 }).inKindShare).toBe(0.1);
  });

  it('always come to their parts, whatever the order in the file', () => {
    const entry = fc.record(
      {
        from: fc.constantFrom('Ash', 'Elm', 'Willow'),
        kind: fc.constantFrom('fiscal' as const, 'in-kind' as const),
        amount: fc.nat({ max: 1_000_000 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(entry), (list) => {
        const sums = contributions(...list);
        expect(sums.fiscal + sums.inKind + sums.unsorted).toBe(sums.total);
        expect(sums.contributors.reduce((sum, { total }) => sum + total, 0)).toBe(sums.total);
        expect(contributions(...[...list].reverse())).toEqual(sums);
      }),
    );
  });
});

describe('staff', () => {
  it.each([
    [
      { paidFte: 5.5, inKindFte: 1 },
      { paidFte: 5.5, inKindFte: 1, totalFte: 6.5 },
    ],
    [
      { paidFte: 0.1, inKindFte: 0.2 },
      { paidFte: 0.1, inKindFte: 0.2, totalFte: 0.3 },
    ],
    [{ paidFte: 2 }, { paidFte: 2, inKindFte: null, totalFte: 2 }],
    [{ inKindFte: 0 }, { paidFte: null, inKindFte: 0, totalFte: 0 }],
    [{}, { paidFte: null, inKindFte: null, totalFte: null }],
  ])('of %j are %j: the sum of those given', (written, staff) => expect(capacity(written).staff).toEqual(staff));
});

describe('the stage', () => {
  it.each<[string | null, number, string]>([
    ['exploring', 0, 'early'],
    ['exploring', 8, 'early'],
    ['emerging', 0, 'early'],
    ['emerging', 4, 'early'],
    ['emerging', 5, 'networks'],
    ['emerging', 8, 'networks'],
    ['sustaining', 0, 'sustaining'],
    ['systems-change', 3, 'sustaining'],
    ['proof-point', 0, 'sustaining'],
    ['systems-transformation', 0, 'sustaining'],
    [null, 0, 'sustaining'],
  ])('with %s next and %i of its benchmarks counting is %s', (next, met, id) => {
    expect(capacity({}, facing(next, met)).stage?.id).toBe(id);
  });

  it('says what was typical there, and when', () => {
    const range = (from: number, to: number | null) => ({ from, to });
    const seen = (next: string, met: number) => capacity({}, facing(next, met)).stage;
    expect(seen('exploring', 0)).toMatchObject({ seen: '2015', budget: range(300_000, 500_000), staff: range(1, 2) });
    expect(seen('emerging', 5)).toMatchObject({ seen: '2015', budget: range(600_000, 800_000), staff: range(4, 5) });
    expect(seen('sustaining', 0)).toMatchObject({
      seen: '2015',
      budget: range(1_000_000, null),
      staff: range(7, null),
    });
  });

  it('is the first that fits in any edition, and none where none does', () => {
    const stageIn = (framework: typeof gardens) =>
      capacityOf(framework, { contributions: [] }, garden('Any', { next: 'seedling' }))?.stage?.id ?? null;
    const [first, second] = gardens.capacityStages ?? [];
    if (!first || !second) throw new Error('The gardens have two stages.');
    expect(stageIn(gardens)).toBe(first.id);
    expect(stageIn({ ...gardens, capacityStages: [second, first] })).toBe(second.id);
    expect(stageIn({ ...gardens, capacityStages: [{ ...first, next: [{ gateway: 'orchard' }] }] })).toBeNull();
    const { capacityStages: _, ...without } = gardens;
    expect(stageIn(without)).toBeNull();
  });
});

describe('what stands beside the stage', () => {
  it.each<[number, string]>([
    [299_999, 'below'],
    [300_000, 'within'],
    [500_000, 'within'],
    [500_001, 'above'],
    [0, 'below'],
  ])('a total of %i in the early stage is %s', (amount, budget) => {
    expect(capacity({ contributions: [{ amount }] }).budget).toBe(budget);
  });

  it.each<[number, string]>([
    [0.9, 'below'],
    [1, 'within'],
    [2, 'within'],
    [2.1, 'above'],
  ])('staff of %d in the early stage are %s', (paidFte, staffing) => {
    expect(capacity({ paidFte }).staffing).toBe(staffing);
  });

  it('is never above a range with an open end', () => {
    const { budget, staffing } = capacity({ paidFte: 900, contributions: [{ amount: 1e12 }] }, facing(null));
    expect([budget, staffing]).toEqual(['within', 'within']);
  });

  it('is unknown where no contribution has an amount and no staff is given, and never below', () => {
    const { budget, staffing } = capacity({ contributions: [{ from: 'Ash' }, { kind: 'in-kind' }] });
    expect([budget, staffing]).toEqual(['unknown', 'unknown']);
    expect(capacity({ contributions: [{ from: 'Ash' }, { amount: 1 }] }).budget).toBe('below');
  });
});

it('a file without the section has no capacity at all', () => {
  expect(capacityOf(defaultFramework, undefined, facing('exploring'))).toBeNull();
});
