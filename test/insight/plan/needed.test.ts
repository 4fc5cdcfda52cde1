import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/assessment/assessment.js';
import type { EvaluateOptions } from '../../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { Framework } from '../../../src/generated/framework.js';
import { goalNamed } from '../../../src/insight/plan/goals.js';
import { planFor } from '../../../src/insight/plan/plan.js';
import { adjacentOutcome, assessment, indicator, outcome, race, series } from '../../evaluate/small-assessment.js';

type Rule = Framework['determinations'][number]['criteria'][number]['rule'];

/** An edition with one determination of these rules. */
function asking(...rules: readonly Rule[]): Framework {
  const criteria = rules.map((rule, index) => ({ id: `c${index}`, title: 'One', statement: 'One.', rule }));
  return {
    ...defaultFramework,
    gateways: defaultFramework.gateways.map(({ determination: _, ...gateway }) => gateway),
    determinations: [{ id: 'one', title: 'One', statement: 'One.', gateway: 'exploring', criteria }],
  };
}

const improved: Rule = { kind: 'core-indicators', trends: ['improved'], count: 1 };
const held: Rule = { kind: 'core-indicators', trends: ['improved', 'maintained'], count: 1 };
const oneGap: Rule = { kind: 'disparity-gaps', count: 1 };

function plan(rules: readonly Rule[], changed: Partial<Indicator>, options: EvaluateOptions = {}) {
  const framework = asking(...rules);
  const goal = goalNamed(framework, 'one');
  const outcomes = [outcome('kindergarten-readiness', indicator({ id: 'kra', ...changed }))];
  const [planned] = planFor(framework, assessment({ outcomes }), options, goal && [goal]);
  return planned;
}

/** What each step needs: the values and the changes. */
function needed(rules: readonly Rule[], changed: Partial<Indicator>, options: EvaluateOptions = {}) {
  const all = plan(rules, changed, options)?.steps.map((step) => step.needed) ?? [];
  return all.map((one) => (Array.isArray(one) ? one : one && [one])?.map(({ value, by }) => [value, by]) ?? null);
}

const from = (before: number, after: number) => series({ 2020: before, 2025: after });

describe('the value that an indicator needs', () => {
  it('reaches the tolerance: a point of a percent, two percent of the baseline elsewhere', () => {
    expect(needed([improved], { values: from(40, 40.3) })).toEqual([[[41, 0.7]]]);
    // 2 percent of 200 is 4.
    expect(needed([improved], { values: from(200, 201), unit: 'count' })).toEqual([[[204, 3]]]);
    expect(needed([improved], { values: from(200, 198), unit: 'count', better: 'lower' })).toEqual([[[196, -2]]]);
  });

  it('lies on the grid of the finest decimals of the series, and in a percent has at least one', () => {
    // Declined means by a point: 39 is, 39.1 is not.
    expect(needed([held], { values: from(40, 30) })).toEqual([[[39.1, 9.1]]]);
    expect(needed([held], { values: from(40, 30.25) })).toEqual([[[39.01, 8.76]]]);
    expect(needed([held], { values: from(200, 100), unit: 'count' })).toEqual([[[197, 97]]]);
  });

  it('follows the test in force', () => {
    expect(needed([improved], { values: from(40, 40) }, { readings: { 'trend-test': 'strict' } })).toEqual([
      [[40.1, 0.1]],
    ]);
    // 40 to 44.3 percent of 1,000 each: z = 0.043 / 0.02208 = 1.947. To 44.4: 0.044 / 0.02209 = 1.992, above 1.960.
    const values = series({ 2020: { value: 40, n: 1000 }, 2025: { value: 41, n: 1000 } });
    expect(needed([improved], { values }, { readings: { 'trend-test': 'significance' } })).toEqual([[[44.4, 3.4]]]);
  });

  it('replaces a count', () => {
    // 412 of 980 are 42.0408163…; the baseline is 41.5, so 42.5 improves.
    const values = series({ 2020: 41.5, 2025: { value: (100 * 412) / 980, count: 412, of: 980, n: 980 } });
    expect(needed([improved], { values })).toEqual([[[42.5, 0.459183673]]]);
  });

  it("isn't known where data is missing, or the latest value is a range", () => {
    expect(plan([improved], { values: series({ 2025: 40 }) })?.steps).toMatchObject([
      { from: 'insufficient-data', effort: 2, needed: null },
    ]);
    const values = series({ 2020: 40, 2025: { value: { low: 30, high: 34 } } });
    expect(plan([improved], { values })?.steps).toMatchObject([{ from: 'declined', effort: 6, needed: null }]);
  });

  it('names its series and the period of the latest value', () => {
    expect(plan([improved], { values: from(40, 40) })?.steps[0]?.needed).toEqual({
      series: '/outcomes/kindergarten-readiness/kra/values',
      period: '2025',
      value: 41,
      by: 1,
      unit: 'percent',
    });
  });
});

