import { describe, expect, it } from 'vitest';
import type { Assessment, OutcomeData } from '../../src/assessment/assessment.js';
import { type EvaluateOptions, evaluate } from '../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../src/framework/default-framework.js';
import { adjacentOutcome, answers, assessment, gardens, indicator, outcome, race, series } from './small-assessment.js';

function criterion(id: string, changes: Partial<Assessment>, framework = gardens, options: EvaluateOptions = {}) {
  return evaluate(framework, assessment(changes), options)
    .determinations.flatMap(({ criteria }) => criteria)
    .find((candidate) => candidate.id === id);
}

const seedlingMet = { 'plot-agreed': 'met', 'soil-tested': 'met', 'gardeners-found': 'met' } as const;

describe('Gateways crossed', () => {
  const seedling = { id: 'seedling', title: 'Seedling' };
  const blossoming = { id: 'blossoming', title: 'Blossoming' };
  const earlier = (gateways: Parameters<typeof answers>[0]) =>
    criterion('earlier-seasons', { answers: answers(gateways) });

  it('names what is crossed', () => {
    expect(earlier({ seedling: seedlingMet, blossoming: { compost: 'met', 'open-days': 'met' } })).toStrictEqual({
      id: 'earlier-seasons',
      title: 'Earlier gateways',
      result: 'met',
      required: 1,
      actual: 1,
      unknown: 0,
      counted: ['seedling', 'blossoming'],
      missing: [],
      reason: 'Crossed: Seedling, Blossoming.',
      readings: [],
      considered: [
        { ...seedling, judgment: 'met', reason: 'Crossed.' },
        { ...blossoming, judgment: 'met', reason: 'Crossed.' },
      ],
    });
  });

  it('names what is not crossed', () => {
    const lapsed = { ...seedlingMet, 'soil-tested': 'lapsed' } as const;
    expect(earlier({ seedling: lapsed, blossoming: { compost: 'met', 'open-days': 'met' } })).toMatchObject({
      result: 'unmet',
      actual: 0,
      unknown: 0,
      counted: [],
      missing: ['seedling', 'blossoming'],
      reason: 'Not crossed: Seedling, Blossoming.',
      considered: [
        { ...seedling, judgment: 'unmet', reason: 'Not crossed.' },
        { ...blossoming, judgment: 'unmet', reason: 'Not crossed.' },
      ],
    });
  });

  it('names what is not known', () => {
    expect(earlier({ seedling: seedlingMet })).toMatchObject({
      result: 'undetermined',
      actual: 0,
      unknown: 1,
      counted: ['seedling'],
      missing: ['blossoming'],
      reason: 'Unknown: Blossoming.',
      considered: [{ judgment: 'met' }, { ...blossoming, judgment: 'undetermined', reason: 'Unknown.' }],
    });
  });

  it('names what is not crossed before what is not known', () => {
    const none = { compost: 'not-started', 'rain-barrels': 'not-started' } as const;
    expect(earlier({ blossoming: none })?.reason).toBe('Not crossed: Blossoming. Unknown: Seedling.');
  });

  it('refuses a gateway that the framework does not have', () => {
    const [first, ...others] = gardens.determinations;
    const rule = { kind: 'gateways-crossed' as const, gateways: ['winter'] };
    const criteria = [{ id: 'lost', title: 'Lost', statement: 'Lost.', rule }];
    const framework = {
      ...gardens,
      determinations: [{ ...(first as NonNullable<typeof first>), criteria }, ...others],
    };
    expect(() => evaluate(framework, assessment())).toThrow('The framework has no gateway "winter".');
  });

  it('refuses a gateway whose determination the framework does not have', () => {
    expect(() => evaluate({ ...gardens, determinations: [] }, assessment())).toThrow(
      'The framework has no determination "sunflower".',
    );
  });
});

