import { describe, expect, it, test } from 'vitest';
import type { FileMethod, Indicator, Observation, Unit } from '../../src/assessment/assessment.js';
import { judgeGaps } from '../../src/evaluate/gaps.js';
import { resolveMethod } from '../../src/evaluate/method.js';
import { marginProbability } from '../../src/evaluate/significance.js';
import { judgeTrend } from '../../src/evaluate/trends.js';
import { defaultFramework } from '../../src/framework/default-framework.js';
import { rangeIn, readRange } from '../../src/text/read-range.js';
import { indicator, race, series } from './small-assessment.js';

const usability = { minimumCellSize: 10, assessedOn: '2026-06-30' };
const by = (readings: Record<string, string>, changes: FileMethod = {}) =>
  resolveMethod(defaultFramework, { ...changes, readings });

/** A value as a file has it. */
function asValue(written: number | string, unit: Unit): Observation['value'] {
  const range = typeof written === 'string' ? readRange(written) : undefined;
  return range === undefined ? (written as number) : rangeIn(unit, range);
}

type Ends = readonly [number | string, number | string];

function ends([before, after]: Ends, unit: Unit): Record<string, { value: Observation['value'] }> {
  return { '2021-22': { value: asValue(before, unit) }, '2024-25': { value: asValue(after, unit) } };
}

describe('Why a trend over ranges is what it is', () => {
  test.each<[Unit, Ends, Record<string, string>, string]>([
    [
      'percent',
      ['80-84', '>=95'],
      {},
      "at least 95 in 2024-25, compared with 80 to 84 in 2021-22: 11 to 20 points better. That's at least the tolerance of 1 point.",
    ],
    [
      'percent',
      ['<5', 2],
      {},
      "2 in 2024-25, compared with at most 5 in 2021-22: between 3 points worse and 2 points better. The ranges don't settle the trend: it could be declined, maintained, or improved.",
    ],
    [
      'percent',
      [50, '50-50.5'],
      {},
      "50 to 50.5 in 2024-25, compared with 50 in 2021-22: 0 to 0.5 points better. That's less than the tolerance of 1 point.",
    ],
    [
      'percent',
      ['80-84', 90],
      { 'trend-test': 'strict' },
      '90 in 2024-25, compared with 80 to 84 in 2021-22: 6 to 10 points better. Any change counts.',
    ],
    [
      'count',
      ['>=1,000', 900],
      {},
      "900 in 2024-25, compared with at least 1,000 in 2021-22: at least 100 worse. That's at least the tolerance, no matter where in the range the values are.",
    ],
    [
      'score',
      ['<50', '<60'],
      {},
      "at most 60 in 2024-25, compared with at most 50 in 2021-22: between any amount worse and any amount better. The ranges don't settle the trend: it could be declined, maintained, or improved.",
    ],
  ])('in %s, from %j, by %j', (unit, values, readings, reason) => {
    const one = indicator({ unit, values: series(ends(values, unit)) });
    expect(judgeTrend(one, by(readings), usability).reason).toBe(reason);
  });
});

describe('Why there is no trend', () => {
  it('is told of spans that all share years', () => {
    const one = indicator({ values: series({ '2018-2022': 40, '2019-2023': 45, '2020-2024': 50 }) });
    expect(judgeTrend(one, by({}), usability).reason).toBe(
      "All comparable periods share years with the latest one (2020-2024). A trend needs two that don't.",
    );
  });
});

