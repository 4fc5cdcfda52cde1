import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assessment/assessment.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import { sensitivity } from '../../../src/insight/sensitivity/sensitivity.js';
import {
  adjacentOutcome,
  answers,
  assessment,
  gardens,
  indicator,
  outcome,
  race,
  series,
} from '../../evaluate/small-assessment.js';

/** A garden that is eligible when vegetables improve by 2 points, from 50 percent: the tolerance of that edition. */
const garden = (latest: object | number): Assessment =>
  assessment({
    answers: answers({
      seedling: { 'plot-agreed': 'met', 'soil-tested': 'met', 'gardeners-found': 'met' },
      blossoming: { compost: 'met', 'rain-barrels': 'met', 'open-days': 'met', 'shared-harvest': 'met' },
    }),
    outcomes: [
      outcome('vegetables-eaten', indicator({ values: series({ 2023: 50, 2025: latest as number }) })),
      outcome('shade', indicator({ values: series({ 2023: 50, 2025: 50 }) })),
    ],
    method: { readings: { 'harvest-count': 'either' } },
  });

const sunflower = (of: Assessment, draws?: { draws: number; seed: number }) =>
  sensitivity(gardens, of, {}, draws).results.find(({ kind, id }) => kind === 'determination' && id === 'sunflower');

describe('a verdict with other children, just as likely', () => {
  it('comes out as often as the numbers do', () => {
    // Of ten at a half, six or more are 52 percent or more: (210 + 120 + 45 + 10 + 1) / 1,024 = 0.377.
    // 2,000 draws: 754, deviation sqrt(2,000 x 0.377 x 0.623) = 21.7.
    const chance = sunflower(garden({ value: 50, n: 10 }), { draws: 2000, seed: 1 })?.chance;
    expect(chance).toMatchObject({ draws: 2000, seed: 1, undetermined: 0, varied: 1, fixed: 3 });
    expect(Math.abs((chance?.eligible ?? 0) - 754)).toBeLessThan(3 * 21.7);
    expect((chance?.eligible ?? 0) + (chance?.notEligible ?? 0)).toBe(2000);
  });

  it('is the same for the same seed, and a little different for another', () => {
    const eligible = (seed: number) => sunflower(garden({ value: 52, n: 400 }), { draws: 100, seed })?.chance?.eligible;
    expect(eligible(1)).toBe(eligible(1));
    expect(new Set([1, 2, 3, 4].map(eligible)).size).toBeGreaterThan(1);
  });

  it('is certain where no draw can change it', () => {
    // Of 10,000 at 60 percent the spread is half a point; 52 is sixteen times that away.
    expect(sunflower(garden({ value: 60, n: 10_000 }))?.chance).toStrictEqual({
      draws: 1000,
      seed: 1,
      eligible: 1000,
      notEligible: 0,
      undetermined: 0,
      varied: 1,
      fixed: 3,
      applies: true,
    });
  });

  it('is not said where no value can be drawn again', () => {
    expect(sunflower(garden(60))?.chance).toBeNull();
  });

  it('is counted for gateways as crossed', () => {
    const { results } = sensitivity(gardens, garden({ value: 60, n: 10_000 }));
    const chances = results.filter(({ kind }) => kind === 'gateway').map(({ chance }) => chance?.eligible);
    expect(chances).toStrictEqual([1000, 1000, 1000]);
  });
});

describe('seven core indicators that do not change', () => {
  it('miss "four maintained or improved" in some three of ten years', () => {
    const [, , , systemsChange] = defaultFramework.gateways;
    const still = series({ 2024: { value: 50, n: 400 }, 2025: { value: 50, n: 400 } });
    const of = assessment({
      answers: answers({
        'systems-change': Object.fromEntries((systemsChange?.benchmarks ?? []).map(({ id }) => [id, 'met' as const])),
      }),
      outcomes: defaultFramework.outcomes.map(({ id }) => outcome(id, indicator({ values: still }))),
    });
    const { results } = sensitivity(defaultFramework, of, { readings: { sequence: 'criteria-only' } });
    const proofPoint = results.find(({ kind, id }) => kind === 'determination' && id === 'proof-point');
    // One declines where at least 4 of 400 fewer count: the difference of two draws spreads by sqrt(2 x 100) = 14.14, and lies
    // beyond 3.5 with 0.402. Four or more of seven do with 35 x 0.402^4 x 0.598^3 + 21 x 0.402^5 x 0.598^2
    // + 7 x 0.402^6 x 0.598 + 0.402^7 = 0.1955 + 0.0788 + 0.0177 + 0.0017 = 0.294. Of 1,000: 294, deviation 14.4.
    expect(proofPoint?.verdict).toBe('eligible');
    expect(proofPoint?.chance).toMatchObject({ undetermined: 0, varied: 14, fixed: 0 });
    expect(Math.abs((proofPoint?.chance?.notEligible ?? 0) - 294)).toBeLessThan(3 * 14.4);
  });
});

describe('whether chance can say anything about a verdict', () => {
  const years = (n?: number) => ({ 2024: { value: 50, ...(n && { n }) }, 2025: { value: 50, ...(n && { n }) } });
  const applying = (of: Assessment) =>
    sensitivity(defaultFramework, of, {}, { draws: 1, seed: 1 })
      .results.filter(({ chance }) => chance?.applies)
      .map(({ kind, id }) => `${kind} ${id}`);
  const withOutcome = (changes: Parameters<typeof indicator>[0], more: Partial<Assessment> = {}) =>
    assessment({ outcomes: [outcome('kindergarten-readiness', indicator(changes))], ...more });
  const ongoing = 'determination ongoing-proof-point';
  const transformation = ['gateway systems-transformation', 'determination systems-transformation'];

  it('is so where a trend that it rests on is redrawn', () => {
    const all = ['gateway proof-point', transformation[0], 'determination proof-point', ongoing, transformation[1]];
    expect(applying(withOutcome({ values: series(years(400)) }))).toEqual(all);
    // Where the groups make up the whole, the whole moves with them.
    const whole = series({ 2024: { value: 50, n: 400 }, 2025: { value: 50, n: 400 } });
    const halves = race({ black: years(200), white: years(200) });
    expect(applying(withOutcome({ values: whole, disparities: [halves] }))).toEqual(all);
  });

  it('is not so for a proof point where only the values of gaps are redrawn', () => {
    // A proof point asks for trends alone. An ongoing proof point and systems transformation ask for gaps as well.
    const gap = race({ black: years(200), white: years(200) });
    expect(applying(withOutcome({ values: series(years()), disparities: [gap] }))).toEqual([
      transformation[0],
      ongoing,
      transformation[1],
    ]);
  });

  it('is so only for systems transformation where outcomes in other sectors are redrawn', () => {
    const adjacentOutcomes = [adjacentOutcome({ values: series(years(400)) })];
    expect(applying(withOutcome({ values: series(years()) }, { adjacentOutcomes }))).toEqual(transformation);
  });

  it('is not so for any verdict where only a value that no trend looks at is redrawn', () => {
    const values = series({ 2023: 50, 2024: { value: 50, n: 400 }, 2025: 50 });
    expect(applying(withOutcome({ values }))).toEqual([]);
  });
});
