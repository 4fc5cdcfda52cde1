import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assessment/assessment.js';
import type { EvaluateOptions } from '../../../src/evaluate/evaluate.js';
import { compareAssessments } from '../../../src/insight/comparison/compare-assessments.js';
import {
  answer,
  answers,
  assessment,
  gardens,
  indicator,
  outcome,
  race,
  series,
} from '../../evaluate/small-assessment.js';

const compare = (before: Partial<Assessment>, after: Partial<Assessment>, options: EvaluateOptions = {}) =>
  compareAssessments(gardens, assessment(before), assessment(after), options);

/** The verdicts that differ, each with the sets of causes that explain it. */
const because = (...sides: Parameters<typeof compare>) =>
  Object.fromEntries(compare(...sides).verdicts.map(({ kind, id, because: sets }) => [`${kind} ${id}`, sets]));

const seedling = { 'plot-agreed': 'met', 'soil-tested': 'met', 'gardeners-found': 'met' } as const;
const blossoming = { compost: 'met', 'rain-barrels': 'met', 'open-days': 'met', 'shared-harvest': 'lapsed' } as const;
const allAnswers = answers({ seedling, blossoming });
/** Two in the soil and none among the neighbors: under "two, one in each pillar" and under "three". */
const soilAlone = answers({ seedling, blossoming: { ...blossoming, 'open-days': 'in-progress' } });

const vegetables = (values: Parameters<typeof series>[0], changes = {}) =>
  outcome(
    'vegetables-eaten',
    indicator({ name: 'Servings', values: series(values), path: '/outcomes/vegetables-eaten/kra', ...changes }),
  );
/** 60 - 50 = 10, which is improved: the tolerance is 2 points. */
const shade = outcome('shade', indicator({ values: series({ 2023: 50, 2024: 60 }), path: '/outcomes/shade/kra' }));

/** 51 - 50 = 1, which is maintained: one of two outcomes rises. */
const maintained = [vegetables({ 2023: 50, 2024: 51 }), shade];
/** 53 - 50 = 3: both rise. */
const risen = [vegetables({ 2023: 50, 2024: 51, 2025: 53 }), shade];

/** The framework's own method gives the same as the files'. */
const both = (result: string) => ({ frameworkBefore: result, frameworkAfter: result });