describe('the value that a gap needs', () => {
  const groups = (white: readonly [number, number], black: readonly [number, number]) => ({
    disparities: [race({ white: { 2020: white[0], 2025: white[1] }, black: { 2020: black[0], 2025: black[1] } })],
  });

  it('is the one with which it has shrunk by the tolerance', () => {
    expect(needed([oneGap], groups([50, 50], [20, 20]))).toEqual([[[21, 1]]]);
    // 60 percent of 50; two percentage points less, 58 percent, is a gap of 29 points.
    expect(needed([oneGap], groups([50, 50], [20, 20]), { readings: { 'gap-measure': 'relative' } })).toEqual([
      [[21, 1]],
    ]);
    // Half a point is no gap at all, so it can't be the baseline.
    expect(plan([oneGap], groups([50, 50], [49.5, 40]))?.steps).toMatchObject([{ from: 'not-listed', needed: null }]);
  });

  it("isn't asked of a gap that was none at the baseline, whatever the unit", () => {
    // The group was better off by 10, and 10 is no gap that could shrink, however high wages go.
    const wages = { unit: 'currency' as const, values: from(20, 21) };
    const offered = { from: 'not-listed', id: 'kindergarten-readiness', needed: null };
    expect(plan([oneGap], { ...wages, ...groups([20, 21], [30, 18]) })?.steps).toMatchObject([offered]);
    // The same where the reference declined, and where the latest value is a range.
    expect(plan([oneGap], { ...wages, ...groups([20, 15], [30, 12]) })?.steps).toMatchObject([offered]);
    const ranged = [
      race({ white: { 2020: 20, 2025: 21 }, black: { 2020: 30, 2025: { value: { low: 10, high: 12 } } } }),
    ];
    expect(plan([oneGap], { ...wages, disparities: ranged })?.steps).toMatchObject([offered]);
    // A gap of 10 that grew to 12 can: 10 less two percent of 10 is 9.8, so that 21 - 11.2 or more, 12 on this grid, does.
    expect(needed([oneGap], { ...wages, ...groups([20, 21], [10, 9]) })).toEqual([[[12, 3]]]);
  });

  it('asks of the reference that it has not declined, and of the group what is left', () => {
    // 49 is a decline of a point from 50, 49.1 is not. Then the gap is 24.1, down from 30, with the group where it is.
    expect(needed([oneGap], groups([50, 40], [20, 25]))).toEqual([
      [
        [25, 0],
        [49.1, 9.1],
      ],
    ]);
    // With the group at 20 it has to come to 20.1: 49.1 - 20.1 = 29.
    expect(needed([oneGap], groups([50, 40], [20, 20]))).toEqual([
      [
        [20.1, 0.1],
        [49.1, 9.1],
      ],
    ]);
    const counted = { readings: { 'leveling-down': 'focus-only' } };
    expect(plan([oneGap], groups([50, 40], [20, 25]), counted)?.verdict).toBe('eligible');
  });

  it('starts from the values that the steps before it have reached', () => {
    const values = from(50, 50);
    const disparities = [race({ black: { 2020: 20, 2025: 20 } }, { reference: 'overall' })];
    expect(needed([oneGap], { values, disparities })).toEqual([[[21, 1]]]);
    // The whole first comes to 51, so that a gap of 29 points is at 22.
    expect(needed([improved, oneGap], { values, disparities })).toEqual([[[51, 1]], [[22, 2]]]);
  });

  it("isn't known where a gap that counts would be lost", () => {
    // 30 points to 29: it counts, and wouldn't once the whole is at 51.
    const disparities = [race({ black: { 2020: 20, 2025: 21 } }, { reference: 'overall' })];
    expect(needed([improved], { values: from(50, 50), disparities })).toEqual([null]);
  });
});

describe('how far a gap has to go', () => {
  type Ends = readonly [before: number, after: number];

  /** Two outcomes with a gap each; the first comes first in the framework's order. */
  function ofTwo(one: { white: Ends; black: Ends }, other: typeof one, unit: Indicator['unit'], method = {}) {
    const framework = asking(oneGap);
    const goal = goalNamed(framework, 'one');
    const ends = ([before, after]: Ends) => ({ 2020: before, 2025: after });
    const outcomes = [one, other].map(({ white, black }, index) => {
      const disparities = [race({ white: ends(white), black: ends(black) })];
      const id = ['kindergarten-readiness', 'early-grade-reading'][index] ?? '';
      return outcome(id, indicator({ id: 'kra', unit, disparities }));
    });
    return planFor(framework, assessment({ outcomes }), method, goal && [goal])[0];
  }

  it("is measured by the gap's own tolerance, not by the group's", () => {
    // 400 dollars: 2 percent are 8, and all 8 are missing. 1,000 dollars: 2 percent are 20, and 10 of them are missing.
    const planned = ofTwo(
      { white: [10_400, 10_400], black: [10_000, 10_000] },
      { white: [2000, 2000], black: [1000, 1010] },
      'currency',
    );
    expect(planned?.steps).toMatchObject([
      { id: 'early-grade-reading/kra/race/black', needed: { value: 1020, by: 10 } },
    ]);
  });

  it('is measured in points of a relative gap, where gaps are relative', () => {
    // Both groups had half of the reference. 2 points less are 0.4 of 20 and 1.6 of 80: 0.3 of 0.4 are missing, and 0.6 of 1.6.
    const planned = ofTwo({ white: [20, 20], black: [10, 10.1] }, { white: [80, 80], black: [40, 41] }, 'percent', {
      readings: { 'gap-measure': 'relative' },
    });
    expect(planned?.steps).toMatchObject([
      { id: 'early-grade-reading/kra/race/black', needed: { value: 41.6, by: 0.6 } },
    ]);
  });

  it('decides which value is nearest to costing a gap', () => {
    // 400 to 360 dollars counts down to 392: 33 of 8. 1,000 to 900 counts down to 980: 81 of 20, which is less.
    const planned = ofTwo(
      { white: [10_400, 10_400], black: [10_000, 10_040] },
      { white: [2000, 2000], black: [1000, 1100] },
      'currency',
    );
    expect(planned?.slack?.nearest).toMatchObject([
      { path: expect.stringContaining('early-grade-reading'), losesAt: 1019, by: -81 },
      { path: expect.stringContaining('kindergarten-readiness'), losesAt: 10_007, by: -33 },
    ]);
  });
});

