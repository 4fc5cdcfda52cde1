import { describe, expect, it } from 'vitest';
import { judgeGaps } from '../../src/evaluate/gaps.js';
import { resolveMethod } from '../../src/evaluate/method.js';
import { defaultFramework } from '../../src/framework/default-framework.js';
import { indicator, race, series } from './small-assessment.js';

const method = resolveMethod(defaultFramework);
const usability = { minimumCellSize: 10, assessedOn: '2026-06-30' };
const gaps = (changes: Parameters<typeof indicator>[0]) => judgeGaps(indicator(changes), method, usability);

describe('The gaps of an indicator', () => {
  const white = { '2021-22': 50, '2024-25': 52 };
  const black = { '2021-22': 30, '2024-25': 35 };

  it('are measured against the reference named, wherever it stands among the groups', () => {
    // 50 - 30 = 20 and 52 - 35 = 17, against the last of the groups.
    expect(gaps({ disparities: [race({ black, white })] })).toMatchObject([
      { group: 'black', reference: 'white', baseline: { gap: 20 }, latest: { gap: 17 } },
    ]);
  });

  it('have no data where the reference is no group of the dimension', () => {
    expect(gaps({ disparities: [race({ black }, { reference: 'nobody' })] })).toMatchObject([
      { group: 'black', reference: 'nobody', result: 'insufficient-data', baseline: null },
    ]);
  });

  it.each([
    ['the group', { black: '2022-23', own: '2021-22' }],
    ['the reference', { white: '2022-23', own: '2021-22' }],
    ['the indicator', { own: '2022-23', black: '2021-22' }],
  ])('begin at the last of several breaks, here in %s', (_, breaks: Record<string, string>) => {
    const broken = (of: string, values: Record<string, number>) =>
      Object.fromEntries(
        Object.entries(values).map(([period, value]) => [period, { value, break: breaks[of] === period }]),
      );
    const years = { '2020-21': 10, '2021-22': 20, '2022-23': 30, '2023-24': 40 };
    const better = { '2020-21': 90, '2021-22': 90, '2022-23': 90, '2023-24': 90 };
    const found = gaps({
      values: series(broken('own', years)),
      disparities: [race({ white: broken('white', better), black: broken('black', years) })],
    });
    // From 2022-23 on: 90 - 30 = 60 and 90 - 40 = 50.
    expect(found).toMatchObject([
      { baseline: { period: '2022-23', gap: 60 }, latest: { period: '2023-24', gap: 50 }, change: -10 },
    ]);
  });

  it("begin at a break in the first of the indicator's own periods, where the groups have earlier ones", () => {
    const found = gaps({
      values: series({ '2021-22': { value: 45, break: true }, '2024-25': 46 }),
      disparities: [race({ white: { '2020-21': 60, ...white }, black: { '2020-21': 20, ...black } })],
    });
    // From 2021-22 on: 50 - 30 = 20, and not 60 - 20 = 40 of the year before.
    expect(found).toMatchObject([{ baseline: { period: '2021-22', gap: 20 }, latest: { gap: 17 } }]);
  });
});
