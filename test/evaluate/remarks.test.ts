import { describe, expect, it } from 'vitest';
import type { Assessment, Indicator } from '../../src/assessment/assessment.js';
import { type EvaluateOptions, evaluate } from '../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../src/framework/default-framework.js';
import {
  adjacentOutcome,
  answer,
  answers,
  assessment,
  gardens,
  indicator,
  outcome,
  race,
  series,
} from './small-assessment.js';

/** The remarks of one rule, without it. */
function remarks(rule: string, changes: Partial<Assessment>, options: EvaluateOptions = {}, framework = gardens) {
  return evaluate(framework, assessment(changes), options)
    .remarks.filter((remark) => remark.rule === rule)
    .map(({ rule: _, ...rest }) => rest);
}

describe('method/changed', () => {
  const suggestion = "Remove the line to follow the framework's own method. If you keep it, explain why.";
  const method = {
    tolerance: { points: 3, percent: 5 },
    minimumCellSize: 20,
    confidence: 95,
    readings: { 'harvest-count': 'either', 'season-order': 'in-order' },
  };
  const expected = (end: string) => [
    {
      message: `This file sets tolerance.points to 3. The framework uses 2.${end}`,
      path: '/method/tolerance/points',
      suggestion,
    },
    {
      message: `This file sets minimum-cell-size to 20. The framework uses 5.${end}`,
      path: '/method/minimum-cell-size',
      suggestion,
    },
    {
      message: `This file sets confidence to 95. The framework uses 90.${end}`,
      path: '/method/confidence',
      suggestion,
    },
    {
      message: `This file sets harvest-count to either. The framework uses both.${end}`,
      path: '/method/readings/harvest-count',
      suggestion,
    },
  ];

  it('is said of each departure, and of nothing else', () => {
    expect(remarks('method/changed', { method })).toStrictEqual(expected(''));
    expect(remarks('method/changed', {})).toStrictEqual([]);
  });

  it("says that a run under the framework's method ignores it", () => {
    expect(remarks('method/changed', { method }, { method: 'framework' })).toStrictEqual(
      expected(' This run ignores the change.'),
    );
  });

  it('says that a run that sets the reading itself ignores it', () => {
    const [found] = remarks(
      'method/changed',
      { method: { readings: { 'harvest-count': 'either' } } },
      { readings: { 'harvest-count': 'both' } },
    );
    expect(found?.message).toBe(
      'This file sets harvest-count to either. The framework uses both. This run ignores the change.',
    );
  });

  it('is not said of what the run sets', () => {
    expect(remarks('method/changed', {}, { readings: { 'harvest-count': 'either' } })).toStrictEqual([]);
  });
});

describe('assessment/future-date', () => {
  it('is said of an assessment dated after today', () => {
    expect(remarks('assessment/future-date', {}, { today: '2026-06-29' })).toStrictEqual([
      {
        message: 'The assessment is dated 2026-06-30, after today (2026-06-29).',
        path: '/assessed-on',
        suggestion: 'Use the day of the assessment.',
      },
    ]);
    expect(remarks('assessment/future-date', {}, { today: '2026-06-30' })).toStrictEqual([]);
    expect(remarks('assessment/future-date', {})).toStrictEqual([]);
  });

  it('is said of designations and examples dated after the assessment', () => {
    const suggestion = 'Fix the date, or count it in a later assessment.';
    const changes: Partial<Assessment> = {
      designations: [
        { id: 'sunflower', on: '2026-07-01', path: '/designations/0' },
        { id: 'blossoming', on: '2026-07-02', path: '/designations/1' },
        { id: 'sunflower', on: '2026-06-30', path: '/designations/2' },
      ],
      systemsChangeExamples: [
        { title: 'Early', on: '2026-06-30', kind: 'policy', evidence: [], path: '/systems-change-examples/0' },
        { title: 'Late', on: '2026-07-03', kind: 'policy', evidence: [], path: '/systems-change-examples/1' },
      ],
    };
    expect(remarks('assessment/future-date', changes)).toStrictEqual([
      {
        message: `The designation "Sunflower" is dated 2026-07-01, after the assessment (2026-06-30), so it doesn't count.`,
        path: '/designations/0/on',
        suggestion,
      },
      {
        message: `The designation "Blossoming" is dated 2026-07-02, after the assessment (2026-06-30), so it doesn't count.`,
        path: '/designations/1/on',
        suggestion,
      },
      {
        message:
          "This example of systems change is dated 2026-07-03, after the assessment (2026-06-30), so it doesn't count.",
        path: '/systems-change-examples/1/on',
        suggestion,
      },
    ]);
  });
});

