import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.js';
import { isForGatewayOrLater, titleOfDesignation } from '../../src/evaluate/designations.js';
import { evaluate, UnknownReadingError } from '../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../src/framework/default-framework.js';
import type { Framework } from '../../src/generated/framework.js';
import { adjacentOutcome, answers, assessment, gardens, indicator, outcome, race, series } from './small-assessment.js';

const seedlingMet = { 'plot-agreed': 'met', 'soil-tested': 'met', 'gardeners-found': 'met' } as const;
const blossomingMet = { compost: 'met', 'rain-barrels': 'met', 'open-days': 'met', 'shared-harvest': 'met' } as const;
const rising = series({ '2021-22': 40, '2024-25': 45 });
const rose = {
  trend: 'improved',
  frameworkTrend: 'improved',
  test: 'tolerance',
  baseline: { period: '2021-22', value: 40 },
  latest: { period: '2024-25', value: 45 },
  change: 5,
  tolerance: 2,
  latestStep: 'improved',
  reason: "45 in 2024-25, compared with 40 in 2021-22: 5 points better. That's at least the tolerance of 2 points.",
  series: [
    { period: '2021-22', value: 40, use: 'comparable' },
    { period: '2024-25', value: 45, use: 'comparable' },
  ],
};

describe('The evaluation of an assessment that says nothing', () => {
  it('holds nothing that the file does not', () => {
    const { gateways, determinations, remarks, ...rest } = evaluate(gardens, assessment());
    expect(rest).toStrictEqual({
      framework: 'community-gardens/2031',
      basis: 'self',
      methodInForce: 'file',
      assessedOn: '2026-06-30',
      partnership: { id: null, name: 'Case Valley', states: [] },
      lastCrossed: null,
      frameworkLastCrossed: null,
      next: 'seedling',
      frameworkNext: 'seedling',
      leftOut: ['designations', 'outcomes', 'other-outcomes', 'adjacent-outcomes', 'systems-change-examples'],
      outcomes: [],
      otherOutcomes: [],
      adjacentOutcomes: [],
      systemsChangeExamples: [],
      designations: [],
      readings: { 'blossoming-threshold': 'two-across', 'harvest-count': 'both', 'season-order': 'in-order' },
      method: { tolerance: { points: 2, percent: 5 }, minimumCellSize: 5, confidence: 90, departures: [] },
      recorded: [],
    });
    expect(gateways.map(({ state, own, notAssessed }) => ({ state, own, notAssessed }))).toStrictEqual([
      { state: 'undetermined', own: 'undetermined', notAssessed: 3 },
      { state: 'undetermined', own: 'undetermined', notAssessed: 4 },
      { state: 'undetermined', own: 'undetermined', notAssessed: 0 },
    ]);
    expect(determinations.map(({ criteria: _, frameworkCriteria: __, ...judged }) => judged)).toStrictEqual([
      { id: 'sunflower', title: 'Sunflower', verdict: 'undetermined', frameworkVerdict: 'undetermined' },
      { id: 'second-sunflower', title: 'Second sunflower', verdict: 'undetermined', frameworkVerdict: 'undetermined' },
    ]);
    expect(remarks.map(({ rule }) => rule)).toStrictEqual(['gateway/not-assessed', 'gateway/not-assessed']);
  });
});

