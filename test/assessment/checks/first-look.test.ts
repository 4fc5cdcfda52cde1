import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator, Series, Unit } from '../../../src/assessment/assessment.js';
import { checkCounts } from '../../../src/assessment/checks/counts.js';
import { isOrdinary } from '../../../src/assessment/checks/first-look.js';
import { observationsOf } from '../../../src/assessment/checks/measure-parts.js';
import { checkMixedPeriods } from '../../../src/assessment/checks/mixed-periods.js';
import { checkPercentRange } from '../../../src/assessment/checks/percent-range.js';
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
      value: often<number | 'suppressed' | null>(50, 0, 100, -1, 101, 'suppressed', null),
      n: often<number | undefined>(100, undefined, 0, 9, 10),
    }),
    { maxLength: 3 },
  )
  .map((observations) =>
    observations.map(({ period, value, n, text, count }, index) => ({
      period: period ?? (usualPeriods[index] as string),
      value,
      ...(n !== undefined && { n }),
      ...(text !== undefined && { value: rangeIn('percent', readRange(text) ?? { plain: '' }), written: text }),
      ...(count !== undefined && { count, of: 100 }),
      break: false,
      path: `/${index}`,
    })),
  );

const measure: fc.Arbitrary<Indicator> = fc
  .record({
    unit: fc.constantFrom<Unit>('percent', 'count'),
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

const isComputed = (one: Indicator) =>
  observationsOf(one).some(({ written, count }) => written !== undefined || count !== undefined);

describe('A first look at a measure', () => {
  it('finds it ordinary exactly where none of the checks has anything to say', () => {
    fc.assert(
      fc.property(measure, (one) => {
        const remarks = [
          ...checkPercentRange(one),
          ...checkRanges(one),
          ...checkCounts(one),
          ...checkSchoolYears(one),
          ...checkSpans(one),
          ...checkYears(one, years),
          ...checkMixedPeriods(one),
          ...checkSmallCells(one, 10),
        ];
        // What is read from a text or from counts is looked at once more, whatever comes of it.
        if (isOrdinary(one, 10, years)) expect(remarks).toEqual([]);
        else expect(remarks.length > 0 || isComputed(one)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