describe('gateway/out-of-order', () => {
  it("says what the framework's own method makes of the gateway before, where that is something else", () => {
    const facts = {
      answers: answers({
        emerging: { 'baseline-report-card': 'not-started' },
        'systems-change': { 'aligned-work': 'met' },
      }),
      method: { readings: { sequence: 'criteria-only' } },
    };
    // By its own method sustaining stands alone, and is left out. In order, emerging rules it out.
    const messages = (options: EvaluateOptions) =>
      remarks('gateway/out-of-order', facts, options, defaultFramework).map(({ message }) => message);
    expect(messages({})).toStrictEqual([
      "1 benchmark in Systems change counts, but the gateway before it, Sustaining, isn't known to be crossed (under the framework's own method, it isn't crossed).",
    ]);
    expect(messages({ method: 'framework' })).toStrictEqual([
      "1 benchmark in Systems change counts, but the gateway before it, Sustaining, isn't crossed.",
    ]);
  });

  it('is said of benchmarks that count ahead of their turn', () => {
    const one = { blossoming: { compost: 'met', 'open-days': 'in-progress' } } as const;
    expect(remarks('gateway/out-of-order', { answers: answers(one) })).toStrictEqual([
      {
        message: "1 benchmark in Blossoming counts, but the gateway before it, Seedling, isn't known to be crossed.",
        path: '/gateways/blossoming',
        at: 'key',
      },
    ]);
    const two = { blossoming: { compost: 'met', 'open-days': 'met' } } as const;
    expect(remarks('gateway/out-of-order', { answers: answers(two) })[0]?.message).toBe(
      "2 benchmarks in Blossoming count, but the gateway before it, Seedling, isn't known to be crossed.",
    );
  });

  it('is not said of the first gateway, nor where nothing counts', () => {
    const none = { seedling: { 'plot-agreed': 'met' }, blossoming: { compost: 'in-progress' } } as const;
    expect(remarks('gateway/out-of-order', { answers: answers(none) })).toStrictEqual([]);
  });
});

describe('gateway/not-assessed', () => {
  it('says how many, one a gateway, and nothing where all are assessed', () => {
    const seedling = { 'plot-agreed': 'met', 'soil-tested': 'met' } as const;
    expect(remarks('gateway/not-assessed', { answers: answers({ seedling }) })).toStrictEqual([
      { message: "Seedling: 1 of 3 benchmarks isn't assessed.", path: '/gateways/seedling', at: 'key' },
      { message: "Blossoming: 4 of 4 benchmarks aren't assessed.", path: '/gateways/blossoming', at: 'key' },
    ]);
    const all = { ...seedling, 'gardeners-found': 'lapsed' } as const;
    expect(remarks('gateway/not-assessed', { answers: answers({ seedling: all }) })).toHaveLength(1);
  });
});

