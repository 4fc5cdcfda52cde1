import { describe, expect, it } from 'vitest';
import { mixSeries, periodPairs } from '../../../src/insight/comparison/series-difference.js';
import { series } from '../../evaluate/small-assessment.js';

const causes = (before: Parameters<typeof series>[0], after: Parameters<typeof series>[0]) =>
  Object.fromEntries(periodPairs(series(before), series(after)).map(({ period, cause }) => [period, cause]));

describe('a period of a series', () => {
  it.each([
    ['is new where the old series lacks it', {}, { 2024: 1 }, 'new-data'],
    ['is new even without a value', {}, { 2024: null }, 'new-data'],
    ['is new where it was not measured before', { 2024: null }, { 2024: 1 }, 'new-data'],
    ['is new where it was suppressed before', { 2024: 'suppressed' }, { 2024: 1 }, 'new-data'],
    [
      'is new where a range comes in the place of nothing',
      { 2024: null },
      { 2024: { value: { low: 95, high: 100 } } },
      'new-data',
    ],
    ['is revised where the value differs', { 2024: 1 }, { 2024: 2 }, 'revised-data'],
    ['is revised where it is suppressed now', { 2024: 1 }, { 2024: 'suppressed' }, 'revised-data'],
    ['is revised where a suppressed value was not measured', { 2024: 'suppressed' }, { 2024: null }, 'revised-data'],
    ['is revised where it is gone', { 2024: 1 }, {}, 'revised-data'],
    ['is revised where n differs', { 2024: { value: 1, n: 9 } }, { 2024: { value: 1, n: 10 } }, 'revised-data'],
    ['is revised where the margin differs', { 2024: 1 }, { 2024: { value: 1, margin: 2 } }, 'revised-data'],
    ['is revised where the count differs', { 2024: { value: 1, count: 1 } }, { 2024: 1 }, 'revised-data'],
    ['is revised where a break comes', { 2024: 1 }, { 2024: { value: 1, break: true } }, 'revised-data'],
    ['is the same with another note', { 2024: { value: 1, note: 'a' } }, { 2024: { value: 1, note: 'b' } }, undefined],
    [
      'is the same with a range that is written otherwise',
      { 2024: { value: { low: 95, high: 100 }, written: '>=95' } },
      { 2024: { value: { low: 95, high: 100 }, written: '≥95%' } },
      undefined,
    ],
  ] as const)('%s', (_claim, before, after, cause) => {
    expect(causes(before, after)).toEqual({ 2024: cause });
  });

  it('is revised with all the others where the kind of period differs', () => {
    expect(causes({ 2023: 1, 2024: 2 }, { '2023-24': 1, '2024-25': 2 })).toEqual({
      2023: 'revised-data',
      2024: 'revised-data',
      '2023-24': 'revised-data',
      '2024-25': 'revised-data',
    });
    expect(causes({ '2015-2019': 1 }, { '2016-2018': 1 })).toEqual({
      '2015-2019': 'revised-data',
      '2016-2018': 'revised-data',
    });
  });
});

describe('a mixed series', () => {
  const before = series({ 2021: 1, 2022: null, 2023: 3, 2024: 4 });
  const after = series({ 2020: 0, 2021: 1, 2022: 2, 2023: 33, 2025: 5 });
  const values = (...taken: string[]) =>
    Object.fromEntries(
      mixSeries(before, after, (cause) => taken.includes(cause)).map((one) => [one.period, one.value]),
    );

  it('takes what is new, what is revised, or both, in time order', () => {
    expect(values()).toEqual({ 2021: 1, 2022: null, 2023: 3, 2024: 4 });
    expect(values('new-data')).toEqual({ 2020: 0, 2021: 1, 2022: 2, 2023: 3, 2024: 4, 2025: 5 });
    expect(values('revised-data')).toEqual({ 2021: 1, 2022: null, 2023: 33 });
    expect(values('new-data', 'revised-data')).toEqual({ 2020: 0, 2021: 1, 2022: 2, 2023: 33, 2025: 5 });
  });
});