describe('Benchmarks across the pillars', () => {
  const three = (blossoming: Record<string, 'met' | 'in-progress'>) =>
    criterion('three-blossoms', { answers: answers({ blossoming }) });
  const compost = { id: 'compost', title: 'Compost' };

  it('lists every benchmark with why it counts', () => {
    expect(
      three({ compost: 'met', 'rain-barrels': 'met', 'open-days': 'met', 'shared-harvest': 'in-progress' }),
    ).toStrictEqual({
      id: 'three-blossoms',
      title: 'Three blossoms',
      result: 'met',
      required: 3,
      actual: 3,
      unknown: 0,
      counted: ['compost', 'rain-barrels', 'open-days'],
      missing: [],
      reason: '3 benchmarks count, 3 needed.',
      readings: [],
      considered: [
        { ...compost, judgment: 'met', reason: 'Met.' },
        { id: 'rain-barrels', title: 'Rain barrels', judgment: 'met', reason: 'Met.' },
        { id: 'open-days', title: 'Open days', judgment: 'met', reason: 'Met.' },
        { id: 'shared-harvest', title: 'Shared harvest', judgment: 'unmet', reason: 'In progress.' },
      ],
    });
  });

  it('names the pillar in which none counts', () => {
    expect(
      three({ compost: 'met', 'rain-barrels': 'met', 'open-days': 'in-progress', 'shared-harvest': 'in-progress' }),
    ).toMatchObject({
      result: 'unmet',
      actual: 2,
      missing: ['open-days', 'shared-harvest'],
      reason: '2 benchmarks count, 3 needed. No benchmark counts in: Neighbors. Each pillar needs one.',
    });
  });

  it('names every pillar in which none counts', () => {
    expect(three({})).toMatchObject({
      result: 'undetermined',
      unknown: 4,
      reason:
        "0 benchmarks count, 3 needed; 4 are unknown, so it's too early to say. No benchmark is known to count in: Soil, Neighbors. Each pillar needs one.",
    });
  });

  it('says that what is not known may still decide', () => {
    expect(three({ compost: 'met', 'open-days': 'met', 'rain-barrels': 'in-progress' })).toMatchObject({
      result: 'undetermined',
      unknown: 1,
      reason: "2 benchmarks count, 3 needed; 1 is unknown, so it's too early to say.",
    });
  });

  it('says that what is not known would not be enough', () => {
    const soil = { compost: 'in-progress', 'rain-barrels': 'in-progress' } as const;
    expect(three({ ...soil, 'open-days': 'met' })).toMatchObject({
      result: 'unmet',
      reason:
        "1 benchmark counts, 3 needed; 1 is unknown, but even that wouldn't be enough. No benchmark counts in: Soil. Each pillar needs one.",
    });
    expect(three(soil)?.reason).toMatch(
      /^0 benchmarks count, 3 needed; 2 are unknown, but even those wouldn't be enough\./,
    );
  });
});

describe('A threshold', () => {
  const enough = (blossoming: Record<string, 'met' | 'not-started'>) =>
    criterion('blossoming-enough', { answers: answers({ blossoming }) });

  it('is reached, whatever the gateways before', () => {
    expect(enough({ compost: 'met', 'shared-harvest': 'met', 'open-days': 'not-started' })).toStrictEqual({
      id: 'blossoming-enough',
      title: 'Blossoming enough',
      result: 'met',
      required: 1,
      actual: 1,
      unknown: 0,
      counted: ['compost', 'shared-harvest'],
      missing: [],
      reason: 'The threshold is reached: 2 of 4 benchmarks count.',
      readings: ['blossoming-threshold'],
      considered: [
        { id: 'compost', title: 'Compost', judgment: 'met', reason: 'Met.' },
        { id: 'rain-barrels', title: 'Rain barrels', judgment: 'undetermined', reason: 'Not assessed yet.' },
        { id: 'open-days', title: 'Open days', judgment: 'unmet', reason: 'Not started.' },
        { id: 'shared-harvest', title: 'Shared harvest', judgment: 'met', reason: 'Met.' },
      ],
    });
  });

  it('is not reached', () => {
    expect(enough({ compost: 'not-started', 'rain-barrels': 'not-started', 'open-days': 'met' })).toMatchObject({
      result: 'unmet',
      actual: 0,
      unknown: 0,
      counted: ['open-days'],
      missing: ['compost', 'rain-barrels', 'shared-harvest'],
      reason: "The threshold isn't reached: 1 of 4 benchmarks count.",
    });
  });

  it('may not be known', () => {
    expect(enough({ compost: 'met' })).toMatchObject({
      result: 'undetermined',
      actual: 0,
      unknown: 1,
      reason: "It's unknown whether the threshold is reached: 1 of 4 benchmarks count.",
    });
  });
});

