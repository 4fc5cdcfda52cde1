import { describe, expect, it } from 'vitest';
import type { FileMethod } from '../../src/assessment/assessment.js';
import { judgeBenchmark } from '../../src/evaluate/benchmarks.js';
import { groupResults, judgeGaps } from '../../src/evaluate/gaps.js';
import { resolveMethod } from '../../src/evaluate/method.js';
import { judgeTrend } from '../../src/evaluate/trends.js';
import { defaultFramework } from '../../src/framework/default-framework.js';
import type { Benchmark } from '../../src/generated/framework.js';
import { answer, indicator, race, series } from './small-assessment.js';

const usability = { minimumCellSize: 10, assessedOn: '2026-06-30' };
const by = (readings: Record<string, string>, changes: FileMethod = {}) =>
  resolveMethod(defaultFramework, { ...changes, readings });
const usual = by({});
const strict = by({ 'trend-test': 'strict' });
const significance = by({ 'trend-test': 'significance' });

describe('Why a benchmark counts or does not', () => {
  const table: Benchmark = {
    id: 'leadership-table',
    code: 'EX-V2',
    pillar: 'shared-community-vision',
    title: 'A leadership table',
    statement: 'A table has been convened.',
    evidence: [],
  };
  const about = { id: 'leadership-table', code: 'EX-V2', title: 'A leadership table' };

  it('is told of one that the file leaves out', () => {
    expect(judgeBenchmark(table, undefined, 'self')).toStrictEqual({
      ...about,
      status: 'not-assessed',
      counts: false,
      judgment: 'undetermined',
      reason: 'Not assessed yet.',
      evidence: [],
      review: null,
    });
  });

  it('is told beside the note, the evidence and the review', () => {
    const review = { result: 'confirmed', by: 'Coach', on: '2026-03-02', note: 'Seen.' } as const;
    const given = answer('met', {
      note: 'Since spring.',
      evidence: [
        { title: 'Minutes', file: 'minutes.pdf', date: '2026-02-11', path: '/e/0' },
        { url: 'https://example.org', path: '/e/1' },
      ],
      review,
    });
    expect(judgeBenchmark(table, given, 'reviewed')).toStrictEqual({
      ...about,
      status: 'met',
      counts: true,
      judgment: 'met',
      reason: 'Met, and a review confirmed it.',
      evidence: [{ title: 'Minutes', file: 'minutes.pdf', date: '2026-02-11' }, { url: 'https://example.org' }],
      review: { result: 'confirmed', by: 'Coach', on: '2026-03-02', note: 'Seen.' },
      note: 'Since spring.',
    });
  });

  it.each([
    ['met', undefined, 'self', 'met', 'Met.'],
    ['met', 'confirmed', 'self', 'met', 'Met.'],
    ['met', 'returned', 'self', 'met', 'Met, but a review returned it.'],
    ['met', undefined, 'reviewed', 'undetermined', "The partnership says it's met, but nobody has reviewed it yet."],
    ['met', 'returned', 'reviewed', 'unmet', "The partnership says it's met, but a review returned it."],
    ['in-progress', undefined, 'self', 'unmet', 'In progress.'],
    ['not-started', undefined, 'self', 'unmet', 'Not started.'],
    ['lapsed', undefined, 'self', 'unmet', 'Met in the past, but lapsed.'],
    ['lapsed', 'confirmed', 'reviewed', 'unmet', 'Met in the past, but lapsed.'],
  ] as const)('%s, review %s, on the basis %s: %s', (status, result, basis, judgment, reason) => {
    const given = answer(status, result === undefined ? {} : { review: { result } });
    expect(judgeBenchmark(table, given, basis)).toMatchObject({
      judgment,
      reason,
      counts: judgment === 'met',
      review: result === undefined ? null : { result },
    });
  });

  it.each([
    ['met', 'self', 'Met.'],
    ['met', 'reviewed', "The partnership says it's met, but nobody has reviewed it yet."],
    ['in-progress', 'reviewed', 'In progress.'],
  ] as const)("%s, on the basis %s: says that a review dated after today doesn't count", (status, basis, reason) => {
    const given = answer(status, { review: { result: 'returned', on: '2026-08-02' } });
    expect(judgeBenchmark(table, given, basis, '2026-08-01')).toMatchObject({
      reason: `${reason} Its review is dated 2026-08-02, after today, so it doesn't count.`,
      review: null,
    });
    expect(judgeBenchmark(table, given, basis, '2026-08-02').reason).not.toContain('after today');
  });
});