describe('the causes of another verdict', () => {
  it('are none where nothing differs', () => {
    const same = { answers: allAnswers, outcomes: maintained };
    expect(compare(same, same)).toEqual({
      causes: [],
      words: 0,
      other: 0,
      otherSections: [],
      verdicts: [],
      same: [
        { ...both('crossed'), kind: 'gateway', id: 'seedling', title: 'Seedling', result: 'crossed' },
        { ...both('crossed'), kind: 'gateway', id: 'blossoming', title: 'Blossoming', result: 'crossed' },
        { ...both('not-crossed'), kind: 'gateway', id: 'orchard', title: 'Orchard', result: 'not-crossed' },
        { ...both('not-eligible'), kind: 'determination', id: 'sunflower', title: 'Sunflower', result: 'not-eligible' },
        // Nothing is said of designations, examples or other sectors.
        {
          ...both('not-eligible'),
          kind: 'determination',
          id: 'second-sunflower',
          title: 'Second sunflower',
          result: 'not-eligible',
        },
      ],
      gains: [],
      losses: [],
      outcomes: [],
      lastCrossed: { before: 'blossoming', after: 'blossoming' },
      frameworkLastCrossed: { before: 'blossoming', after: 'blossoming' },
    });
  });

  it('are the new data alone, where that alone gives the new result', () => {
    const { verdicts, lastCrossed, losses } = compare(
      { answers: allAnswers, outcomes: maintained },
      { answers: allAnswers, outcomes: risen },
    );
    const onlyData = [['new-data']];
    expect(verdicts).toEqual([
      {
        kind: 'gateway',
        id: 'orchard',
        title: 'Orchard',
        before: 'not-crossed',
        after: 'crossed',
        frameworkBefore: 'not-crossed',
        frameworkAfter: 'crossed',
        because: onlyData,
      },
      {
        kind: 'last-crossed',
        id: 'last-crossed',
        title: 'Highest gateway crossed',
        before: 'blossoming',
        after: 'orchard',
        frameworkBefore: 'blossoming',
        frameworkAfter: 'orchard',
        because: onlyData,
      },
      {
        kind: 'determination',
        id: 'sunflower',
        title: 'Sunflower',
        before: 'not-eligible',
        after: 'eligible',
        frameworkBefore: 'not-eligible',
        frameworkAfter: 'eligible',
        because: onlyData,
      },
      {
        kind: 'criterion',
        id: 'sunflower/harvest',
        title: 'Harvest',
        before: 'unmet',
        after: 'met',
        frameworkBefore: 'unmet',
        frameworkAfter: 'met',
        because: onlyData,
      },
    ]);
    expect([lastCrossed, losses]).toEqual([{ before: 'blossoming', after: 'orchard' }, []]);
  });

  it('are two together where neither would do by itself, and one where one does', () => {
    expect(
      because({ answers: soilAlone, outcomes: maintained }, { answers: allAnswers, outcomes: risen }),
    ).toMatchObject({
      'gateway blossoming': [['answers']],
      'criterion sunflower/three-blossoms': [['answers']],
      'criterion sunflower/harvest': [['new-data']],
      'determination sunflower': [['answers', 'new-data']],
      'gateway orchard': [['answers', 'new-data']],
      'last-crossed last-crossed': [['answers', 'new-data']],
    });
  });

  it('are each of two where either one is enough', () => {
    const either = { readings: { 'harvest-count': 'either' } };
    expect(
      because({ answers: allAnswers, outcomes: maintained }, { answers: allAnswers, outcomes: risen, method: either })[
        'criterion sunflower/harvest'
      ],
    ).toEqual([['new-data'], ['method']]);
  });

  it('leave a third out that differs and changes nothing, and one that takes back what another gives', () => {
    // A date before 2025 and its value: the value has not begun by then.
    const before = { answers: allAnswers, outcomes: maintained, assessedOn: '2024-12-31' };
    const after = {
      answers: answers({ seedling, blossoming: { ...blossoming, 'shared-harvest': 'in-progress' } }),
      outcomes: risen,
      assessedOn: '2026-06-30',
    };
    expect(compare(before, after).causes.map(({ cause }) => cause)).toEqual(['answers', 'new-data', 'date']);
    expect(because(before, after)['criterion sunflower/harvest']).toEqual([['new-data', 'date']]);
  });

  it('are the method where a criterion is no longer asked', () => {
    const anyOrder = { readings: { 'season-order': 'any-order' } };
    const { verdicts, causes } = compare({ answers: allAnswers }, { answers: allAnswers, method: anyOrder });
    expect(verdicts).toEqual([
      {
        kind: 'criterion',
        id: 'sunflower/earlier-seasons',
        title: 'Earlier gateways',
        before: 'met',
        after: null,
        // The framework's own method asks for it, before and after.
        frameworkBefore: 'met',
        frameworkAfter: 'met',
        because: [['method']],
      },
    ]);
    expect(causes).toEqual([
      {
        cause: 'method',
        changes: [
          { path: '/method/readings/season-order', title: 'season-order', before: 'in-order', after: 'any-order' },
        ],
      },
    ]);
  });

  it.each([
    [
      'revised data',
      [['revised-data']],
      { outcomes: risen },
      { outcomes: [vegetables({ 2023: 50, 2024: 51, 2025: 51.5 }), shade] },
    ],
    [
      'a value that is gone',
      [['revised-data']],
      { outcomes: risen },
      { outcomes: [vegetables({ 2023: 50, 2024: 51 }), shade] },
    ],
    [
      'an indicator that is core no more',
      [['indicators']],
      { outcomes: risen },
      { outcomes: [vegetables({ 2023: 50, 2024: 51, 2025: 53 }, { core: false }), shade] },
    ],
    ['a section that is gone', [['indicators']], { outcomes: risen }, { outcomes: [shade] }],
  ] as const)('are %s', (_what, sets, before, after) => {
    const found = because({ answers: allAnswers, ...before }, { answers: allAnswers, ...after });
    expect(found['determination sunflower']).toEqual(sets);
  });

  it('are reviews where only what a review confirmed counts, and not otherwise', () => {
    const reviewed = (result: 'confirmed' | 'returned') =>
      answers({
        seedling: {
          ...seedling,
          'plot-agreed': answer('met', { review: { result, on: '2026-05-01' } }),
          'soil-tested': answer('met', { review: { result: 'confirmed' } }),
          'gardeners-found': answer('met', { review: { result: 'confirmed' } }),
        },
      });
    const sides = [{ answers: reviewed('returned') }, { answers: reviewed('confirmed') }] as const;
    expect(because(...sides, { basis: 'reviewed' })['gateway seedling']).toEqual([['reviews']]);
    expect(because(...sides)['gateway seedling']).toBeUndefined();
    expect(compare(...sides).causes).toEqual([
      {
        cause: 'reviews',
        changes: [
          {
            path: '/answer/review',
            title: 'SE-S1 A plot',
            before: 'returned on 2026-05-01',
            after: 'confirmed on 2026-05-01',
          },
        ],
      },
    ]);
  });

  it('are a designation and an example together where the second asks for something after the first', () => {
    const example = { title: 'A new bed', on: '2025-05-01', kind: 'practice' as const, evidence: [], path: '/e/0' };
    const designation = { id: 'sunflower', on: '2025-01-01', path: '/designations/0' };
    const found = because(
      { designations: [], systemsChangeExamples: [] },
      { designations: [designation], systemsChangeExamples: [example] },
    );
    expect(found['criterion second-sunflower/first-sunflower']).toEqual([['designations']]);
    // Without a designation, any example is one.
    expect(found['criterion second-sunflower/new-roots']).toEqual([['examples']]);
  });
});