describe('A designation on record', () => {
  const first = (designations: Assessment['designations']) =>
    criterion('first-sunflower', designations === undefined ? {} : { designations });
  const sunflower = { id: 'sunflower', title: 'Sunflower' };

  it('names the first day of the designation', () => {
    const given = ['2025-03-01', '2024-03-01'].map((on) => ({ id: 'sunflower', on, path: '' }));
    expect(first(given)).toStrictEqual({
      id: 'first-sunflower',
      title: 'A first sunflower',
      result: 'met',
      required: 1,
      actual: 1,
      unknown: 0,
      counted: ['sunflower'],
      missing: [],
      reason: 'Sunflower: On record since 2024-03-01.',
      readings: [],
      considered: [{ ...sunflower, judgment: 'met', reason: 'On record since 2024-03-01.' }],
    });
  });

  it('says that there is none', () => {
    const others = [
      { id: 'seedling', on: '2024-03-01', path: '' },
      { id: 'sunflower', on: '2026-07-01', path: '' },
    ];
    expect(first(others)).toMatchObject({
      result: 'unmet',
      actual: 0,
      unknown: 0,
      counted: [],
      missing: ['sunflower'],
      reason: 'No such designation is on record.',
      considered: [{ ...sunflower, judgment: 'unmet', reason: 'Not on record.' }],
    });
  });

  it('says that the file leaves the section out', () => {
    expect(first(undefined)).toStrictEqual({
      id: 'first-sunflower',
      title: 'A first sunflower',
      result: 'undetermined',
      required: 1,
      actual: 0,
      unknown: null,
      counted: [],
      missing: ['sunflower'],
      reason: 'The file has no "designations" section, so this is unknown.',
      readings: [],
      considered: [{ ...sunflower, judgment: 'undetermined', reason: "The file doesn't say." }],
    });
  });

  it('is found where it is not the first of those named', () => {
    const designations = [{ id: 'ongoing-proof-point', on: '2025-01-01', path: '' }];
    expect(criterion('prior-proof-point', { designations }, defaultFramework)).toMatchObject({
      result: 'met',
      counted: ['ongoing-proof-point'],
      missing: [],
      reason: 'Ongoing proof point: On record since 2025-01-01.',
      considered: [
        { id: 'proof-point', title: 'Proof point', judgment: 'unmet', reason: 'Not on record.' },
        { id: 'ongoing-proof-point', judgment: 'met' },
      ],
    });
  });
});

