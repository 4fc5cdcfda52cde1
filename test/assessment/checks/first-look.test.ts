import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator, Series, Unit } from '../../../src/assessment/assessment.js';
import { isOrdinary } from '../../../src/assessment/checks/first-look.js';
import { checkMixedPeriods } from '../../../src/assessment/checks/mixed-periods.js';
import { checkPercentRange } from '../../../src/assessment/checks/percent-range.js';
import { checkSchoolYears } from '../../../src/assessment/checks/school-years.js';
import { checkSmallCells } from '../../../src/assessment/checks/small-cells.js';

const often = <Type>(usual: Type, ...others: Type[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, ...others.map((other) => fc.constant(other)));

const usualPeriods = ['2021-22', '2022-23', '2023-24'];

const series: fc.Arbitrary<Series> = fc
  .array(
    fc.record({
      period: often<string | undefined>(undefined, '2020', '2024-25', '2024-26', '1999-00'),
      value: often<number | 'suppressed' | null>(50, 0, 100, -1, 101, 'suppressed', null),
      n: often<number | undefined>(100, undefined, 0, 9, 10),
    }),
    { maxLength: 3 },
  )
  .map((observations) =>
    observations.map(({ period, value, n }, index) => ({
      period: period ?? (usualPeriods[index] as string),
      value,
      ...(n !== undefined && { n }),
      break: false,
      path: `/${index}`,
    })),
  );

const measure: fc.Arbitrary<Indicator> = fc
  .record({
    unit: fc.constantFrom<Unit>('percent', 'count'),
    baseline: often<string | undefined>(undefined, '2021-22', '2021-23'),
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

describe('A first look at a measure', () => {
  it('finds it ordinary exactly where none of the checks has anything to say', () => {
    fc.assert(
      fc.property(measure, (one) => {
        const remarks = [
          ...checkPercentRange(one),
          ...checkSchoolYears(one),
          ...checkMixedPeriods(one),
          ...checkSmallCells(one, 10),
        ];
        expect(isOrdinary(one, 10)).toBe(remarks.length === 0);
      }),
      { numRuns: 1000 },
    );
  });
});
