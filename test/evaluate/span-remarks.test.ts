import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/assessment/assessment.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { assessment, gardens, indicator, outcome, race, series } from './small-assessment.js';

/** The remarks of one rule on an indicator, without it. */
const remarks = (rule: string, changes: Partial<Indicator>) =>
  evaluate(gardens, assessment({ outcomes: [outcome('shade', indicator(changes))] }))
    .remarks.filter((remark) => remark.rule === rule)
    .map(({ rule: _, ...rest }) => rest);

const open = { value: { low: 40, high: 60 } };

describe('What spans call for', () => {
  it('is a span that shares no year with the latest, where all do', () => {
    const values = series({ '2018-2022': 40, '2020-2024': 45 });
    expect(remarks('indicator/single-period', { values })).toStrictEqual([
      {
        message:
          'All comparable periods of "Ready children" share years with the latest one (2020-2024), so it has no trend yet.',
        path: '/indicator',
        at: 'key',
        suggestion: 'Add a value for a span that shares no year with it.',
      },
    ]);
    expect(remarks('indicator/single-period', { values: series({ '2020-2024': 45 }) })).toMatchObject([
      { suggestion: 'Add a value for another period.' },
    ]);
    expect(remarks('indicator/single-period', { values: series({ '2015-2019': 40, '2020-2024': 45 }) })).toEqual([]);
  });

  it('is another baseline, where the one named shares years with the latest', () => {
    const values = series({ '2013-2017': 38, '2014-2018': 39, '2018-2022': 42, '2020-2024': 45 });
    const said = (baseline: string) => remarks('indicator/baseline', { baseline, values });
    expect(said('2018-2022')).toMatchObject([
      {
        message:
          'The baseline 2018-2022 of "Ready children" isn\'t a comparable period before the latest one that shares no year with it. The trend uses 2013-2017 instead.',
      },
    ]);
    expect(said('2012-2016')).toMatchObject([
      {
        message:
          'The baseline 2012-2016 of "Ready children" isn\'t a comparable period before the latest one. The trend uses 2013-2017 instead.',
      },
    ]);
    expect(said('2014-2018')).toEqual([]);
    expect(remarks('indicator/baseline', { baseline: '2014-2018', values: [] })).toMatchObject([
      { message: 'The baseline 2014-2018 of "Ready children" isn\'t a comparable period before the latest one.' },
    ]);
  });

  it('is told of the last step between spans that share no year', () => {
    // The latest span is compared with 2016-2018, for 2018-2020 shares a year with it.
    const values = series({ '2013-2015': 40, '2016-2018': 50, '2018-2020': 30, '2020-2022': 45 });
    expect(remarks('indicator/recent-decline', { values })).toMatchObject([
      { message: '"Ready children" has improved since 2013-2015, but declined from 2016-2018 to 2020-2022.' },
    ]);
  });

  it('is a newer value, by the last year of the latest span', () => {
    // The gardens look back two years from June 30, 2026.
    const stale = (latest: string) => remarks('indicator/stale', { values: series({ '2015-2017': 40, [latest]: 45 }) });
    expect(stale('2021-2023')).toMatchObject([{ message: expect.stringContaining('is for 2021-2023.') }]);
    expect(stale('2022-2024')).toEqual([]);
  });
});

describe('What ranges call for', () => {
  it('is nothing about single periods or the baseline, where there are two that do not settle a trend', () => {
    const values = series({ '2023-24': open, '2024-25': 50 });
    expect(remarks('indicator/single-period', { values })).toEqual([]);
    expect(remarks('indicator/baseline', { values, baseline: '2023-24' })).toEqual([]);
    expect(remarks('indicator/baseline', { values, baseline: '2022-23' })).toMatchObject([
      {
        message:
          'The baseline 2022-23 of "Ready children" isn\'t a comparable period before the latest one. The trend uses 2023-24 instead.',
      },
    ]);
    const three = series({ '2022-23': 45, '2023-24': open, '2024-25': 50 });
    expect(remarks('indicator/baseline', { values: three, baseline: '2023-24' })).toEqual([]);
  });

  it('is a newer value, where the trend is not settled either', () => {
    const values = series({ '2021-22': open, '2022-23': 50 });
    expect(remarks('indicator/stale', { values })).toMatchObject([
      { message: expect.stringContaining('is for 2022-23.') },
    ]);
  });

  it('is a period that has begun, as numbers do', () => {
    const values = series({ '2024-25': 50, '2026-27': open }, '/v');
    expect(remarks('indicator/future-period', { values })).toMatchObject([{ path: '/v/2026-27' }]);
  });
});

describe('What provisional values call for', () => {
  const first = { value: 40, provisional: true as const };
  const last = { value: 45, provisional: true as const };
  const said = (values: Indicator['values']) => remarks('indicator/provisional', { values });

  it('is said of those that the trend rests on, and of no others', () => {
    expect(said(series({ '2023-24': 40, '2024-25': last }))).toStrictEqual([
      {
        message: 'The trend of "Ready children" uses the provisional value for 2024-25.',
        path: '/indicator',
        at: 'key',
      },
    ]);
    expect(said(series({ '2023-24': first, '2024-25': last }))).toMatchObject([
      { message: 'The trend of "Ready children" uses the provisional values for 2023-24 and 2024-25.' },
    ]);
    expect(said(series({ '2022-23': 38, '2023-24': first, '2024-25': 45 }))).toEqual([]);
    expect(said(series({ '2024-25': last }))).toEqual([]);
  });
});

describe('A break', () => {
  it('in a group is said where it stands, once it has begun', () => {
    const groups = {
      white: { '2023-24': { value: 50, break: true } },
      black: { '2027-28': { value: 50, break: true } },
    };
    expect(remarks('indicator/break', { disparities: [race(groups)] })).toMatchObject([
      { path: '/groups/white/2023-24' },
    ]);
  });
});