describe('Examples since the designation', () => {
  const example = (on: string) => ({ title: `Example of ${on}`, on, kind: 'policy' as const, evidence: [], path: '' });
  const roots = (changes: Partial<Assessment>) => criterion('new-roots', changes);
  const sunflower = (on: string) => ({ id: 'sunflower', on, path: '' });

  it('counts those after the latest of the designations named', () => {
    const changes = {
      designations: [sunflower('2025-03-01'), sunflower('2024-03-01'), { ...sunflower('2026-01-01'), id: 'seedling' }],
      systemsChangeExamples: [example('2025-03-01'), example('2025-03-02'), example('2024-06-01')],
    };
    expect(roots(changes)).toStrictEqual({
      id: 'new-roots',
      title: 'New roots',
      result: 'met',
      required: 1,
      actual: 1,
      unknown: 0,
      counted: ['Example of 2025-03-02'],
      missing: [],
      reason: '1 example counts, 1 needed.',
      readings: [],
      considered: [
        {
          id: 'Example of 2025-03-01',
          title: 'Example of 2025-03-01',
          judgment: 'unmet',
          reason: 'Dated 2025-03-01, not after the designation of 2025-03-01.',
        },
        {
          id: 'Example of 2025-03-02',
          title: 'Example of 2025-03-02',
          judgment: 'met',
          reason: 'Dated 2025-03-02, after the designation of 2025-03-01.',
        },
        {
          id: 'Example of 2024-06-01',
          title: 'Example of 2024-06-01',
          judgment: 'unmet',
          reason: 'Dated 2024-06-01, not after the designation of 2025-03-01.',
        },
      ],
    });
  });

  it('says of those that are not dated after it why they do not count, while the criterion is open', () => {
    const designations = [sunflower('2025-03-01')];
    expect(roots({ designations, systemsChangeExamples: [example('2025-03-01')] })).toMatchObject({
      result: 'unmet',
      reason:
        "0 examples count, 1 needed. 1 example isn't dated after the designation of 2025-03-01, so it doesn't count.",
    });
    const two = [example('2025-03-01'), example('2024-06-01')];
    expect(roots({ designations, systemsChangeExamples: two })?.reason).toBe(
      "0 examples count, 1 needed. 2 examples aren't dated after the designation of 2025-03-01, so they don't count.",
    );
  });

  it('counts any where there is no designation', () => {
    expect(roots({ designations: [], systemsChangeExamples: [example('2020-01-01')] })).toMatchObject({
      result: 'met',
      considered: [{ judgment: 'met', reason: 'Dated 2020-01-01. No earlier designation is on record.' }],
    });
  });

  it('cannot tell where the designations are left out', () => {
    expect(roots({ systemsChangeExamples: [example('2026-06-30')] })).toMatchObject({
      result: 'undetermined',
      unknown: 1,
      missing: ['Example of 2026-06-30'],
      reason: "0 examples count, 1 needed; 1 is unknown, so it's too early to say.",
      considered: [
        {
          judgment: 'undetermined',
          reason: `Dated 2026-06-30. The file has no "designations" section, so it's unknown whether this came after one.`,
        },
      ],
    });
  });

  it('leaves out those dated after the assessment', () => {
    expect(roots({ designations: [], systemsChangeExamples: [example('2026-07-01')] })).toMatchObject({
      result: 'unmet',
      reason: '0 examples count, 1 needed.',
      considered: [],
    });
  });

  it('says that the file leaves the section out', () => {
    expect(roots({ designations: [] })).toStrictEqual({
      id: 'new-roots',
      title: 'New roots',
      result: 'undetermined',
      required: 1,
      actual: 0,
      unknown: null,
      counted: [],
      missing: [],
      reason: 'The file has no "systems-change-examples" section, so this is unknown.',
      readings: [],
      considered: [],
    });
  });
});

const rising = series({ '2021-22': 40, '2024-25': 45 });
const falling = series({ '2021-22': 45, '2024-25': 40 });
const rose = "45 in 2024-25, compared with 40 in 2021-22: 5 points better. That's at least the tolerance of 2 points.";
const fell = "40 in 2024-25, compared with 45 in 2021-22: 5 points worse. That's at least the tolerance of 2 points.";