describe('a loss', () => {
  const either = { readings: { 'harvest-count': 'either' } };

  it("is judged by the framework's own method, even where the file's own method hides it", () => {
    const before = { answers: allAnswers, outcomes: risen };
    const after = { answers: allAnswers, outcomes: maintained, method: either };
    expect(compare(before, after).verdicts).toEqual([]);
    expect(compare(before, after).losses).toEqual([
      { kind: 'gateway', id: 'orchard', title: 'Orchard', after: 'not-crossed' },
      { kind: 'determination', id: 'sunflower', title: 'Sunflower', after: 'not-eligible' },
    ]);
    expect(compare(before, after, { method: 'file' }).losses).toEqual([]);
  });

  it("is in what stayed the same, with what the framework's own method makes of it", () => {
    const { same, frameworkLastCrossed } = compare(
      { answers: allAnswers, outcomes: risen },
      { answers: allAnswers, outcomes: maintained, method: either },
    );
    expect(same.filter(({ id }) => id === 'orchard' || id === 'sunflower')).toEqual([
      {
        kind: 'gateway',
        id: 'orchard',
        title: 'Orchard',
        result: 'crossed',
        frameworkBefore: 'crossed',
        frameworkAfter: 'not-crossed',
      },
      {
        kind: 'determination',
        id: 'sunflower',
        title: 'Sunflower',
        result: 'eligible',
        frameworkBefore: 'eligible',
        frameworkAfter: 'not-eligible',
      },
    ]);
    expect(frameworkLastCrossed).toEqual({ before: 'orchard', after: 'blossoming' });
  });

  it("is none where the framework's own method had never given it", () => {
    const before = { answers: allAnswers, outcomes: maintained, method: either };
    const { verdicts, losses } = compare(before, { answers: allAnswers, outcomes: maintained });
    expect(verdicts.find(({ kind, id }) => kind === 'gateway' && id === 'orchard')).toMatchObject({
      before: 'crossed',
      after: 'not-crossed',
      frameworkBefore: 'not-crossed',
      frameworkAfter: 'not-crossed',
    });
    expect(losses).toEqual([]);
  });

  it('is a verdict that is not known any more, too', () => {
    const { losses } = compare({ answers: allAnswers, outcomes: risen }, { answers: allAnswers });
    expect(losses).toEqual([
      { kind: 'gateway', id: 'orchard', title: 'Orchard', after: 'undetermined' },
      { kind: 'determination', id: 'sunflower', title: 'Sunflower', after: 'undetermined' },
    ]);
  });
});