describe('The evaluation', () => {
  it('repeats what the file says of the partnership', () => {
    const partnership = {
      id: 'case-valley',
      name: 'Case Valley',
      community: 'Case County',
      states: ['OH', 'KY'],
      backbone: 'A foundation',
      childrenAndYouth: 41_000,
    };
    expect(evaluate(gardens, assessment({ partnership })).partnership).toStrictEqual(partnership);
  });

  it('repeats designations, examples and what is only recorded, and says which are in force', () => {
    const given: Partial<Assessment> = {
      designations: [
        { id: 'sunflower', on: '2026-06-30', path: '/designations/0' },
        { id: 'seedling', on: '2026-07-01', path: '/designations/1' },
      ],
      systemsChangeExamples: [
        { title: 'A rule', on: '2026-06-30', kind: 'policy', evidence: [], path: '' },
        { title: 'A habit', on: '2026-07-01', kind: 'practice', evidence: [], path: '' },
      ],
      recorded: new Map([['capacity', ['roles']]]),
    };
    expect(evaluate(gardens, assessment(given))).toMatchObject({
      designations: [
        { id: 'sunflower', title: 'Sunflower', on: '2026-06-30', inForce: true },
        { id: 'seedling', title: 'Seedling', on: '2026-07-01', inForce: false },
      ],
      systemsChangeExamples: [
        { title: 'A rule', on: '2026-06-30', kind: 'policy', inForce: true },
        { title: 'A habit', on: '2026-07-01', kind: 'practice', inForce: false },
      ],
      recorded: [{ section: 'capacity', entries: ['roles'] }],
    });
  });

  it('tells of a gateway by its pillars, benchmarks, threshold and state', () => {
    const given = { answers: answers({ seedling: { 'plot-agreed': 'met', 'soil-tested': 'in-progress' } }) };
    const [seedling, blossoming, orchard] = evaluate(gardens, assessment(given)).gateways;
    expect(seedling).toStrictEqual({
      id: 'seedling',
      title: 'Seedling',
      state: 'not-crossed',
      frameworkState: 'not-crossed',
      own: 'unmet',
      threshold: { kind: 'all-benchmarks', required: 3, result: 'unmet' },
      credited: false,
      determination: null,
      met: 1,
      total: 3,
      unknown: 1,
      notAssessed: 1,
      pillars: [
        {
          id: 'soil',
          title: 'Soil',
          met: 1,
          total: 2,
          unknown: 0,
          benchmarks: [
            {
              id: 'plot-agreed',
              code: 'SE-S1',
              title: 'A plot',
              status: 'met',
              counts: true,
              judgment: 'met',
              reason: 'Met.',
              evidence: [],
              review: null,
            },
            {
              id: 'soil-tested',
              code: 'SE-S2',
              title: 'Tested soil',
              status: 'in-progress',
              counts: false,
              judgment: 'unmet',
              reason: 'In progress.',
              evidence: [],
              review: null,
            },
          ],
        },
        {
          id: 'neighbors',
          title: 'Neighbors',
          met: 0,
          total: 1,
          unknown: 1,
          benchmarks: [
            {
              id: 'gardeners-found',
              code: 'SE-N1',
              title: 'Gardeners',
              status: 'not-assessed',
              counts: false,
              judgment: 'undetermined',
              reason: 'Not assessed yet.',
              evidence: [],
              review: null,
            },
          ],
        },
      ],
    });
    expect(blossoming?.threshold).toStrictEqual({ kind: 'across-pillars', required: 2, result: 'undetermined' });
    expect(orchard).toStrictEqual({
      id: 'orchard',
      title: 'Orchard',
      state: 'not-crossed',
      frameworkState: 'not-crossed',
      own: 'unmet',
      threshold: null,
      credited: false,
      determination: 'sunflower',
      met: 0,
      total: 0,
      unknown: 0,
      notAssessed: 0,
      pillars: [],
    });
  });

  it('tells of an indicator with all that the file says of it', () => {
    const full = indicator({
      unitLabel: 'of children',
      source: 'The school district',
      target: { value: 50, by: '2029-30' },
      values: rising,
      disparities: [
        race({ black: { '2024-25': 31 } }, {}),
        race({ latino: { '2024-25': 41 } }, { reference: 'overall' }),
      ],
    });
    expect(evaluate(gardens, assessment({ outcomes: [outcome('shade', full)] })).outcomes).toStrictEqual([
      {
        id: 'shade',
        title: 'Shade',
        indicators: [
          {
            id: 'kra',
            name: 'Ready children',
            unit: 'percent',
            better: 'higher',
            unitLabel: 'of children',
            source: 'The school district',
            core: true,
            target: { value: 50, by: '2029-30' },
            ...rose,
            gaps: [
              {
                dimension: 'race',
                group: 'latino',
                reference: 'overall',
                measure: 'absolute',
                baseline: null,
                latest: null,
                change: null,
                result: 'insufficient-data',
                frameworkResult: 'insufficient-data',
                counts: false,
                frameworkCounts: false,
                declined: [],
                reason: expect.stringContaining('share only one comparable period (2024-25)'),
              },
            ],
            groups: [
              {
                dimension: 'race',
                group: 'black',
                reference: null,
                series: [{ period: '2024-25', value: 31, use: 'comparable' }],
              },
              {
                dimension: 'race',
                group: 'latino',
                reference: 'overall',
                series: [{ period: '2024-25', value: 41, use: 'comparable' }],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('leaves out of an indicator what the file leaves out, and orders outcomes as the framework does', () => {
    const outcomes = [outcome('shade'), outcome('vegetables-eaten', indicator({ values: rising, core: false }))];
    expect(evaluate(gardens, assessment({ outcomes })).outcomes).toStrictEqual([
      {
        id: 'vegetables-eaten',
        title: 'Vegetables eaten',
        indicators: [
          {
            id: 'kra',
            name: 'Ready children',
            unit: 'percent',
            better: 'higher',
            core: false,
            ...rose,
            gaps: [],
            groups: [],
          },
        ],
      },
      { id: 'shade', title: 'Shade', indicators: [] },
    ]);
  });

  it('tells of an adjacent outcome with its sector and whom it serves', () => {
    const adjacentOutcomes = [
      adjacentOutcome({ sector: 'workforce', serves: 'youth', source: 'A survey', values: rising }),
      adjacentOutcome({ values: rising }),
    ];
    const plain = { id: 'jobs', name: 'Young people at work', unit: 'percent', better: 'higher', ...rose };
    expect(evaluate(gardens, assessment({ adjacentOutcomes })).adjacentOutcomes).toStrictEqual([
      { ...plain, source: 'A survey', sector: 'workforce', serves: 'youth' },
      { ...plain, sector: null, serves: null },
    ]);
  });
});

describe('What is made once for a framework', () => {
  it('is no part of a result: who changes one changes no other', () => {
    const untouched = evaluate(gardens, assessment());
    const { readings, method, determinations, gateways } = evaluate(gardens, assessment());
    readings['harvest-count'] = 'changed';
    method.tolerance.points = 100;
    method.departures.push({ name: 'changed', framework: 1, used: 2, by: 'run' });
    for (const { criteria } of determinations) for (const criterion of criteria) criterion.readings.push('changed');
    for (const { pillars } of gateways) for (const { benchmarks } of pillars) benchmarks.pop();
    expect(evaluate(gardens, assessment())).toStrictEqual(untouched);
  });
});

describe('The way', () => {
  const given = (gateways: Parameters<typeof answers>[0], options = {}, changes = {}) => {
    const {
      lastCrossed,
      next,
      gateways: results,
    } = evaluate(gardens, assessment({ answers: answers(gateways), ...changes }), options);
    return { lastCrossed, next, states: results.map(({ state }) => state) };
  };
  const harvest = {
    outcomes: ['vegetables-eaten', 'shade'].map((id) => outcome(id, indicator({ values: rising }))),
  };

  it('ends where every gateway is crossed', () => {
    expect(given({ seedling: seedlingMet, blossoming: blossomingMet }, {}, harvest)).toStrictEqual({
      lastCrossed: 'orchard',
      next: null,
      states: ['crossed', 'crossed', 'crossed'],
    });
  });

  it('is held up by a gateway before, unless each stands by itself', () => {
    expect(given({ blossoming: blossomingMet }, {}, harvest)).toStrictEqual({
      lastCrossed: null,
      next: 'seedling',
      states: ['undetermined', 'undetermined', 'undetermined'],
    });
    expect(given({ blossoming: blossomingMet }, { readings: { 'season-order': 'any-order' } }, harvest)).toStrictEqual({
      lastCrossed: 'orchard',
      next: 'seedling',
      states: ['undetermined', 'crossed', 'crossed'],
    });
  });

  it('asks for what holds only in order only then', () => {
    const listed = (readings: Record<string, string>) =>
      evaluate(gardens, assessment(), { readings }).determinations[0]?.criteria.map(({ id }) => id);
    expect(listed({})).toStrictEqual(['earlier-seasons', 'three-blossoms', 'harvest']);
    expect(listed({ 'season-order': 'any-order' })).toStrictEqual(['three-blossoms', 'harvest']);
  });

  it("gives the verdict of the framework's own method beside that of the file's", () => {
    const one = { outcomes: [outcome('shade', indicator({ values: rising }))] };
    const facts = {
      ...one,
      answers: answers({ seedling: seedlingMet, blossoming: blossomingMet }),
      method: { readings: { 'harvest-count': 'either' } },
    };
    const verdicts = (options = {}) => evaluate(gardens, assessment(facts), options).determinations[0];
    expect(verdicts()).toMatchObject({ verdict: 'eligible', frameworkVerdict: 'not-eligible' });
    expect(verdicts({ method: 'framework' })).toMatchObject({
      verdict: 'not-eligible',
      frameworkVerdict: 'not-eligible',
    });
  });

  it('is judged on the basis asked for', () => {
    const facts = assessment({ answers: answers({ seedling: seedlingMet }) });
    expect(evaluate(gardens, facts, { basis: 'reviewed' })).toMatchObject({ basis: 'reviewed', lastCrossed: null });
    expect(evaluate(gardens, facts)).toMatchObject({ basis: 'self', lastCrossed: 'seedling' });
  });

  it('is not judged by a reading that the framework does not have', () => {
    expect(() => evaluate(gardens, assessment(), { readings: { winter: 'long' } })).toThrow(UnknownReadingError);
  });
});

describe('A threshold across the pillars', () => {
  const enough = (count: number, pillars: Framework['pillars'] = gardens.pillars) => {
    const [seedling, blossoming, orchard] = gardens.gateways as Required<Framework>['gateways'];
    const gateway = { ...blossoming, threshold: { kind: 'across-pillars' as const, count } };
    const framework = { ...gardens, pillars, gateways: [seedling, gateway, orchard] as Framework['gateways'] };
    return (own: Parameters<typeof answers>[0][string]) =>
      evaluate(framework, assessment({ answers: answers({ blossoming: own }) })).gateways[1];
  };

  it('asks for one in every pillar, beside the number', () => {
    const none = { 'open-days': 'lapsed', 'shared-harvest': 'lapsed' } as const;
    expect(enough(2)({ compost: 'met', 'rain-barrels': 'met', ...none })?.own).toBe('unmet');
    expect(enough(2)({ compost: 'met', 'rain-barrels': 'met' })?.own).toBe('undetermined');
    expect(enough(2)({ compost: 'met', 'open-days': 'met' })?.own).toBe('met');
    expect(enough(3)({ ...none, compost: 'met', 'open-days': 'met' })?.own).toBe('undetermined');
  });

  it('asks nothing of a pillar without benchmarks', () => {
    const water = { id: 'water', code: 'W', title: 'Water', statement: 'There is enough.' };
    const found = enough(2, [...gardens.pillars, water])({ compost: 'met', 'open-days': 'met' });
    expect(found?.own).toBe('met');
    expect(found?.pillars.map(({ id }) => id)).toStrictEqual(['soil', 'neighbors']);
  });
});

describe('A designation', () => {
  it("is called by its determination's title, else its gateway's, else its id", () => {
    expect(titleOfDesignation(gardens, 'second-sunflower')).toBe('Second sunflower');
    expect(titleOfDesignation(gardens, 'blossoming')).toBe('Blossoming');
    expect(titleOfDesignation(gardens, 'winter')).toBe('winter');
  });

  it('is for its gateway and those before it', () => {
    const covers = (id: string) =>
      gardens.gateways
        .filter((gateway) => isForGatewayOrLater(gardens, gateway.id, { id, on: '2026-01-01', path: '' }))
        .map((gateway) => gateway.id);
    expect(covers('seedling')).toStrictEqual(['seedling']);
    expect(covers('blossoming')).toStrictEqual(['seedling', 'blossoming']);
    // A determination belongs to a gateway.
    expect(covers('second-sunflower')).toStrictEqual(['seedling', 'blossoming', 'orchard']);
    expect(covers('winter')).toStrictEqual([]);
  });

  it('gives credit only by the reading, on the basis self, where the threshold is not known', () => {
    const designations = [{ id: 'emerging', on: '2020-01-01', path: '' }];
    const credited = (options: Parameters<typeof evaluate>[2], changes: Partial<Assessment> = {}) =>
      evaluate(defaultFramework, assessment({ designations, ...changes }), options)
        .gateways.filter((gateway) => gateway.credited)
        .map(({ id }) => id);
    const readings = { 'designation-credit': 'early-gateways' };
    expect(credited({ readings })).toStrictEqual(['exploring', 'emerging']);
    expect(credited({})).toStrictEqual([]);
    expect(credited({ readings, basis: 'reviewed' })).toStrictEqual([]);
    const unmet = { answers: answers({ exploring: { 'leadership-table': 'not-started' } }) };
    expect(credited({ readings }, unmet)).toStrictEqual(['emerging']);
    expect(credited({ readings }, { designations: [] })).toStrictEqual([]);
    expect(credited({ readings }, { designations: [{ id: 'emerging', on: '2026-07-01', path: '' }] })).toStrictEqual(
      [],
    );
  });
});
