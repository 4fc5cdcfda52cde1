import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator, Observation, Unit, ValueRange } from '../../src/assessment/assessment.js';
import { judgeGaps } from '../../src/evaluate/gaps.js';
import { type Method, resolveMethod } from '../../src/evaluate/method.js';
import { judgeTrend } from '../../src/evaluate/trends.js';
import { defaultFramework } from '../../src/framework/default-framework.js';
import { isValueRange } from '../../src/text/read-range.js';

const usability = { minimumCellSize: 10, assessedOn: '2026-06-30' };

/** A value with one decimal, as sources publish it, or a range of such values. */
const tenths = (least: number) => fc.integer({ min: least * 10, max: 1000 }).map((value) => value / 10);
const range = (least: number): fc.Arbitrary<ValueRange> =>
  fc
    .tuple(tenths(least), fc.integer({ min: 0, max: 80 }))
    .map(([low, width]) => ({ low, high: Math.min(100, Math.round(low * 10 + width) / 10) }));
const value = (least: number) => fc.oneof({ weight: 2, arbitrary: range(least) }, tenths(least));

const units: readonly Unit[] = ['percent', 'rate', 'score'];

const method: fc.Arbitrary<Method> = fc
  .record({
    'trend-test': fc.constantFrom('tolerance', 'strict', 'significance'),
    'gap-measure': fc.constantFrom('absolute', 'relative'),
    'leveling-down': fc.constantFrom('excluded', 'focus-only', 'counted'),
  })
  .map((readings) => resolveMethod(defaultFramework, {}, readings));

type Values = readonly [groupBefore: Value, groupAfter: Value, referenceBefore: Value, referenceAfter: Value];
type Value = number | ValueRange;

const gapCase = fc.constantFrom(...units).chain((unit) => {
  const any = value(unit === 'score' ? -100 : 0);
  return fc.record({
    unit: fc.constant(unit),
    better: fc.constantFrom('higher' as const, 'lower' as const),
    values: fc.tuple(any, any, any, any),
    method,
  });
});

/** Where within each range to draw its value: at its ends often, else inside. */
const places = fc.array(
  fc.tuple(...[0, 1, 2, 3].map(() => fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })))),
  { minLength: 20, maxLength: 20 },
);

const corners = Array.from({ length: 16 }, (_, bits) => [0, 1, 2, 3].map((bit) => (bits >> bit) & 1));

const within = (one: Value, place: number) =>
  isValueRange(one) ? Math.round((one.low + (one.high - one.low) * place) * 10) / 10 : one;

function indicator(unit: Unit, better: 'higher' | 'lower', values: Values): Indicator {
  const [groupBefore, groupAfter, referenceBefore, referenceAfter] = values;
  const series = (before: Value, after: Value): Observation[] => [
    { period: '2021-22', value: before, break: false, path: '' },
    { period: '2024-25', value: after, break: false, path: '' },
  ];
  return {
    id: 'any',
    name: 'Any',
    unit,
    better,
    core: true,
    path: '',
    values: series(groupBefore, groupAfter),
    disparities: [
      {
        id: 'dimension',
        reference: 'reference',
        path: '',
        groups: [
          { id: 'group', values: series(groupBefore, groupAfter), path: '' },
          { id: 'reference', values: series(referenceBefore, referenceAfter), path: '' },
        ],
      },
    ],
  };
}

type Case = Readonly<{ unit: Unit; better: 'higher' | 'lower'; values: Values; method: Method }>;

/** What comes of a case, of ranges or of values that were drawn from them. */
function judged({ unit, better, method: by }: Case, values: Values) {
  const one = indicator(unit, better, values);
  const trend = judgeTrend(one, by, usability);
  const [gap] = judgeGaps(one, by, usability);
  return { trend, gap, hasRange: (ofTrend: boolean) => values.slice(0, ofTrend ? 2 : 4).some(isValueRange) };
}

function drawn(one: Case, drawnAt: readonly (readonly number[])[]) {
  // A range is judged by the tolerance, and so is what is drawn from it.
  return [...corners, ...drawnAt].map((at) =>
    judged(one, one.values.map((own, index) => within(own, at[index] ?? 0)) as unknown as Values),
  );
}

const isWithin = (size: number | null | undefined, ends: { low: number | null; high: number | null } | undefined) =>
  ends === undefined ||
  ((size ?? 0) >= (ends.low ?? Number.NEGATIVE_INFINITY) - 1e-6 &&
    (size ?? 0) <= (ends.high ?? Number.POSITIVE_INFINITY) + 1e-6);

describe('Over ranges', () => {
  it('a trend is what it is for every value that may be meant, or insufficient data where these differ', () => {
    fc.assert(
      fc.property(gapCase, places, (one, at) => {
        const { trend } = judged(one, one.values);
        const all = drawn(one, at).map((single) => single.trend);
        const trends = new Set(all.map((single) => single.trend));
        if (trend.trend === 'insufficient-data') expect(trends.size).toBeGreaterThan(1);
        else expect([...trends]).toEqual([trend.trend]);
        for (const { change } of all) expect(isWithin(change, trend.changeRange)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('so are what becomes of a gap and whether it counts', () => {
    fc.assert(
      fc.property(gapCase, places, (one, at) => {
        const { gap } = judged(one, one.values);
        const all = drawn(one, at).map((single) => single.gap);
        const outcomes = new Set(all.map((single) => `${single?.result} ${single?.counts}`));
        if (gap?.result === 'insufficient-data') {
          const mayHaveNone = one.values.slice(2).some((own) => isValueRange(own) && own.low <= 0 && own.high >= 0);
          const isRelative = gap.measure === 'relative';
          expect(outcomes.size > 1 || outcomes.has('insufficient-data false') || (isRelative && mayHaveNone)).toBe(
            true,
          );
        } else {
          expect([...outcomes]).toEqual([`${gap?.result} ${gap?.counts}`]);
          for (const single of all) {
            expect(isWithin(single?.change, gap?.changeRange)).toBe(true);
            expect(isWithin(single?.baseline?.gap, gap?.baseline?.gapRange)).toBe(true);
            expect(isWithin(single?.latest?.gap, gap?.latest?.gapRange)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('an open end settles a trend where any far value would, and never a gap', () => {
    fc.assert(
      fc.property(
        gapCase,
        fc.constantFrom(0, 1),
        fc.constantFrom('low' as const, 'high' as const),
        (one, place, side) => {
          const open = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
          const opened = one.values.map((own, index) => {
            if (index !== place) return own;
            const ends = isValueRange(own) ? own : { low: own, high: own };
            return { ...ends, [side]: open[side] };
          }) as unknown as Values;
          const far = opened.map((own) =>
            isValueRange(own) ? { low: Math.max(own.low, -1e9), high: Math.min(own.high, 1e9) } : own,
          ) as unknown as Values;
          const score = { ...one, unit: 'score' as const };
          expect(judged(score, opened).trend.trend).toBe(judged(score, far).trend.trend);
          expect(judged(score, opened).gap?.result).toBe('insufficient-data');
        },
      ),
      { numRuns: 300 },
    );
  });
});