describe('What answers and their evidence call for', () => {
  const compost = (changes: Parameters<typeof answer>[1], status: 'met' | 'in-progress' = 'met') => ({
    answers: answers({ blossoming: { compost: answer(status, { path: '/a/compost', ...changes }) } }),
  });
  const dated = (date: string) => compost({ evidence: [{ path: '/a/compost/evidence/0', date }] });

  it('benchmark/met-without-evidence', () => {
    expect(remarks('benchmark/met-without-evidence', compost({}))).toStrictEqual([
      {
        message: 'BL-S1 "Compost" is met, but no evidence is listed.',
        path: '/a/compost',
        suggestion: 'List a title, link, or file under `evidence`.',
      },
    ]);
    expect(remarks('benchmark/met-without-evidence', compost({}, 'in-progress'))).toStrictEqual([]);
    expect(remarks('benchmark/met-without-evidence', compost({ evidence: [{ path: '' }] }))).toStrictEqual([]);
  });

  it('benchmark/review-returned', () => {
    expect(remarks('benchmark/review-returned', compost({ review: { result: 'returned' } }))).toStrictEqual([
      {
        message: 'The partnership says BL-S1 "Compost" is met, but a review returned it.',
        path: '/a/compost/review',
        suggestion: 'Add what the reviewer asked for and have it reviewed again, or change the status.',
      },
    ]);
    expect(remarks('benchmark/review-returned', compost({ review: { result: 'confirmed' } }))).toStrictEqual([]);
    expect(
      remarks('benchmark/review-returned', compost({ review: { result: 'returned' } }, 'in-progress')),
    ).toStrictEqual([]);
    expect(remarks('benchmark/review-returned', compost({}))).toStrictEqual([]);
  });

  it.each([
    [{ by: 'Regional coach' }, 'Regional coach returned it.'],
    [{ on: '2026-03-02' }, 'a review returned it on 2026-03-02.'],
    [{ by: 'Peer', on: '2026-03-02', note: 'Show a heap' }, 'Peer returned it on 2026-03-02: "Show a heap".'],
    [{ note: 'Warm. Is it? Show a heap' }, 'a review returned it: "Warm. Is it? Show a heap".'],
    [{ note: 'Is it warm?' }, 'a review returned it: "Is it warm?"'],
    [{ note: 'Two\nlines. \u001b[2J' }, 'a review returned it: "Two lines."'],
    [{ note: 'x'.repeat(1001) }, `a review returned it: "${'x'.repeat(999)}…"`],
  ])('benchmark/review-returned says who, when and why: %j', (review, words) => {
    expect(
      remarks('benchmark/review-returned', compost({ review: { result: 'returned', ...review } })).map(
        ({ message }) => message,
      ),
    ).toStrictEqual([`The partnership says BL-S1 "Compost" is met, but ${words}`]);
  });

  it('review/future-date says what the review says, and how to go on', () => {
    const today = { today: '2026-08-01' };
    const review = { result: 'returned', by: 'Peer', on: '2026-08-02', note: 'Show a heap.' } as const;
    const found = { path: '/a/compost/review/on' };
    const message = `The review of BL-S1 "Compost" is dated 2026-08-02, after today (2026-08-01), so it doesn't count. It says: returned by Peer`;
    expect(remarks('review/future-date', compost({ review }), today)).toStrictEqual([
      {
        ...found,
        message: `${message}: "Show a heap."`,
        suggestion: 'Fix its date, or review the benchmark again with `strive review`.',
      },
    ]);
    const { note: _, ...silent } = review;
    expect(remarks('review/future-date', compost({ review: silent }, 'in-progress'), today)).toStrictEqual([
      { ...found, message: `${message}.`, suggestion: 'Fix its date.' },
    ]);
    expect(remarks('review/future-date', compost({ review }))).toStrictEqual([]);
  });

  it('review/older-than-evidence says both days', () => {
    const evidence = ['2026-04-30', '2026-05-01', '1999-01-02'].map((date) => ({ date, path: '' }));
    const review = { result: 'confirmed', on: '1999-01-01' } as const;
    expect(remarks('review/older-than-evidence', compost({ evidence, review }))).toStrictEqual([
      {
        message:
          'The review of BL-S1 "Compost" is from 1999-01-01, but its newest evidence is from 2026-05-01. The review still counts.',
        path: '/a/compost/review/on',
        suggestion: 'Review the benchmark again with `strive review`.',
      },
    ]);
  });

  it('evidence/stale, a day before what the gateway looks back', () => {
    expect(remarks('evidence/stale', dated('2025-06-29'))).toStrictEqual([
      {
        message: 'This evidence is from 2025-06-29. Blossoming looks back 12 months.',
        path: '/a/compost/evidence/0/date',
        suggestion: 'Add newer evidence that shows it still holds.',
      },
    ]);
    expect(remarks('evidence/stale', dated('2025-06-30'))).toStrictEqual([]);
    expect(remarks('evidence/stale', compost({ evidence: [{ path: '' }] }))).toStrictEqual([]);
  });

  it('evidence/stale is not said where the gateway sets no limit', () => {
    const old = answer('met', { evidence: [{ path: '', date: '2001-01-01' }] });
    expect(remarks('evidence/stale', { answers: answers({ seedling: { 'plot-agreed': old } }) })).toStrictEqual([]);
  });

  it('evidence/future-date, of benchmarks and of examples', () => {
    const message = 'This evidence is dated 2026-07-01, after the assessment (2026-06-30).';
    const suggestion = 'Fix the date, or list it in a later assessment.';
    const evidence = [{ path: '/examples/0/evidence/0', date: '2026-07-01' }];
    const systemsChangeExamples = [
      { title: 'E', on: '2026-06-30', kind: 'policy' as const, evidence, path: '/examples/0' },
    ];
    expect(remarks('evidence/future-date', { ...dated('2026-07-01'), systemsChangeExamples })).toStrictEqual([
      { message, path: '/a/compost/evidence/0/date', suggestion },
      { message, path: '/examples/0/evidence/0/date', suggestion },
    ]);
    expect(remarks('evidence/future-date', dated('2026-06-30'))).toStrictEqual([]);
  });
});

