import { describe, expect, it } from 'vitest';
import { firstPair, latestPair, pairOf } from '../../src/evaluate/gap-pairs.js';
import { series } from './small-assessment.js';

const usability = { minimumCellSize: 10, assessedOn: '2026-06-30' };
type Values = Parameters<typeof series>[0];
const compared = (group: Values, reference: Values, since = '') => ({
  group: series(group),
  reference: series(reference),
  since,
});
const ends = (...given: Parameters<typeof compared>) => {
  const found = compared(...given);
  return [firstPair(found, usability)?.period, latestPair(found, usability)?.period];
};

describe('The first and the latest pair of a group and its reference', () => {
  const every = { '2020': 1, '2021': 2, '2022': 3, '2023': 4 };

  it('hold the values of both', () => {
    const found = compared({ '2021': 1, '2022': 2 }, { '2021': 3, '2022': 4 });
    expect(firstPair(found, usability)).toMatchObject({ period: '2021', group: { value: 1 }, reference: { value: 3 } });
    expect(latestPair(found, usability)).toMatchObject({
      period: '2022',
      group: { value: 2 },
      reference: { value: 4 },
    });
  });

  it.each<[string, Values, Values, string | undefined, string | undefined]>([
    ['periods of the group alone are passed over', every, { '2021': 1, '2022': 2 }, '2021', '2022'],
    ['periods of the reference alone are passed over', { '2021': 1, '2022': 2 }, every, '2021', '2022'],
    ['periods of either alone are passed over', { '2019': 0, ...every }, { ...every, '2024': 5 }, '2020', '2023'],
    ['a single common period is both', { '2020': 1, '2022': 2 }, { '2021': 1, '2022': 2, '2023': 3 }, '2022', '2022'],
    ['none in common', { '2020': 1, '2022': 2 }, { '2021': 1, '2023': 2 }, undefined, undefined],
    ['no values', {}, every, undefined, undefined],
    ['no reference', every, {}, undefined, undefined],
    ['too few people in the group', { ...every, '2020': { value: 1, n: 9 } }, every, '2021', '2023'],
    ['too few people in the reference', every, { ...every, '2023': { value: 1, n: 9 } }, '2020', '2022'],
    ['suppressed', { ...every, '2023': 'suppressed' }, { ...every, '2020': null }, '2021', '2022'],
    ['not begun', { ...every, '2027': 9 }, { ...every, '2027': 9 }, '2020', '2023'],
  ])('%s', (_, group, reference, first, latest) => {
    expect(ends(group, reference)).toStrictEqual([first, latest]);
  });

  it('do not come from before the last break, whose own period belongs to them', () => {
    expect(ends(every, every, '2022')).toStrictEqual(['2022', '2023']);
    expect(ends(every, every, '2024')).toStrictEqual([undefined, undefined]);
  });
});

describe('The pair of a period', () => {
  const group = { '2020': 1, '2021': 2, '2022': { value: 3, n: 9 }, '2023': 4, '2024': 5 };
  const reference = { '2020': 6, '2021': 7, '2022': 8, '2024': { value: 9, n: 9 }, '2025': 10 };
  const found = compared(group, reference, '2021');

  it('holds the values of both', () => {
    expect(pairOf('2021', found, usability)).toMatchObject({
      period: '2021',
      group: { value: 2 },
      reference: { value: 7 },
    });
  });

  it.each([
    ['2020', 'before the break'],
    ['2022', 'too few people in the group'],
    ['2023', 'not of the reference'],
    ['2024', 'too few people in the reference'],
    ['2025', 'not of the group'],
    ['2030', 'of neither'],
  ])('is none for %s: %s', (period) => {
    expect(pairOf(period, found, usability)).toBeUndefined();
  });
});
