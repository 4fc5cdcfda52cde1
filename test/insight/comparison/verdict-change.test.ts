import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assessment/assessment.js';
import { type EvaluateOptions, evaluate } from '../../../src/evaluate/evaluate.js';
import { changeByFramework, isUnchanged, verdictChange } from '../../../src/insight/comparison/verdict-change.js';
import { answer, answers, assessment, gardens, indicator, outcome } from '../../evaluate/small-assessment.js';

function change(before: Partial<Assessment>, after: Partial<Assessment>) {
  return verdictChange(gardens, evaluate(gardens, assessment(before)), evaluate(gardens, assessment(after)));
}

const seedlingMet = { 'plot-agreed': 'met', 'soil-tested': 'met', 'gardeners-found': 'met' } as const;

describe('the change between two evaluations', () => {
  it('of the same answers is none', () => {
    const same = change(
      { answers: answers({ seedling: seedlingMet }) },
      { answers: answers({ seedling: seedlingMet }) },
    );
    expect(same.gateways).toEqual([]);
    expect(same.determinations).toEqual([]);
    expect(isUnchanged(same)).toBe(true);
  });

  it('tells a gateway that is crossed now, with the count that did it, and the gateway that comes next', () => {
    const before = { answers: answers({ seedling: { ...seedlingMet, 'soil-tested': 'not-started' } }) };
    const after = { answers: answers({ seedling: seedlingMet }) };
    expect(change(before, after)).toMatchObject({
      gateways: [
        {
          id: 'seedling',
          title: 'Seedling',
          from: 'not-crossed',
          to: 'crossed',
          met: { from: 2, to: 3 },
          unknown: { from: 0, to: 0 },
          total: 3,
        },
        // What comes after it is not known any more rather than ruled out: nothing is said of blossoming yet.
        { id: 'blossoming', from: 'not-crossed', to: 'undetermined', met: { from: 0, to: 0 } },
        { id: 'orchard', from: 'not-crossed', to: 'undetermined' },
      ],
      lastCrossed: { from: null, to: 'seedling' },
      next: { from: 'seedling', to: 'blossoming' },
    });
  });

  it('tells a gateway whose state stays and whose counts do not', () => {
    const { gateways, lastCrossed, next } = change(
      { answers: answers({ seedling: { 'plot-agreed': 'met' } }) },
      { answers: answers({ seedling: { 'plot-agreed': 'met', 'soil-tested': 'met' } }) },
    );
    expect(gateways).toEqual([
      {
        id: 'seedling',
        title: 'Seedling',
        from: 'undetermined',
        to: 'undetermined',
        total: 3,
        met: { from: 1, to: 2 },
        unknown: { from: 2, to: 1 },
      },
    ]);
    expect([lastCrossed, next]).toEqual([
      { from: null, to: null },
      { from: 'seedling', to: 'seedling' },
    ]);
  });

  it('tells a verdict with those of its criteria that moved, and no other', () => {
    const all = { compost: 'met', 'rain-barrels': 'met', 'open-days': 'met' } as const;
    const before = { answers: answers({ seedling: seedlingMet, blossoming: { ...all, 'shared-harvest': 'lapsed' } }) };
    const short = { ...all, 'open-days': 'lapsed', 'shared-harvest': 'lapsed' } as const;
    const after = { answers: answers({ seedling: seedlingMet, blossoming: short }) };
    const { determinations } = change(before, after);
    expect(determinations).toEqual([
      {
        id: 'sunflower',
        title: 'Sunflower',
        from: 'undetermined',
        to: 'not-eligible',
        criteria: [
          {
            id: 'earlier-seasons',
            title: 'Earlier gateways',
            from: { result: 'met', required: 1, actual: 1, unknown: 0 },
            to: { result: 'unmet', required: 1, actual: 0, unknown: 0 },
          },
          {
            id: 'three-blossoms',
            title: 'Three blossoms',
            from: { result: 'met', required: 3, actual: 3, unknown: 0 },
            to: { result: 'unmet', required: 3, actual: 2, unknown: 0 },
          },
        ],
      },
      {
        id: 'second-sunflower',
        title: 'Second sunflower',
        from: 'undetermined',
        to: 'not-eligible',
        criteria: [
          {
            id: 'blossoming-enough',
            title: 'Blossoming enough',
            from: { result: 'met', required: 1, actual: 1, unknown: 0 },
            to: { result: 'unmet', required: 1, actual: 0, unknown: 0 },
          },
        ],
      },
    ]);
  });

  it('tells a criterion that moved without moving the verdict', () => {
    const { determinations } = change(
      { designations: [] },
      { designations: [{ id: 'sunflower', on: '2025-05-01', path: '/designations/0' }] },
    );
    expect(determinations).toEqual([
      {
        id: 'second-sunflower',
        title: 'Second sunflower',
        from: 'not-eligible',
        to: 'undetermined',
        criteria: [
          {
            id: 'first-sunflower',
            title: 'A first sunflower',
            from: { result: 'unmet', required: 1, actual: 0, unknown: 0 },
            to: { result: 'met', required: 1, actual: 1, unknown: 0 },
          },
        ],
      },
    ]);
  });

  it('tells a criterion that is asked no more', () => {
    const inAnyOrder = { method: { readings: { 'season-order': 'any-order' } } };
    const criteria = change({}, inAnyOrder).determinations.flatMap((one) => one.criteria);
    expect(criteria).toContainEqual({
      id: 'earlier-seasons',
      title: 'Earlier gateways',
      from: { result: 'undetermined', required: 1, actual: 0, unknown: 1 },
      to: null,
    });
  });

  it('tells a section that has an answer now, even where nothing counts yet', () => {
    const { determinations } = change({}, { outcomes: [] });
    expect(determinations.map(({ id, from, to }) => ({ id, from, to }))).toEqual([
      { id: 'sunflower', from: 'undetermined', to: 'not-eligible' },
      { id: 'second-sunflower', from: 'undetermined', to: 'not-eligible' },
    ]);
    expect(determinations[0]?.criteria).toEqual([
      {
        id: 'harvest',
        title: 'Harvest',
        from: { result: 'undetermined', required: 2, actual: 0, unknown: null },
        to: { result: 'unmet', required: 2, actual: 0, unknown: 0 },
      },
    ]);
  });

  it("tells the difference between the partnership's word and what was reviewed", () => {
    const reviewed = answer('met', { review: { result: 'returned' } });
    const both = assessment({ answers: answers({ seedling: { ...seedlingMet, 'soil-tested': reviewed } }) });
    const on = (basis: EvaluateOptions['basis']) => evaluate(gardens, both, basis ? { basis } : {});
    expect(verdictChange(gardens, on('self'), on('reviewed')).gateways[0]).toEqual({
      id: 'seedling',
      title: 'Seedling',
      from: 'crossed',
      to: 'not-crossed',
      total: 3,
      met: { from: 3, to: 0 },
      unknown: { from: 0, to: 2 },
    });
  });

  it('tells counts that moved beyond what is asked, and unknowns alone', () => {
    const more = { compost: 'met', 'rain-barrels': 'met', 'open-days': 'met', 'shared-harvest': 'lapsed' } as const;
    const { gateways } = change(
      { answers: answers({ seedling: seedlingMet, blossoming: more }) },
      { answers: answers({ seedling: seedlingMet, blossoming: { ...more, compost: 'lapsed' } }) },
    );
    expect(gateways[0]).toMatchObject({ id: 'blossoming', from: 'crossed', to: 'crossed', met: { from: 3, to: 2 } });

    const method = { readings: { 'harvest-count': 'either' } };
    const [eaten, shade] = [outcome('vegetables-eaten', indicator()), outcome('shade', indicator())];
    const { determinations } = change({ method, outcomes: [eaten] }, { method, outcomes: [eaten, shade] });
    expect(determinations.flatMap(({ criteria }) => criteria)).toContainEqual({
      id: 'harvest',
      title: 'Harvest',
      from: { result: 'undetermined', required: 1, actual: 0, unknown: 1 },
      to: { result: 'undetermined', required: 1, actual: 0, unknown: 2 },
    });
  });

  it('is one where only the way that is left is another', () => {
    const none = {
      gateways: [],
      determinations: [],
      lastCrossed: { from: null, to: null },
      next: { from: null, to: null },
    };
    expect(isUnchanged(none)).toBe(true);
    expect(isUnchanged({ ...none, next: { from: 'seedling', to: 'orchard' } })).toBe(false);
    expect(isUnchanged({ ...none, lastCrossed: { from: null, to: 'seedling' } })).toBe(false);
  });
});

