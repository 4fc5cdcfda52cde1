import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/assessment/assessment.js';
import { race, series } from '../../evaluate/small-assessment.js';
import { publishOne } from './publish-one.js';

const trendOf = (values: Indicator['values'], rest: Partial<Indicator> = {}) => {
  const { trend, baseline, latest, change } = publishOne({ values, ...rest });
  return { trend, baseline, latest, change };
};
const nothing = { baseline: null, latest: null, change: null };

describe('The word for a trend', () => {
  test('is that of the full numbers, and the change that of the numbers shown', () => {
    // 51.4 to 52.5: 1.1 points; shown 51 and 53.
    const values = series({ 2023: { value: 51.4, n: 1000 }, 2025: { value: 52.5, n: 1000 } });
    expect(trendOf(values)).toEqual({ trend: 'improved', baseline: '2023', latest: '2025', change: 2 });
  });

  test('is withheld with a number that it compares, and never moved to another period', () => {
    const values = series({ 2022: { value: 40, n: 50 }, 2023: { value: 50, n: 50 }, 2025: { value: 60, n: 12 } });
    expect(trendOf(values).trend).toBe('improved');
    const asked = publishOne({ values }, { minimum: 20 });
    expect([asked.trend, asked.baseline, asked.change]).toEqual(['withheld', null, null]);
  });

  test('tells withheld numbers from those that were not measured', () => {
    expect(trendOf(series({ 2023: { value: 50, n: 50 }, 2025: 'suppressed' }))).toEqual({
      trend: 'withheld',
      ...nothing,
    });
    expect(trendOf(series({ 2023: { value: 50, n: 50 }, 2025: null }))).toEqual({
      trend: 'insufficient-data',
      ...nothing,
    });
  });

  test('has no change where an end is a bound', () => {
    const values = series({ 2023: { value: 2, n: 50 }, 2025: { value: 60, n: 50 } });
    expect(trendOf(values)).toEqual({ trend: 'improved', baseline: '2023', latest: '2025', change: null });
  });

  test('is withheld where it would tell which end a number lies at, and with it a small group', () => {
    // Of 40, none and then one count. Everyone is shown as at most 5 percent, no group is shown.
    const groups = (count: number) => ({ value: (100 * count) / 36, n: 36, count, of: 36 });
    const disparities = [
      race({
        white: { 2023: groups(0), 2025: groups(1) },
        black: { 2023: { value: 0, n: 4 }, 2025: { value: 0, n: 4 } },
      }),
    ];
    const values = series({ 2023: { value: 0, n: 40 }, 2025: { value: 2.5, n: 40 } });
    const one = publishOne({ values, disparities });
    expect(one.series.map(({ shown }) => shown)).toEqual(['≤5%', '≤5%']);
    expect(one.trend).toBe('withheld');
    // Without groups, there's nobody to protect.
    expect(publishOne({ values }).trend).toBe('improved');
    // Nobody can say how many a suppressed group has, and it can't have more than everyone.
    const suppressed = [race({ black: { 2023: 'suppressed', 2025: 'suppressed' } })];
    expect(publishOne({ values, disparities: suppressed }).trend).toBe('withheld');
    const middle = series({ 2023: { value: 50, n: 40 }, 2025: { value: 52.5, n: 40 } });
    expect(publishOne({ values: middle, disparities: suppressed }).trend).toBe('improved');
    // From at most 5 percent to 50, what is shown says it itself.
    const up = series({ 2023: { value: 0, n: 40 }, 2025: { value: 50, n: 40 } });
    expect(
      publishOne({
        values: up,
        disparities: [race({ black: { 2023: { value: 0, n: 4 }, 2025: { value: 50, n: 4 } } })],
      }).trend,
    ).toBe('improved');
  });
});

describe('The word for a gap', () => {
  const gapsOf = (groups: Parameters<typeof race>[0], values = {}, rest: Partial<Indicator> = {}, options = {}) =>
    publishOne({ values: series(values), disparities: [race(groups)], ...rest }, options).dimensions[0]?.gaps ?? [];
  const n = 1000;

  test('is that of the full numbers, and the sizes those of the numbers shown', () => {
    // 20.2 to 18.9: reduced by 1.3. Shown 55 - 35 = 20 and 56 - 38 = 18 (56.4 - 37.5).
    const [gap] = gapsOf({
      white: { 2023: { value: 55.1, n }, 2025: { value: 56.4, n } },
      black: { 2023: { value: 34.9, n }, 2025: { value: 37.5, n } },
    });
    expect(gap).toEqual({
      dimension: 'race',
      group: 'black',
      reference: 'white',
      measure: 'absolute',
      baseline: '2023',
      latest: '2025',
      change: -2,
      result: 'reduced',
      withheld: null,
      baselineGap: 20,
      latestGap: 18,
      bothRose: true,
    });
  });

  test('is withheld where one of its four numbers is', () => {
    const [gap] = gapsOf(
      {
        white: { 2023: { value: 55, n }, 2025: { value: 56, n } },
        black: { 2023: { value: 35, n: 30 }, 2025: { value: 38, n: 12 } },
      },
      {},
      {},
      { minimum: 20 },
    );
    expect(gap).toMatchObject({
      result: null,
      withheld: 'privacy',
      baseline: null,
      latest: null,
      change: null,
      bothRose: null,
    });
    const [missing] = gapsOf({
      white: { 2023: { value: 55, n }, 2025: { value: 56, n } },
      black: { 2023: { value: 35, n }, 2025: null },
    });
    expect(missing).toMatchObject({ result: null, withheld: 'not-measured' });
  });

  test('says whether both got better only as far as the numbers shown do', () => {
    const bothRose = (white: number, black: number, better: Indicator['better'] = 'higher', start = 50) =>
      gapsOf(
        {
          white: { 2023: { value: start, n }, 2025: { value: white, n } },
          black: { 2023: { value: 30, n }, 2025: { value: black, n } },
        },
        {},
        { better },
      )[0]?.bothRose;
    expect([bothRose(55, 40), bothRose(50.4, 40), bothRose(45, 40)]).toEqual([true, false, false]);
    expect([bothRose(45, 20, 'lower'), bothRose(55, 20, 'lower')]).toEqual([true, false]);
    // From 99 or more to 99 or more, nobody can say; from 98 to 99 or more, it rose.
    expect([bothRose(100, 40, 'higher', 99.5), bothRose(100, 40, 'higher', 98)]).toEqual([null, true]);
  });

  test('is withheld where a relative gap may have no result because its reference is 0', () => {
    const groups = {
      white: { 2023: { value: 0.5, n }, 2025: { value: 50, n } },
      black: { 2023: { value: 0, n }, 2025: { value: 40, n } },
    };
    const relative = { method: { readings: { 'gap-measure': 'relative' } } };
    const one = publishOne({ values: [], disparities: [race(groups)] }, {}, relative);
    const zero = publishOne(
      { values: [], disparities: [race({ ...groups, white: { 2023: { value: 0, n }, 2025: { value: 50, n } } })] },
      {},
      relative,
    );
    expect(one.dimensions[0]?.gaps).toEqual(zero.dimensions[0]?.gaps);
    expect(one.dimensions[0]?.gaps[0]?.withheld).toBe('privacy');
  });
});