describe('a gain', () => {
  const either = { readings: { 'harvest-count': 'either' } };
  const gained = [
    { kind: 'gateway', id: 'orchard', title: 'Orchard', before: 'not-crossed' },
    { kind: 'determination', id: 'sunflower', title: 'Sunflower', before: 'not-eligible' },
  ];

  it("is judged by the framework's own method, even where the file's own method hides it", () => {
    const before = { answers: allAnswers, outcomes: maintained, method: either };
    const after = { answers: allAnswers, outcomes: risen };
    expect(compare(before, after).verdicts).toEqual([]);
    expect(compare(before, after).gains).toEqual(gained);
    expect(compare(before, after, { method: 'file' }).gains).toEqual([]);
  });

  it("isn't one where only the file's own method gives it, unless the run asks for that method", () => {
    const before = { answers: allAnswers, outcomes: maintained };
    const after = { answers: allAnswers, outcomes: maintained, method: either };
    expect(compare(before, after).gains).toEqual([]);
    expect(compare(before, after, { method: 'file' }).gains).toEqual(gained);
  });

  it('goes by the readings of the run under both methods', () => {
    const before = { answers: allAnswers };
    const after = { answers: allAnswers, outcomes: maintained };
    const { gains, verdicts } = compare(before, after, { readings: { 'harvest-count': 'either' } });
    // Without outcomes nobody knows before.
    expect(gains.map(({ id, before: was }) => [id, was])).toEqual([
      ['orchard', 'undetermined'],
      ['sunflower', 'undetermined'],
    ]);
    expect(verdicts.every((one) => one.after === one.frameworkAfter && one.before === one.frameworkBefore)).toBe(true);
  });
});

describe('what differs', () => {
  it('is listed with what it was and is, and what only reads differently is counted', () => {
    const { causes, words, otherSections, other } = compare(
      {
        partnership: { name: 'Case Valley' },
        answers: answers({ seedling: { 'plot-agreed': answer('met', { note: 'Signed', path: '/plot' }) } }),
        outcomes: [vegetables({ 2023: 50, 2024: null, 2025: { value: 53, n: 100 } }, { source: 'Survey' })],
      },
      {
        partnership: { name: 'Case Valley Together' },
        answers: answers({ seedling: { 'plot-agreed': answer('lapsed', { note: 'Ended', path: '/plot' }) } }),
        outcomes: [
          vegetables(
            { 2023: 50, 2024: 51, 2025: { value: 53, n: 90, note: 'Corrected' }, 2026: 54 },
            { source: 'A survey', baseline: '2023' },
          ),
        ],
      },
    );
    const path = '/outcomes/vegetables-eaten/kra';
    const unit = 'percent';
    expect(causes).toEqual([
      { cause: 'answers', changes: [{ path: '/plot', title: 'SE-S1 A plot', before: 'met', after: 'lapsed' }] },
      {
        cause: 'new-data',
        changes: [
          { path: `${path}/values/2024`, title: 'Servings, 2024', unit, before: { value: null }, after: { value: 51 } },
          { path: `${path}/values/2026`, title: 'Servings, 2026', unit, before: null, after: { value: 54 } },
        ],
      },
      {
        cause: 'revised-data',
        changes: [
          {
            path: `${path}/values/2025`,
            title: 'Servings, 2025',
            unit,
            before: { value: 53, n: 100 },
            after: { value: 53, n: 90 },
          },
        ],
      },
      {
        cause: 'indicators',
        changes: [{ path: `${path}/baseline`, title: 'Servings: baseline', before: null, after: '2023' }],
      },
    ]);
    // The answer's note, the source, and the note of 2025; the partnership's name is in a section of its own.
    expect([words, other, otherSections]).toEqual([3, 1, ['partnership']]);
  });

  it('is a group with its values where only one side has it, and a reference that is another', () => {
    const groups = { white: { 2024: 60 }, black: { 2024: 40 } };
    const of = (dimension: ReturnType<typeof race>) => ({ outcomes: [vegetables({}, { disparities: [dimension] })] });
    const { causes } = compare(
      of(race(groups)),
      of(race({ ...groups, asian: { 2024: 65, 2025: 66 } }, { reference: 'overall', focus: ['black', 'asian'] })),
    );
    const path = '/outcomes/vegetables-eaten/kra/disparities/race';
    expect(causes).toEqual([
      {
        cause: 'indicators',
        changes: [
          { path: `${path}/reference`, title: 'Servings, race: reference', before: 'white', after: 'overall' },
          { path: `${path}/focus`, title: 'Servings, race: focus', before: null, after: ['asian', 'black'] },
          {
            path: `${path}/groups/asian`,
            title: 'Servings, asian (race)',
            unit: 'percent',
            before: null,
            after: { values: { 2024: { value: 65 }, 2025: { value: 66 } } },
          },
        ],
      },
    ]);
  });

  it('of an indicator is a word where it says that its numbers are public, or below one percent, as no verdict looks at that', () => {
    const { causes, words, other } = compare(
      { outcomes: [vegetables({ 2024: 50 })] },
      { outcomes: [vegetables({ 2024: 50 }, { published: true, belowOnePercent: true })] },
    );
    expect([causes, words, other]).toEqual([[], 2, 0]);
  });

  it('is nothing where a default of the method is written down', () => {
    expect(compare({}, { method: { tolerance: { points: 2 }, confidence: 90 } }).causes).toEqual([]);
  });

  it('tells a section that is left out from an empty one', () => {
    expect(compare({}, { outcomes: [], designations: [] }).causes).toEqual([
      { cause: 'indicators', changes: [{ path: '/outcomes', title: 'Outcomes', before: null, after: [] }] },
      { cause: 'designations', changes: [{ path: '/designations', title: 'Designations', before: null, after: [] }] },
    ]);
  });

  it('pairs dated entries: the same thing on another day has moved, another title on the same day only reads differently', () => {
    const example = (title: string, on: string, index: number) => ({
      title,
      on,
      kind: 'policy' as const,
      evidence: [],
      path: `/systems-change-examples/${index}`,
    });
    const { causes, words } = compare(
      { systemsChangeExamples: [example('A bed', '2025-01-01', 0), example('A well', '2025-02-01', 1)] },
      {
        systemsChangeExamples: [
          example('A well', '2025-03-01', 0),
          example('A raised bed', '2025-01-01', 1),
          example('A fence', '2026-01-01', 2),
        ],
      },
    );
    expect(causes).toEqual([
      {
        cause: 'examples',
        changes: [
          { path: '/systems-change-examples/0', title: 'A well', before: '2025-02-01', after: '2025-03-01' },
          { path: '/systems-change-examples/2', title: 'A fence', before: null, after: '2026-01-01' },
        ],
      },
    ]);
    expect(words).toBe(1);
  });
});