describe('Core indicators', () => {
  const harvest = (...outcomes: readonly OutcomeData[]) => criterion('harvest', { outcomes });

  it("count once an outcome, in the framework's order, and say which indicator tells", () => {
    const two = outcome(
      'vegetables-eaten',
      indicator({ id: 'first', name: 'Servings', values: rising }),
      indicator({ id: 'second', name: 'Fallen', values: falling }),
    );
    expect(harvest(outcome('shade', indicator({ name: 'Cool spots', values: falling })), two)).toStrictEqual({
      id: 'harvest',
      title: 'Harvest',
      result: 'unmet',
      required: 2,
      actual: 1,
      unknown: 0,
      counted: ['vegetables-eaten'],
      missing: ['shade'],
      reason: '1 outcome counts, 2 needed.',
      readings: ['harvest-count'],
      considered: [
        { id: 'vegetables-eaten', title: 'Vegetables eaten', judgment: 'met', reason: `Servings: improved. ${rose}` },
        { id: 'shade', title: 'Shade', judgment: 'unmet', reason: `Cool spots: declined. ${fell}` },
      ],
    });
  });

  it('say of every indicator that tells', () => {
    const both = outcome(
      'shade',
      indicator({ name: 'Cool spots', values: falling }),
      indicator({ name: 'Trees', values: falling }),
      indicator({ name: 'Contributing', core: false, values: rising }),
    );
    expect(harvest(both)).toMatchObject({
      reason: '0 outcomes count, 2 needed.',
      considered: [
        { id: 'vegetables-eaten', judgment: 'unmet', reason: "The file doesn't list this outcome." },
        { id: 'shade', judgment: 'unmet', reason: `Cool spots: declined. ${fell} Trees: declined. ${fell}` },
      ],
    });
  });

  it('are unknown for an outcome where one has no trend and none qualifies', () => {
    const mixed = outcome('shade', indicator({ values: falling }), indicator({ id: 'new', name: 'Trees' }));
    expect(harvest(mixed)).toMatchObject({
      result: 'unmet',
      unknown: 1,
      reason: "0 outcomes count, 2 needed; 1 is unknown, but even that wouldn't be enough.",
      considered: [
        { judgment: 'unmet' },
        {
          judgment: 'undetermined',
          reason: 'Trees: insufficient data. No comparable period. A trend needs two.',
        },
      ],
    });
  });

  it('are none where an outcome lists contributing indicators only', () => {
    expect(harvest(outcome('shade', indicator({ core: false, values: rising })))?.considered[1]).toStrictEqual({
      id: 'shade',
      title: 'Shade',
      judgment: 'unmet',
      reason: 'There is nothing to count for this outcome.',
    });
  });

  it('say that the file leaves the section out', () => {
    expect(criterion('harvest', {})).toStrictEqual({
      id: 'harvest',
      title: 'Harvest',
      result: 'undetermined',
      required: 2,
      actual: 0,
      unknown: null,
      counted: [],
      missing: [],
      reason: 'The file has no "outcomes" section, so this is unknown.',
      readings: ['harvest-count'],
      considered: [],
    });
  });

  it('count one by one by the reading', () => {
    const outcomes = [
      outcome(
        'kindergarten-readiness',
        indicator({ id: 'first', name: 'First', values: rising }),
        indicator({ id: 'second', name: 'Second', values: falling }),
      ),
    ];
    const readings = { 'core-indicator-count': 'indicators' };
    expect(criterion('core-indicators', { outcomes }, defaultFramework, { readings })).toMatchObject({
      required: 4,
      actual: 1,
      counted: ['kindergarten-readiness/first'],
      missing: ['kindergarten-readiness/second'],
      reason: '1 core indicator counts, 4 needed.',
      readings: ['core-indicator-count', 'trend-test'],
      considered: [
        {
          id: 'kindergarten-readiness/first',
          title: 'First',
          judgment: 'met',
          reason:
            "improved. 45 in 2024-25, compared with 40 in 2021-22: 5 points better. That's at least the tolerance of 1 point.",
        },
        { id: 'kindergarten-readiness/second', title: 'Second', judgment: 'unmet' },
      ],
    });
    expect(criterion('core-indicators', { outcomes: [] }, defaultFramework, { readings })?.reason).toBe(
      '0 core indicators count, 4 needed.',
    );
  });
});