describe("the change under the framework's own method", () => {
  const own = { method: { readings: { 'season-order': 'any-order' } } };
  const blossoming = { compost: 'met', 'rain-barrels': 'met', 'open-days': 'met', 'shared-harvest': 'met' } as const;
  const judged = (facts: Partial<Assessment>) => evaluate(gardens, assessment(facts));
  const before = judged({ ...own, answers: answers({ blossoming }) });
  const after = judged({ ...own, answers: answers({ seedling: seedlingMet, blossoming }) });

  it('is told where that puts the partnership elsewhere', () => {
    // By its own method blossoming stands alone, and was crossed before; in order, it waits for seedling.
    expect(verdictChange(gardens, before, after).gateways.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['seedling', 'undetermined', 'crossed'],
    ]);
    expect(changeByFramework(gardens, before, after)).toMatchObject({
      gateways: [
        { id: 'seedling', from: 'undetermined', to: 'crossed' },
        { id: 'blossoming', from: 'undetermined', to: 'crossed' },
      ],
      lastCrossed: { from: null, to: 'blossoming' },
      next: { from: 'seedling', to: 'orchard' },
      determinations: [],
    });
  });

  it('is not told where the two methods agree', () => {
    const same = judged({ answers: answers({ seedling: seedlingMet }) });
    expect(changeByFramework(gardens, same, same)).toBeUndefined();
    // Before is enough.
    expect(changeByFramework(gardens, before, same)).toBeDefined();
    expect(changeByFramework(gardens, same, before)).toBeDefined();
  });

  it('is told where a verdict alone differs', () => {
    const [sunflower, ...others] = after.determinations;
    if (!sunflower) throw new Error('There is no determination.');
    const agreed = after.gateways.map((gateway) => ({ ...gateway, frameworkState: gateway.state }));
    const differing = { ...sunflower, verdict: 'eligible' as const, frameworkVerdict: 'not-eligible' as const };
    const verdictsOnly = { ...after, gateways: agreed, determinations: [differing, ...others] };
    expect(changeByFramework(gardens, after, verdictsOnly)?.determinations).toMatchObject([
      { id: 'sunflower', from: sunflower.frameworkVerdict, to: 'not-eligible', criteria: [] },
    ]);
  });
});