describe('outcomes that moved', () => {
  it('have both trends, and the values that are new', () => {
    const { outcomes } = compare({ outcomes: maintained }, { outcomes: risen });
    expect(outcomes).toEqual([
      {
        path: '/outcomes/vegetables-eaten/kra',
        outcome: 'vegetables-eaten',
        indicator: 'kra',
        title: 'Servings',
        unit: 'percent',
        core: true,
        before: { trend: 'maintained', change: 1 },
        after: { trend: 'improved', change: 3 },
        values: { 2025: { value: 53 } },
        gaps: [],
      },
    ]);
  });

  it('have the gaps whose result is another', () => {
    // 60 - 40 = 20 and 62 - 48 = 14: 6 less, by more than 2. Then 63 - 43 = 20 again.
    const groups = { white: { 2023: 60, 2024: 62 }, black: { 2023: 40, 2024: 48 } };
    const grown = { white: { 2023: 60, 2024: 62, 2025: 63 }, black: { 2023: 40, 2024: 48, 2025: 43 } };
    const of = (values: typeof groups) => ({ outcomes: [vegetables({ 2023: 50 }, { disparities: [race(values)] })] });
    expect(compare(of(groups), of(grown)).outcomes).toMatchObject([
      {
        before: { trend: 'insufficient-data' },
        after: { trend: 'insufficient-data' },
        values: {},
        gaps: [
          {
            dimension: 'race',
            group: 'black',
            reference: 'white',
            before: { result: 'reduced', counts: true, gap: 14 },
            after: { result: 'unchanged', counts: false, gap: 20 },
          },
        ],
      },
    ]);
  });
});