describe('what a goal that holds can lose', () => {
  const slack = (rules: readonly Rule[], changed: Partial<Indicator>) => plan(rules, changed)?.slack;

  it('is counted by criterion, and of values the nearest are named', () => {
    const disparities = [race({ white: { 2020: 50, 2025: 55 }, black: { 2020: 20, 2025: 40 } })];
    expect(slack([held, oneGap], { values: from(40, 50), disparities })).toEqual({
      criteria: [
        { criterion: 'c0', spare: 0, pillars: [] },
        { criterion: 'c1', spare: 0, pillars: [] },
      ],
      nearest: [
        // Held is lost by declining: at 39, 11 points below.
        {
          path: '/outcomes/kindergarten-readiness/kra',
          title: 'Ready children',
          period: '2025',
          value: 50,
          losesAt: 39,
          by: -11,
          unit: 'percent',
        },
        // The gap counts down to 26: 55 - 26 = 29, a point less than 30.
        {
          path: '/outcomes/kindergarten-readiness/kra/disparities/race/groups/black',
          title: 'Ready children, black (race)',
          period: '2025',
          value: 40,
          losesAt: 25.9,
          by: -14.1,
          unit: 'percent',
        },
      ],
    });
    // Of the same value, systems transformation asks more: 41 is the last that improved.
    expect(slack([held, improved], { values: from(40, 50) })?.nearest).toMatchObject([{ losesAt: 40.9, by: -9.1 }]);
  });

  it('of benchmarks is what every pillar can spare', () => {
    const inPillar = (pillar: number, count: number) => {
      const { benchmarks = [] } = defaultFramework.gateways[3] ?? {};
      return benchmarks.filter((one) => one.pillar === defaultFramework.pillars[pillar]?.id).slice(0, count);
    };
    const rule: Rule = { kind: 'benchmarks-across-pillars', gateway: 'systems-change', count: 3 };
    const spared = (...counts: readonly number[]) => {
      const met = counts.flatMap((count, pillar) => inPillar(pillar, count));
      const own = new Map(met.map(({ id }) => [id, { status: 'met' as const, evidence: [], path: '' }]));
      const answers = new Map([['systems-change', own]]);
      const framework = { ...asking(rule), gateways: asking(rule).gateways };
      const goal = goalNamed(framework, 'one');
      return planFor(framework, assessment({ answers }), {}, goal && [goal])[0]?.slack?.criteria[0];
    };
    // The pillars hold 2, 1, 3 and 3. One with a single benchmark has none to spare.
    const pillars = defaultFramework.pillars.map(({ id }) => id);
    expect(spared(2, 1, 3, 3)).toEqual({ criterion: 'c0', spare: 0, pillars: [pillars[1]] });
    // Three are needed, and there are four: one may fail in all, but not the only one of a pillar.
    expect(spared(1, 1, 1, 1)).toEqual({ criterion: 'c0', spare: 0, pillars });
  });

  it('of an outcome in another sector is its value', () => {
    const framework = asking({ kind: 'adjacent-outcomes', trends: ['improved'], count: 1 });
    const goal = goalNamed(framework, 'one');
    const adjacentOutcomes = ['one', 'two'].map((id) => adjacentOutcome({ id, better: 'lower', values: from(14, 11) }));
    const [planned] = planFor(framework, assessment({ adjacentOutcomes }), {}, goal && [goal]);
    expect(planned?.slack).toMatchObject({
      criteria: [{ criterion: 'c0', spare: 1, pillars: [] }],
      nearest: [
        { path: '/adjacent-outcomes/one', value: 11, losesAt: 13.1, by: 2.1 },
        { path: '/adjacent-outcomes/two', value: 11, losesAt: 13.1, by: 2.1 },
      ],
    });
  });
});