describe('Disparity gaps', () => {
  const white = { '2021-22': 50, '2024-25': 52 };
  const shrinking = { white, black: { '2021-22': 30, '2024-25': 35 } };
  const shrank = 'reduced. From 20 points to 17 points: 3 points smaller, tolerance 2 points.';
  const withGaps = (id: string, groups: Parameters<typeof race>[0]) =>
    outcome(id, indicator({ values: rising, disparities: [race(groups)] }));

  it('count one by one', () => {
    const outcomes = [
      withGaps('shade', { ...shrinking, latino: { '2021-22': 30, '2024-25': 31 }, asian: { '2024-25': 50 } }),
    ];
    expect(criterion('fairness', { outcomes })).toStrictEqual({
      id: 'fairness',
      title: 'Fairness',
      result: 'met',
      required: 1,
      actual: 1,
      unknown: 1,
      counted: ['shade/kra/race/black'],
      missing: [],
      reason: '1 gap counts, 1 needed.',
      readings: [],
      considered: [
        { id: 'shade/kra/race/black', title: 'Ready children, black (race)', judgment: 'met', reason: shrank },
        {
          id: 'shade/kra/race/latino',
          title: 'Ready children, latino (race)',
          judgment: 'unmet',
          reason: 'unchanged. From 20 points to 21 points: 1 point larger, tolerance 2 points.',
        },
        {
          id: 'shade/kra/race/asian',
          title: 'Ready children, asian (race)',
          judgment: 'undetermined',
          reason: expect.stringMatching(/^insufficient data\. The group and the reference share only one comparable/),
        },
      ],
    });
  });

  it('are counted in words', () => {
    expect(criterion('fairness', { outcomes: [] })?.reason).toBe('0 gaps count, 1 needed.');
    expect(criterion('fairness', {})?.reason).toBe('The file has no "outcomes" section, so this is unknown.');
  });

  it('count once an outcome by the reading, and name every reading that they depend on', () => {
    const outcomes = [
      withGaps('kindergarten-readiness', { ...shrinking, latino: { '2021-22': 30, '2024-25': 35 } }),
      withGaps('early-grade-reading', { white }),
    ];
    const found = criterion('disparity-gaps', { outcomes }, defaultFramework);
    expect(found).toMatchObject({
      result: 'unmet',
      required: 2,
      actual: 1,
      counted: ['kindergarten-readiness'],
      reason: '1 outcome counts, 2 needed.',
      readings: ['gap-count', 'gap-measure', 'leveling-down', 'trend-test'],
    });
    expect(found?.considered.slice(0, 3)).toMatchObject([
      {
        id: 'kindergarten-readiness',
        reason:
          'Ready children, black (race): reduced. From 20 points to 17 points: 3 points smaller, tolerance 1 point. ' +
          'Ready children, latino (race): reduced. From 20 points to 17 points: 3 points smaller, tolerance 1 point.',
      },
      { id: 'early-grade-reading', reason: 'There is nothing to count for this outcome.' },
      { id: 'middle-grade-math', reason: "The file doesn't list this outcome." },
    ]);
    expect(criterion('disparity-gaps', { outcomes: [] }, defaultFramework)?.reason).toBe('0 outcomes count, 2 needed.');
  });
});

describe('Adjacent outcomes', () => {
  it('count by their trend', () => {
    const adjacentOutcomes = [
      adjacentOutcome({ values: falling }),
      adjacentOutcome({ id: 'rents', name: 'Rents', values: rising }),
      adjacentOutcome({ id: 'parks', name: 'Parks' }),
    ];
    expect(criterion('beyond-the-fence', { adjacentOutcomes })).toStrictEqual({
      id: 'beyond-the-fence',
      title: 'Beyond the fence',
      result: 'met',
      required: 1,
      actual: 1,
      unknown: 1,
      counted: ['rents'],
      missing: [],
      reason: '1 outcome in another sector counts, 1 needed.',
      readings: [],
      considered: [
        { id: 'jobs', title: 'Young people at work', judgment: 'unmet', reason: `declined. ${fell}` },
        { id: 'rents', title: 'Rents', judgment: 'met', reason: `improved. ${rose}` },
        {
          id: 'parks',
          title: 'Parks',
          judgment: 'undetermined',
          reason: 'insufficient data. No comparable period. A trend needs two.',
        },
      ],
    });
  });

  it('are counted in words, and name the reading of the test', () => {
    expect(criterion('adjacent-sector-outcome', { adjacentOutcomes: [] }, defaultFramework)).toMatchObject({
      reason: '0 outcomes in other sectors count, 1 needed.',
      readings: ['trend-test'],
    });
    expect(criterion('beyond-the-fence', {})?.reason).toBe(
      'The file has no "adjacent-outcomes" section, so this is unknown.',
    );
  });
});