describe('Why a trend is what it is', () => {
  const ends = (earlier: number, later: number, n?: number) =>
    series({
      '2021-22': n === undefined ? earlier : { value: earlier, n },
      '2024-25': n === undefined ? later : { value: later, n },
    });

  it('is told with all its figures', () => {
    expect(judgeTrend(indicator({ values: ends(40.1, 44.9) }), usual, usability)).toStrictEqual({
      trend: 'improved',
      test: 'tolerance',
      baseline: { period: '2021-22', value: 40.1 },
      latest: { period: '2024-25', value: 44.9 },
      change: 4.8,
      tolerance: 1,
      latestStep: 'improved',
      reason:
        "44.9 in 2024-25, compared with 40.1 in 2021-22: 4.8 points better. That's at least the tolerance of 1 point.",
      series: [
        { period: '2021-22', value: 40.1, use: 'comparable' },
        { period: '2024-25', value: 44.9, use: 'comparable' },
      ],
    });
  });

  it('is told without a tolerance where significance judged', () => {
    // Pooled 42.5 percent: the standard error is sqrt(0.425 * 0.575 * 2 / 1000) = 0.022108, z = 0.05 / 0.022108 = 2.2617.
    const { probability, ...result } = judgeTrend(
      indicator({ values: ends(40, 45, 1000) }),
      by({ 'trend-test': 'significance' }),
      usability,
    );
    expect(probability).toBeCloseTo(0.0237, 4);
    expect(result).toStrictEqual({
      trend: 'improved',
      test: 'significance',
      baseline: { period: '2021-22', value: 40 },
      latest: { period: '2024-25', value: 45 },
      change: 5,
      latestStep: 'improved',
      reason:
        '45 in 2024-25, compared with 40 in 2021-22: 5 points better, significant at 95 percent confidence (p = 0.024).',
      series: [
        { period: '2021-22', value: 40, use: 'comparable', n: 1000 },
        { period: '2024-25', value: 45, use: 'comparable', n: 1000 },
      ],
    });
  });

  it('is told without a probability where every value is alike', () => {
    const result = judgeTrend(indicator({ values: ends(100, 100, 50) }), significance, usability);
    expect(result).not.toHaveProperty('probability');
    expect(result).not.toHaveProperty('tolerance');
    expect(result).toMatchObject({
      trend: 'maintained',
      test: 'significance',
      reason:
        '100 in 2024-25, compared with 100 in 2021-22: no change. All the values are the same, so any change would count.',
    });
  });

  it.each([
    ['a point is a point', {}, 40, 41, usual, "1 point better. That's at least the tolerance of 1 point"],
    ['a fall is worse', {}, 40, 38, usual, "2 points worse. That's at least the tolerance of 1 point"],
    ['too small a rise', {}, 40, 40.5, usual, "0.5 points better. That's less than the tolerance of 1 point"],
    ['the same value', {}, 40, 40, usual, "no change. That's less than the tolerance of 1 point"],
    [
      'a tolerance of several points',
      {},
      40,
      41,
      by({}, { tolerance: { points: 2 } }),
      "1 point better. That's less than the tolerance of 2 points",
    ],
    // 2 percent of 50 is 1; a rate is no percentage, so there are no points.
    ['another unit', { unit: 'rate' }, 50, 51, usual, "1 better. That's at least the tolerance of 1"],
    [
      'lower is better',
      { unit: 'rate', better: 'lower' },
      50,
      48,
      usual,
      "2 better. That's at least the tolerance of 1",
    ],
    ['the strict test', {}, 40, 40.1, strict, '0.1 points better. Any change counts'],
    ['the strict test on a fall', {}, 40, 39, strict, '1 point worse. Any change counts'],
    [
      'significance without numbers of people',
      {},
      40,
      45,
      significance,
      "5 points better. That's at least the tolerance of 1 point",
    ],
  ] as const)('%s', (_, changes, earlier, later, method, words) => {
    const { reason } = judgeTrend(indicator({ ...changes, values: ends(earlier, later) }), method, usability);
    expect(reason).toBe(`${later} in 2024-25, compared with ${earlier} in 2021-22: ${words}.`);
  });

  it.each([
    [
      'rounded',
      'percent',
      40.1234,
      44.9876,
      "44.99 in 2024-25, compared with 40.12 in 2021-22: 4.86 points better. That's at least the tolerance of 1 point.",
    ],
    [
      'with thousands apart',
      'count',
      31250,
      36900,
      "36,900 in 2024-25, compared with 31,250 in 2021-22: 5,650 better. That's at least the tolerance of 625.",
    ],
    [
      'with all decimals where it is nearly the tolerance',
      'percent',
      40,
      40.996,
      "40.996 in 2024-25, compared with 40 in 2021-22: 0.996 points better. That's less than the tolerance of 1 point.",
    ],
    [
      'with all decimals where the ends are nearly alike',
      'percent',
      42.001,
      42.004,
      "42.004 in 2024-25, compared with 42.001 in 2021-22: 0.003 points better. That's less than the tolerance of 1 point.",
    ],
    // 2 percent of 33.3 are 0.666.
    [
      'with a rounded tolerance',
      'rate',
      33.3,
      40,
      "40 in 2024-25, compared with 33.3 in 2021-22: 6.7 better. That's at least the tolerance of 0.67.",
    ],
  ] as const)('is told %s', (_, unit, earlier, later, reason) => {
    expect(judgeTrend(indicator({ unit, values: ends(earlier, later) }), usual, usability).reason).toBe(reason);
  });

  it('is told of a change that chance may explain, at the confidence in force', () => {
    // As above with a tenth of the people: z = 2.2617 / sqrt(10) = 0.7152, so p = 0.47.
    const method = by({ 'trend-test': 'significance' }, { confidence: 90 });
    const { reason, trend } = judgeTrend(indicator({ values: ends(40, 45, 100) }), method, usability);
    expect(trend).toBe('maintained');
    expect(reason).toBe(
      '45 in 2024-25, compared with 40 in 2021-22: 5 points better, not significant at 90 percent confidence (p = 0.47).',
    );
  });

  it('is told of a fall that is significant', () => {
    const { reason, trend } = judgeTrend(indicator({ values: ends(45, 40, 1000) }), significance, usability);
    expect(trend).toBe('declined');
    expect(reason).toBe(
      '40 in 2024-25, compared with 45 in 2021-22: 5 points worse, significant at 95 percent confidence (p = 0.024).',
    );
  });

  it('is told of a change that chance hardly explains, and of none where any would count', () => {
    // As above with 10,000 people: z = 2.2617 * sqrt(10) = 7.15.
    const clear = judgeTrend(indicator({ values: ends(40, 45, 10_000) }), significance, usability);
    expect(clear.reason).toMatch(/ significant at 95 percent confidence \(p < 0\.001\)\.$/);
    // 2 percent of 0 is 0.
    const none = judgeTrend(indicator({ unit: 'rate', values: ends(0, 0) }), usual, usability);
    expect(none.reason).toBe('0 in 2024-25, compared with 0 in 2021-22: no change.');
    const some = judgeTrend(indicator({ unit: 'rate', values: ends(0, 1) }), usual, usability);
    expect(some.reason).toBe("1 in 2024-25, compared with 0 in 2021-22: 1 better. That's at least the tolerance of 0.");
  });

  it('is no trend with a single period', () => {
    expect(judgeTrend(indicator({ values: series({ '2024-25': 40 }) }), strict, usability)).toStrictEqual({
      trend: 'insufficient-data',
      test: 'strict',
      baseline: null,
      latest: null,
      change: null,
      latestStep: null,
      reason: 'Only one comparable period (2024-25). A trend needs two.',
      series: [{ period: '2024-25', value: 40, use: 'comparable' }],
    });
  });

  it('is no trend without a period, and each value says why it is of no use', () => {
    const values = series({
      '2019-20': { value: 50, note: 'The old test.' },
      '2020-21': null,
      '2021-22': 'suppressed',
      '2022-23': { value: 41, n: 9 },
      '2023-24': { value: null, break: true },
      '2026-27': 60,
    });
    const { reason, series: points } = judgeTrend(indicator({ values }), usual, usability);
    expect(reason).toBe('No comparable period. A trend needs two.');
    expect(points).toStrictEqual([
      { period: '2019-20', value: 50, use: 'before-break', note: 'The old test.' },
      { period: '2020-21', value: null, use: 'not-measured' },
      { period: '2021-22', value: null, use: 'suppressed' },
      { period: '2022-23', value: 41, use: 'small-cell', n: 9 },
      { period: '2023-24', value: null, use: 'not-measured', break: true },
      { period: '2026-27', value: 60, use: 'not-begun' },
    ]);
  });

  it('leaves what bears the break comparable', () => {
    const values = series({ '2022-23': 40, '2023-24': { value: 41, break: true }, '2024-25': 42 });
    expect(judgeTrend(indicator({ values }), usual, usability).series.map(({ use }) => use)).toStrictEqual([
      'before-break',
      'comparable',
      'comparable',
    ]);
  });
});