describe('What the series of indicators call for', () => {
  const on = (changes: Partial<Indicator>) => ({ outcomes: [outcome('shade', indicator(changes))] });
  const rising = series({ '2023-24': 40, '2024-25': 45 });

  it('outcome/no-core', () => {
    expect(remarks('outcome/no-core', on({ core: false }))).toStrictEqual([
      {
        message: "Shade lists no core indicator, so it can't count.",
        path: '/outcomes/shade',
        at: 'key',
        suggestion: 'Add `core: true` to an indicator the partnership is accountable for.',
      },
    ]);
    const mixed = [outcome('shade', indicator({ core: false }), indicator())];
    expect(remarks('outcome/no-core', { outcomes: mixed })).toStrictEqual([]);
  });

  it('indicator/single-period', () => {
    const expected = {
      message: '"Ready children" has only one comparable period (2024-25), so it has no trend yet.',
      path: '/indicator',
      at: 'key',
      suggestion: 'Add a value for another period.',
    };
    expect(remarks('indicator/single-period', on({ values: series({ '2024-25': 45 }) }))).toStrictEqual([expected]);
    expect(remarks('indicator/single-period', on({ values: rising }))).toStrictEqual([]);
    expect(remarks('indicator/single-period', on({}))).toStrictEqual([]);
  });

  it('the remarks on adjacent outcomes are the same', () => {
    const values = series({ '2021-22': 40, '2022-23': 50, '2023-24': { value: 45, break: true } }, '/adjacent/values');
    const adjacentOutcomes = [adjacentOutcome({ values })];
    expect(remarks('indicator/single-period', { adjacentOutcomes })).toStrictEqual([
      {
        message: '"Young people at work" has only one comparable period (2023-24), so it has no trend yet.',
        path: '/adjacent',
        at: 'key',
        suggestion: 'Add a value for another period.',
      },
    ]);
    expect(remarks('indicator/break', { adjacentOutcomes })).toMatchObject([{ path: '/adjacent/values/2023-24' }]);
    const turned = [
      adjacentOutcome({ values: rising }),
      adjacentOutcome({ values: series({ '2021-22': 40, '2022-23': 50, '2023-24': 45 }) }),
    ];
    expect(remarks('indicator/recent-decline', { adjacentOutcomes: turned })).toHaveLength(1);
  });

  describe('indicator/baseline', () => {
    const baselines = (baseline: string, values: Indicator['values']) =>
      remarks('indicator/baseline', on({ baseline, values }));
    const expected = (end: string) => ({
      message: `The baseline 2021-22 of "Ready children" isn't a comparable period before the latest one.${end}`,
      path: '/indicator/baseline',
      suggestion: 'Name a period that has a usable value and comes after the last break, or remove the line.',
    });

    it('names what is used instead', () => {
      expect(baselines('2021-22', rising)).toStrictEqual([expected(' The trend uses 2023-24 instead.')]);
    });

    it('names nothing where there is no other', () => {
      expect(baselines('2021-22', [])).toStrictEqual([expected('')]);
      expect(baselines('2021-22', series({ '2024-25': 45 }))).toStrictEqual([expected('')]);
    });

    it('is not said where the baseline is used, or is all that there is', () => {
      expect(baselines('2023-24', rising)).toStrictEqual([]);
      expect(baselines('2024-25', series({ '2024-25': 45 }))).toStrictEqual([]);
      expect(remarks('indicator/baseline', on({ values: rising }))).toStrictEqual([]);
      expect(remarks('indicator/baseline', on({}))).toStrictEqual([]);
    });

    it('is said where the baseline is the latest of several', () => {
      expect(baselines('2024-25', rising)).toMatchObject([
        {
          message: `The baseline 2024-25 of "Ready children" isn't a comparable period before the latest one. The trend uses 2023-24 instead.`,
        },
      ]);
    });
  });

  it('indicator/stale', () => {
    // The gardens look back two years: 2023-24 ends on June 30, 2024, exactly two years before the assessment.
    const values = series({ '2021-22': 40, '2022-23': 45 });
    expect(remarks('indicator/stale', on({ values }))).toStrictEqual([
      {
        message:
          'The latest value of "Ready children" is for 2022-23. That period ended more than 2 years before the assessment.',
        path: '/indicator',
        at: 'key',
        suggestion: 'Add newer values.',
      },
    ]);
    expect(remarks('indicator/stale', on({ values: series({ '2022-23': 40, '2023-24': 45 }) }))).toStrictEqual([]);
    expect(remarks('indicator/stale', on({}))).toStrictEqual([]);
    const { staleAfterYears: _, ...method } = gardens.method;
    expect(remarks('indicator/stale', on({ values }), {}, { ...gardens, method })).toStrictEqual([]);
  });

  it('indicator/recent-decline', () => {
    const declines = (first: number, middle: number, last: number) =>
      remarks(
        'indicator/recent-decline',
        on({ values: series({ '2022-23': first, '2023-24': middle, '2024-25': last }) }),
      );
    expect(declines(40, 50, 45)).toStrictEqual([
      {
        message: '"Ready children" has improved since 2022-23, but declined from 2023-24 to 2024-25.',
        path: '/indicator',
        at: 'key',
      },
    ]);
    expect(declines(40, 50, 40)).toMatchObject([
      { message: '"Ready children" has been maintained since 2022-23, but declined from 2023-24 to 2024-25.' },
    ]);
    const four = series({ '2021-22': 40, '2022-23': 45, '2023-24': 50, '2024-25': 47 });
    expect(remarks('indicator/recent-decline', on({ values: four }))).toMatchObject([
      { message: '"Ready children" has improved since 2021-22, but declined from 2023-24 to 2024-25.' },
    ]);
    expect(declines(40, 45, 50)).toStrictEqual([]);
    expect(declines(60, 50, 45)).toStrictEqual([]);
  });

  it('indicator/future-period, for numbers only, in groups too', () => {
    const values = series({ '2024-25': 40, '2025-26': 45, '2026-27': 50, '2027-28': null }, '/v');
    const groups = { white: { '2026-27': 51 }, black: { '2026-27': 'suppressed' as const } };
    const suggestion = 'Fix the period, or the date under `assessed-on`.';
    const message = "2026-27 hadn't begun on the day of the assessment (2026-06-30), so its value isn't used.";
    expect(remarks('indicator/future-period', on({ values, disparities: [race(groups)] }))).toStrictEqual([
      { message, path: '/v/2026-27', at: 'key', suggestion },
      { message, path: '/groups/white/2026-27', at: 'key', suggestion },
    ]);
  });

  it('indicator/break, unless it has not begun', () => {
    const values = series({ '2024-25': { value: 40, break: true }, '2026-27': { value: 50, break: true } }, '/v');
    expect(remarks('indicator/break', on({ values }))).toStrictEqual([
      {
        message: "Because of a break, values from 2024-25 on aren't compared with earlier ones.",
        path: '/v/2024-25',
        at: 'key',
      },
    ]);
  });
});

