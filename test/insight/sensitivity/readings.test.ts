import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assessment/assessment.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { Framework, Reading } from '../../../src/generated/framework.js';
import { sensitivity } from '../../../src/insight/sensitivity/sensitivity.js';
import { answers, assessment, gardens, indicator, outcome, series } from '../../evaluate/small-assessment.js';

/**
 * A garden whose readings matter. Seedling: 3 of 3 met. Blossoming: 3 of 4, in both pillars, so that its threshold is reached
 * when two are asked, and isn't when all four are. Vegetables rose from 50 to 60, shade stayed at 50: one of the two outcomes
 * rose.
 */
const garden: Assessment = assessment({
  answers: answers({
    seedling: { 'plot-agreed': 'met', 'soil-tested': 'met', 'gardeners-found': 'met' },
    blossoming: { compost: 'met', 'rain-barrels': 'met', 'open-days': 'met', 'shared-harvest': 'not-started' },
  }),
  outcomes: [
    outcome('vegetables-eaten', indicator({ values: series({ 2023: 50, 2025: 60 }) })),
    outcome('shade', indicator({ values: series({ 2023: 50, 2025: 50 }) })),
  ],
});

/** Chance isn't looked at here. */
const once = { draws: 1, seed: 1 };

const resultOf = (kind: string, id: string, options = {}, framework: Framework = gardens, of = garden) =>
  sensitivity(framework, of, options, once).results.find((one) => one.kind === kind && one.id === id);

describe('a verdict under all readings', () => {
  it('is counted for each gateway', () => {
    // 2 x 2 x 2 readings. Seedling asks for none of them.
    expect(resultOf('gateway', 'seedling')).toMatchObject({
      verdict: 'crossed',
      readings: { combinations: 8, eligible: 8, notEligible: 0, undetermined: 0, matter: [], exhaustive: true },
      flips: [],
    });
    // Blossoming is crossed where two benchmarks are enough: half of them. Seedling before it always is.
    expect(resultOf('gateway', 'blossoming')).toMatchObject({
      verdict: 'crossed',
      readings: { eligible: 4, notEligible: 4, undetermined: 0, matter: ['blossoming-threshold'] },
      flips: [{ readings: { 'blossoming-threshold': 'all-four' }, verdict: 'not-crossed' }],
    });
  });

  it('is counted for each determination, and the fewest readings that change it are named', () => {
    // Where both outcomes have to rise (4 combinations), it fails. Where one is enough: in order it needs blossoming, so that
    // two-across makes it (1) and all-four doesn't (1); in any order it doesn't need blossoming (2).
    expect(resultOf('determination', 'sunflower')).toMatchObject({
      kind: 'determination',
      id: 'sunflower',
      title: 'Sunflower',
      verdict: 'not-eligible',
      readings: {
        combinations: 8,
        eligible: 3,
        notEligible: 5,
        undetermined: 0,
        matter: ['blossoming-threshold', 'harvest-count', 'season-order'],
        exhaustive: true,
      },
      flips: [{ readings: { 'harvest-count': 'either' }, verdict: 'eligible' }],
    });
  });

  it('starts from the readings in effect', () => {
    // With all-four in effect it takes harvest-count and one of the two others.
    expect(resultOf('determination', 'sunflower', { readings: { 'blossoming-threshold': 'all-four' } })).toMatchObject({
      readings: { eligible: 3, notEligible: 5 },
      flips: [
        { readings: { 'blossoming-threshold': 'two-across', 'harvest-count': 'either' }, verdict: 'eligible' },
        { readings: { 'harvest-count': 'either', 'season-order': 'any-order' }, verdict: 'eligible' },
      ],
    });
  });

  it("starts from the file's own readings, unless the run asks for the framework's method", () => {
    const own = { ...garden, method: { readings: { 'harvest-count': 'either' } } };
    expect(resultOf('determination', 'sunflower', {}, gardens, own)?.verdict).toBe('eligible');
    expect(resultOf('determination', 'sunflower', { method: 'framework' }, gardens, own)?.verdict).toBe('not-eligible');
  });

  it('counts the readings of an edition that has none as one combination', () => {
    const { readings: _, ...without } = gardens;
    expect(resultOf('gateway', 'seedling', {}, without)?.readings).toStrictEqual({
      combinations: 1,
      eligible: 1,
      notEligible: 0,
      undetermined: 0,
      matter: [],
      exhaustive: true,
    });
  });
});

