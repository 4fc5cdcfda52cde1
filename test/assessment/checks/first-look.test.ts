import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator, Series, Unit } from '../../../src/assessment/assessment.js';
import { checkCounts } from '../../../src/assessment/checks/counts.js';
import { isOrdinary } from '../../../src/assessment/checks/first-look.js';
import { numberRemarks } from '../../../src/assessment/checks/measure-remarks.js';
import { checkMixedPeriods } from '../../../src/assessment/checks/mixed-periods.js';
import { checkYears, yearBounds } from '../../../src/assessment/checks/period-years.js';
import { checkRanges } from '../../../src/assessment/checks/ranges.js';
import { checkSchoolYears } from '../../../src/assessment/checks/school-years.js';
import { checkSmallCells } from '../../../src/assessment/checks/small-cells.js';
import { checkSpans } from '../../../src/assessment/checks/spans.js';
import { rangeIn, readRange } from '../../../src/text/read-range.js';

const often = <Type>(usual: Type, ...others: Type[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, ...others.map((other) => fc.constant(other)));

const usualPeriods = ['2021-22', '2022-23', '2023-24'];

const series: fc.Arbitrary<Series> = fc
  .array(
    fc.record({
      period: often<string | undefined>(
        undefined,
        '2020',
        '2024-25',
        '2024-26',
        '1999-00',
        '2017-2021',
        '2021-2017',
        '2040-41',
        '1949-50',
      ),
      text: often<string | undefined>(undefined, '80-84', '84-80', '<10', '<5', '>101', '$5-$6'),
      count: often<number | undefined>(undefined, 5, 500),
      value: often<number | 'suppressed' | null>(
        50,
        0,
        100,
        -1,
        101,
        0.5,
        0.9,
        45,
        64,
        65,
        5,
        1,
        -999999999,
        'suppressed',
        null,
      ),
      n: often<number | undefined>(100, undefined, 0, 9, 10),
      break: often(false, true),
    }),
    { maxLength: 3 },
  )
  .map((observations) =>
    observations.map(({ period, value, n, text, count, break: breaks }, index) => ({
      period: period ?? (usualPeriods[index] as string),
      value,
      ...(n !== undefined && { n }),
      ...(text !== undefined && { value: rangeIn('percent', readRange(text) ?? { plain: '' }), written: text }),
      ...(count !== undefined && { count, of: 100 }),
      break: breaks,
      path: `/${index}`,
    })),
  );

const measure: fc.Arbitrary<Indicator> = fc
  .record({
    unit: fc.constantFrom<Unit>('percent', 'count', 'score'),
    baseline: often<string | undefined>(undefined, '2021-22', '2021-23', '2041-42'),
    target: often<Indicator['target']>(
      undefined,
      { value: 60, by: '2030-31' },
      { value: 60, by: '2030-32' },
      { value: 101 },
    ),
    values: series,
    groups: fc.array(series, { maxLength: 3 }),
  })
  .map(({ unit, baseline, target, values, groups }) => ({
    id: 'measure',
    name: 'Measure',
    unit,
    better: 'higher',
    ...(baseline !== undefined && { baseline }),
    ...(target !== undefined && { target }),
    values,
    path: '',
    core: false,
    disparities: [
      {
        id: 'dimension',
        path: '/d',
        groups: groups.map((own, index) => ({ id: `${index}`, values: own, path: '/g' })),
      },
    ],
  }));

const years = yearBounds('2026-06-30');

const remarksOn = (one: Indicator) => [
  ...numberRemarks(one),
  ...checkRanges(one),
  ...checkCounts(one),
  ...checkSpans(one),
  ...checkYears(one, years),
  ...checkSchoolYears(one),
  ...checkMixedPeriods(one),
  ...checkSmallCells(one, 10),
];

describe('A first look at a measure', () => {
  it('finds it ordinary only where none of the checks has anything to say', () => {
    fc.assert(
      fc.property(measure, (one) => {
        if (isOrdinary(one, 10, years)) expect(remarksOn(one)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('spares nearly every measure a second one', () => {
    const series = [41.2, null, 43, 42.1, 'suppressed' as const, 44.9].map((value, index) => ({
      period: `${2018 + index}`,
      value,
      n: 1200,
      break: index === 2,
      path: '',
    }));
    const usual: Indicator = {
      id: 'a',
      name: 'A',
      unit: 'percent',
      better: 'higher',
      target: { value: 60, by: '2050' },
      values: series,
      path: '',
      core: true,
      disparities: [{ id: 'd', path: '', groups: [{ id: 'g', values: series.slice(1), path: '' }] }],
    };
    expect(isOrdinary(usual, 10, years)).toBe(true);
    expect(isOrdinary({ ...usual, unit: 'count' }, 10, years)).toBe(true);
  });
});