describe('gap/leveling-down', () => {
  const said = (white: readonly [number, number], black: readonly [number, number], levelingDown = 'excluded') => {
    const groups = {
      white: { '2023-24': white[0], '2024-25': white[1] },
      black: { '2023-24': black[0], '2024-25': black[1] },
    };
    const outcomes = [outcome('employment', indicator({ disparities: [race(groups)] }))];
    return remarks(
      'gap/leveling-down',
      { outcomes },
      { readings: { 'leveling-down': levelingDown } },
      defaultFramework,
    );
  };
  const expected = (who: string, end: string) => ({
    message: `The gap between black and white shrank, but ${who} declined. The gap ${end}.`,
    path: '/groups/black',
    at: 'key',
  });

  it('says who declined, and whether the gap counts', () => {
    expect(said([50, 44], [30, 30])).toStrictEqual([expected('white', "doesn't count")]);
    expect(said([50, 44], [30, 28])).toStrictEqual([expected('black and white', "doesn't count")]);
    expect(said([50, 44], [30, 30], 'focus-only')).toStrictEqual([
      expected('white', 'still counts under the reading in effect'),
    ]);
    expect(said([50, 30], [30, 30], 'counted')).toStrictEqual([
      expected('white', 'still counts under the reading in effect'),
    ]);
  });

  it('is not said where nobody declined, or the gap did not shrink', () => {
    expect(said([50, 50], [30, 35])).toStrictEqual([]);
    expect(said([50, 48], [30, 20])).toStrictEqual([]);
    expect(remarks('gap/leveling-down', {}, {}, defaultFramework)).toStrictEqual([]);
  });
});