describe('an edition with many readings', () => {
  const unused = (id: string): Reading => ({
    id,
    title: id,
    question: `Does ${id} matter?`,
    default: 'no',
    reason: 'Nothing asks for it.',
    options: [
      { id: 'no', statement: 'No.' },
      { id: 'yes', statement: 'Yes.' },
    ],
  });
  const withUnused = (framework: Framework, count: number): Framework => ({
    ...framework,
    readings: [
      ...(framework.readings ?? []),
      ...Array.from({ length: count }, (_, index) => unused(`unused-${index + 1}`)),
    ],
  });

  it('has 2,304 combinations in the edition of 2019', () => {
    // Eight readings with two options and two with three: 256 x 9.
    const [first] = sensitivity(defaultFramework, assessment(), {}, once).results;
    expect(first?.readings).toMatchObject({ combinations: 2304, exhaustive: true });
  });

  it('is tried whole up to 20,000 combinations', () => {
    // 2,304 x 8 = 18,432.
    const [first] = sensitivity(withUnused(defaultFramework, 3), assessment(), {}, once).results;
    expect(first?.readings).toMatchObject({ combinations: 18_432, exhaustive: true });
  });

  it('is tried one reading at a time and in pairs above that', () => {
    // 8 x 4,096 = 32,768 combinations. One at a time: 15. In pairs: 15 x 14 / 2 = 105. With the one in effect: 121.
    const result = resultOf('determination', 'sunflower', {}, withUnused(gardens, 12));
    // harvest-count alone (1) and with another reading (14) makes it eligible, except with all-four: 14.
    expect(result).toMatchObject({
      readings: {
        combinations: 121,
        eligible: 14,
        notEligible: 107,
        undetermined: 0,
        matter: ['blossoming-threshold', 'harvest-count'],
        exhaustive: false,
      },
      flips: [{ readings: { 'harvest-count': 'either' }, verdict: 'eligible' }],
    });
  });

  it('is tried in good time, even if a verdict asks for all of them', () => {
    // Thirty criteria, each with a reading of its own that asks for one improved outcome or two: 2^30 combinations.
    const readings = Array.from({ length: 30 }, (_, index) => ({
      ...unused(`count-${index + 1}`),
      options: [
        { id: 'no', statement: 'One.', value: 1 },
        { id: 'yes', statement: 'Two.', value: 2 },
      ],
    }));
    const [, ...others] = gardens.determinations;
    const asking: Framework = {
      ...gardens,
      readings: [...(gardens.readings ?? []), ...readings],
      determinations: [
        {
          id: 'sunflower',
          title: 'Sunflower',
          statement: 'Many questions.',
          gateway: 'orchard',
          criteria: readings.map(({ id }) => ({
            id,
            title: id,
            statement: id,
            rule: {
              kind: 'core-indicators',
              trends: ['improved'],
              count: { reading: id },
              countBy: 'distinct-outcomes',
            },
          })),
        },
        ...others,
      ],
    };
    // One outcome improved, so that each of the thirty readings alone makes it fail, and so does every two of which one is.
    // 33 readings: 1 + 33 + 528 combinations. It stays eligible in effect, and where only the other three change: 1 + 3 + 3.
    expect(resultOf('determination', 'sunflower', {}, asking)?.readings).toMatchObject({
      combinations: 562,
      eligible: 7,
      notEligible: 555,
      exhaustive: false,
    });
  });

  it('names at most 20 sets of readings that change a verdict, in the order of the edition', () => {
    // Eligible needs `either`, and one of many readings that come to nothing don't change that: only one set is smallest.
    const many: Framework = {
      ...gardens,
      readings: (gardens.readings ?? []).map((reading) =>
        reading.id === 'harvest-count'
          ? {
              ...reading,
              options: [
                ...reading.options,
                ...Array.from({ length: 25 }, (_, index) => ({
                  id: `one-${index + 1}`,
                  statement: 'One of them.',
                  value: 1,
                })),
              ],
            }
          : reading,
      ),
    };
    const flips = resultOf('determination', 'sunflower', {}, many)?.flips.map(({ readings }) => readings);
    expect(flips).toHaveLength(20);
    expect(flips?.slice(0, 2)).toStrictEqual([{ 'harvest-count': 'either' }, { 'harvest-count': 'one-1' }]);
  });
});