describe('Why a gap over ranges is what it is', () => {
  function gapOf(unit: Unit, white: Ends, black: Ends, readings: Record<string, string> = {}) {
    const changes: Partial<Indicator> = {
      unit,
      disparities: [race({ white: ends(white, unit), black: ends(black, unit) })],
    };
    return judgeGaps(indicator(changes), by(readings), usability)[0];
  }

  it('is told with where it lies', () => {
    expect(gapOf('percent', ['60-64', '65-69'], ['30-34', '45-49'])?.reason).toBe(
      'From between 26 and 34 points to between 16 and 24 points: 2 to 18 points smaller, tolerance 1 point.',
    );
    expect(gapOf('percent', [60, '50-55'], [30, 40])?.reason).toBe(
      "From 30 points to between 10 and 15 points: 15 to 20 points smaller, tolerance 1 point. Meanwhile, the reference declined, so the gap doesn't count.",
    );
  });

  it('is told where the ranges leave it open', () => {
    expect(gapOf('percent', ['60-64', '65-69'], ['30-34', '38-42'])?.reason).toBe(
      "From between 26 and 34 points to between 23 and 31 points: between 11 points smaller and 5 points larger, tolerance 1 point. The ranges don't settle what became of the gap.",
    );
    expect(gapOf('percent', [60, '55-60'], [30, 45])?.reason).toBe(
      "From 30 points to between 10 and 15 points: 15 to 20 points smaller, tolerance 1 point. The ranges don't settle whether the gap counts: the group or the reference may have declined.",
    );
    expect(gapOf('count', [100, '>=150'], [90, 91])?.reason).toBe(
      "The ranges don't settle the gap: one of them has no limit on one side.",
    );
  });

  it('leaves open whether it counts where the group may have lost ground, if only the group can set it aside', () => {
    // From 30 points to between 20 and 21. The group lost a point, which is the tolerance, or less.
    const gap = gapOf('percent', [60, 50], [30, '29-30'], { 'leveling-down': 'focus-only' });
    expect(gap).toMatchObject({ result: 'insufficient-data', counts: false });
    // That the reference declined sets nothing aside here, so it isn't told.
    expect(gap?.reason).toBe(
      "From 30 points to between 20 and 21 points: 9 to 10 points smaller, tolerance 1 point. The ranges don't settle whether the gap counts: the group or the reference may have declined.",
    );
    // Nothing sets it aside.
    expect(gapOf('percent', [60, 50], [30, '29-30'], { 'leveling-down': 'counted' })).toMatchObject({
      result: 'reduced',
      counts: true,
    });
  });

  it('is told of a relative gap whose reference is, or may be, 0', () => {
    const relative = { 'gap-measure': 'relative' };
    expect(gapOf('percent', ['<5', 10], [1, 9], relative)?.reason).toBe(
      "The ranges don't settle the gap: one of them has no limit on one side, or the reference may be 0.",
    );
    expect(gapOf('percent', [0, 10], ['0-1', 9], relative)?.reason).toBe(
      "The reference is 0, so a relative gap can't be computed.",
    );
  });

  it('names no tolerance where it differs over the gaps that there may have been', () => {
    const gap = gapOf('score', [100, 100], ['80-90', 95]);
    expect(gap).not.toHaveProperty('tolerance');
    expect(gap?.reason).toBe('From between 10 and 20 to 5: 5 to 15 smaller.');
    // 2 percent of 10 at both ends of the latest gap.
    expect(gapOf('score', [100, 100], [90, '94-95'])?.tolerance).toBe(0.2);
  });

  it('is a range of one value where the ranges have one', () => {
    expect(gapOf('percent', ['60-60', 62], [50, 55])).toMatchObject({
      baseline: { gap: null, gapRange: { low: 10, high: 10 } },
      latest: { gap: 7 },
      change: null,
      changeRange: { low: -3, high: -3 },
      result: 'reduced',
    });
  });

  it('is told of spans that all share years', () => {
    const spans = { '2018-2022': 40, '2020-2024': 50 };
    const one = indicator({ disparities: [race({ white: spans, black: spans })] });
    expect(judgeGaps(one, by({}), usability)[0]?.reason).toBe(
      "All the periods that the group and the reference share overlap the latest one (2020-2024). A change in the gap needs two that don't.",
    );
  });
});

describe('Margins of error', () => {
  it('of 0 at both ends leave a test nothing to say', () => {
    expect(marginProbability({ value: 1, margin: 0 }, { value: 2, margin: 0 }, 90)).toBeUndefined();
    const values = series({ '2021-22': { value: 7, margin: 0 }, '2024-25': { value: 8, margin: 0 } });
    expect(
      judgeTrend(indicator({ unit: 'rate', values }), by({ 'trend-test': 'significance' }), usability).reason,
    ).toBe(
      '8 in 2024-25, compared with 7 in 2021-22: 1 better. The margins of error are 0, so any change would count.',
    );
  });

  test.each([
    [{ margin: 0 }, {}],
    [{}, { margin: 0 }],
    [{}, {}],
  ])('of 0 are not what leaves a test nothing to say where they stand at one end: %j, %j', (earlier, later) => {
    // The numbers of people decide then: nobody of 50, and nobody of 60.
    const values = series({ '2021-22': { value: 0, n: 50, ...earlier }, '2024-25': { value: 0, n: 60, ...later } });
    expect(judgeTrend(indicator({ values }), by({ 'trend-test': 'significance' }), usability).reason).toBe(
      '0 in 2024-25, compared with 0 in 2021-22: no change. All the values are the same, so any change would count.',
    );
  });

  test.each([
    ['the earlier', { value: 7 }, { value: 8, margin: 0.1 }],
    ['the later', { value: 7, margin: 0.1 }, { value: 8 }],
  ])('that %s value lacks leave the trend to the tolerance', (_, earlier, later) => {
    const values = series({ '2021-22': earlier, '2024-25': later });
    const trend = judgeTrend(indicator({ unit: 'rate', values }), by({ 'trend-test': 'significance' }), usability);
    // 2 percent of 7 is 0.14.
    expect(trend).toMatchObject({ trend: 'improved', test: 'tolerance', change: 1, tolerance: 0.14 });
  });

  // From tables of the normal distribution: 0.674, 1.645, 1.960 and 3.291 standard errors.
  test.each([
    [50, 0.6744898],
    [90, 1.6448536],
    [95, 1.959964],
    [99.9, 3.2905267],
  ])('at %s percent confidence are %s standard errors', (confidence, errors) => {
    // A difference of as many standard errors as a margin has is as likely as the confidence leaves open.
    const margin = errors / Math.SQRT2;
    const probability = marginProbability({ value: 0, margin }, { value: errors, margin }, confidence);
    expect(probability).toBeCloseTo(1 - confidence / 100, 6);
  });
});