describe('Why a gap is what it is', () => {
  const gapOf = (
    white: readonly [number, number],
    black: readonly [number, number],
    method = usual,
    changes: Parameters<typeof indicator>[0] = {},
  ) => {
    const groups = {
      white: { '2021-22': white[0], '2024-25': white[1] },
      black: { '2021-22': black[0], '2024-25': black[1] },
    };
    return judgeGaps(indicator({ disparities: [race(groups)], ...changes }), method, usability)[0];
  };

  it('is told with all its figures', () => {
    expect(gapOf([50, 52], [30, 35])).toStrictEqual({
      dimension: 'race',
      group: 'black',
      reference: 'white',
      measure: 'absolute',
      baseline: { period: '2021-22', gap: 20 },
      latest: { period: '2024-25', gap: 17 },
      change: -3,
      tolerance: 1,
      result: 'reduced',
      frameworkResult: 'reduced',
      counts: true,
      frameworkCounts: true,
      declined: [],
      reason: 'From 20 points to 17 points: 3 points smaller, tolerance 1 point.',
    });
  });

  it.each([
    ['wider', [50, 52], [30, 30], 'widened', 'From 20 points to 22 points: 2 points larger, tolerance 1 point.'],
    ['as it was', [50, 51], [30, 31], 'unchanged', 'From 20 points to 20 points: no change, tolerance 1 point.'],
    ['a point', [50, 50], [48, 49], 'reduced', 'From 2 points to 1 point: 1 point smaller, tolerance 1 point.'],
    ['closed', [50, 50], [45, 50], 'eliminated', 'From 5 points to 0 points: 5 points smaller, tolerance 1 point.'],
  ] as const)('%s', (_, white, black, result, reason) => {
    expect(gapOf(white, black)).toMatchObject({ result, reason });
  });

  it('is told without points in other units, and with the tolerance of that gap', () => {
    // 2 percent of the baseline gap of 20 is 0.4.
    expect(gapOf([50, 52], [30, 35], usual, { unit: 'score' })).toMatchObject({
      tolerance: 0.4,
      reason: 'From 20 to 17: 3 smaller, tolerance 0.4.',
    });
  });

  it('is told with its figures rounded', () => {
    // (30 - 20) / 30 = 33.333… percent; (30 - 25) / 30 = 16.666… percent.
    expect(gapOf([30, 30], [20, 25], by({ 'gap-measure': 'relative' }))).toMatchObject({
      reason: 'From 33.33 percent to 16.67 percent: 16.67 percentage points smaller, tolerance 2 percentage points.',
    });
    // 2 percent of 4000.5 are 80.01.
    expect(gapOf([41000.5, 41000], [37000, 38000.25], usual, { unit: 'currency' })).toMatchObject({
      reason: 'From 4,000.5 to 2,999.75: 1,000.75 smaller, tolerance 80.01.',
    });
  });

  it('is told with all decimals where rounding would hide what decides', () => {
    expect(gapOf([50, 50], [45, 49.004])).toMatchObject({
      result: 'eliminated',
      reason: 'From 5 points to 0.996 points: 4.004 points smaller, tolerance 1 point.',
    });
    expect(gapOf([50, 50], [45, 45.996])).toMatchObject({
      result: 'unchanged',
      reason: 'From 5 points to 4.004 points: 0.996 points smaller, tolerance 1 point.',
    });
  });

  it('is told in percent of the reference where it is relative', () => {
    // (50 - 30) / 50 = 40 percent; (50 - 31) / 50 = 38 percent.
    expect(gapOf([50, 50], [30, 31], by({ 'gap-measure': 'relative' }))).toMatchObject({
      measure: 'relative',
      reason: expect.stringMatching(/^From 40 percent to 38 percent: 2 percent.* smaller, tolerance 2 percent.*\.$/),
    });
  });

  it.each([
    [
      'excluded',
      [50, 44],
      [30, 28],
      false,
      " Meanwhile, the group and the reference declined, so the gap doesn't count.",
    ],
    ['excluded', [50, 44], [30, 31], false, " Meanwhile, the reference declined, so the gap doesn't count."],
    [
      'focus-only',
      [50, 44],
      [30, 28],
      false,
      " Meanwhile, the group and the reference declined, so the gap doesn't count.",
    ],
    ['focus-only', [50, 44], [30, 31], true, ' Meanwhile, the reference declined.'],
    ['counted', [50, 44], [30, 28], true, ' Meanwhile, the group and the reference declined.'],
    ['excluded', [50, 51], [30, 35], true, ''],
  ] as const)('leveling down, %s: %j to %j', (levelingDown, white, black, counts, leveling) => {
    const gap = gapOf(white, black, by({ 'leveling-down': levelingDown }));
    const latest = white[1] - black[1];
    expect(gap).toMatchObject({
      counts,
      reason: `From 20 points to ${latest} points: ${20 - latest} points smaller, tolerance 1 point.${leveling}`,
    });
  });

  it('says nothing of a decline where the gap did not shrink', () => {
    expect(gapOf([50, 50], [30, 25])).toMatchObject({
      result: 'widened',
      counts: false,
      declined: ['group'],
      reason: 'From 20 points to 25 points: 5 points larger, tolerance 1 point.',
    });
  });

  it("says that a contributing indicator's gaps do not count", () => {
    expect(gapOf([50, 52], [30, 35], usual, { core: false })?.reason).toBe(
      "From 20 points to 17 points: 3 points smaller, tolerance 1 point. This is a contributing indicator, so its gaps don't count.",
    );
  });

  const unknown = {
    dimension: 'race',
    group: 'black',
    reference: 'white',
    baseline: null,
    latest: null,
    change: null,
    result: 'insufficient-data',
    frameworkResult: 'insufficient-data',
    counts: false,
    frameworkCounts: false,
    declined: [],
  };

  it('is not known where a relative gap has nothing to be measured against', () => {
    expect(gapOf([0, 50], [0, 40], by({ 'gap-measure': 'relative' }))).toStrictEqual({
      ...unknown,
      measure: 'relative',
      reason: "The reference is 0, so a relative gap can't be computed.",
    });
  });

  it.each([
    [
      'one common period',
      { '2021-22': 30 },
      'The group and the reference share only one comparable period (2021-22). A change in the gap needs two.',
    ],
    ['no common period', { '2020-21': 30 }, "The group and the reference don't share a comparable period."],
    [
      'too few people',
      { '2021-22': { value: 30, n: 9 } },
      "The group and the reference don't share a comparable period.",
    ],
  ])('is not known with %s', (_, black, reason) => {
    const disparities = [race({ white: { '2021-22': 50, '2024-25': 51 }, black })];
    const [gap] = judgeGaps(indicator({ disparities }), usual, usability);
    expect(gap).toStrictEqual({
      ...unknown,
      measure: 'absolute',
      reason,
    });
  });

  it('is shown, not computed, for a dimension without a reference', () => {
    const disparities = [
      race({ black: { '2021-22': { value: 30, n: 9 }, '2024-25': 31 } }, {}),
      race({ white: { '2021-22': 50 } }, { reference: 'overall' }),
    ];
    expect(groupResults(indicator({ disparities }), usability)).toStrictEqual([
      {
        dimension: 'race',
        group: 'black',
        reference: null,
        series: [
          { period: '2021-22', value: 30, use: 'small-cell', n: 9 },
          { period: '2024-25', value: 31, use: 'comparable' },
        ],
      },
      {
        dimension: 'race',
        group: 'white',
        reference: 'overall',
        series: [{ period: '2021-22', value: 50, use: 'comparable' }],
      },
    ]);
    expect(judgeGaps(indicator({ disparities: disparities.slice(0, 1) }), usual, usability)).toStrictEqual([]);
  });
});
