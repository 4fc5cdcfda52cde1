import { describe, expect, test } from 'vitest';
import { type PoolGroup, poolOf } from '../../../src/insight/publication/pool.js';

/** A group of a size of which so many count. */
const shown = (size: number, count: number): PoolGroup => ({
  state: 'shown',
  size,
  counted: { low: count, high: count },
});
const hidden = (size?: number, count?: number): PoolGroup => ({
  state: 'hidden',
  size,
  counted: count === undefined ? undefined : { low: count, high: count },
});

function pool(
  size: number | undefined,
  count: number,
  groups: readonly PoolGroup[],
  isPercent = true,
  isKnowable = true,
) {
  const counted = size === undefined ? undefined : { low: count, high: count };
  const { joined, ranOut } = poolOf({
    minimum: 10,
    whole: { size, counted, isInside: true, isKnowable },
    groups,
    isPercent,
  });
  return ranOut === undefined ? joined : [...joined, ranOut];
}

describe('The pool of a dimension', () => {
  test('is empty where no group is small and everyone is in a group', () => {
    expect(pool(100, 50, [shown(60, 30), shown(40, 20)])).toEqual([]);
  });

  test('takes the smallest shown group beside one hidden one', () => {
    // 5 + 40 = 45 children, of whom 2 + 20 = 22 count: 49 percent, between 5 and 95.
    expect(pool(105, 52, [shown(60, 30), hidden(5, 2), shown(40, 20)])).toEqual([2]);
  });

  test('takes the first of equal groups in the order of the file', () => {
    expect(pool(85, 42, [shown(40, 20), shown(40, 20), hidden(5, 2)])).toEqual([0]);
  });

  test('has the children in no listed group as one more member', () => {
    // Nobody is hidden, but 100 - 90 children are in no group: one member.
    expect(pool(100, 50, [shown(60, 30), shown(30, 15)])).toEqual([1]);
    // 6 hidden and 4 in no group are two members and 10 children, each with 4 or more beside it: 5 of 10 count.
    expect(pool(100, 50, [shown(60, 30), shown(30, 15), hidden(6, 3)])).toEqual([]);
  });

  test('takes the smallest shown group even where many children are in no listed group: alone, they could be worked out', () => {
    // 300 - 200 = 100 children are in no group, and one member is too few: with the 80, 180 children, of whom 90 count.
    expect(pool(300, 150, [shown(120, 60), shown(80, 40)])).toEqual([1]);
    // With a hidden group there are two members, and nobody joins: 12 + 88 = 100 children, of whom 50 count.
    expect(pool(300, 150, [shown(120, 60), shown(80, 40), hidden(12, 6)])).toEqual([]);
    // Everyone is in a group.
    expect(pool(200, 100, [shown(120, 60), shown(80, 40)])).toEqual([]);
  });

  test('takes more until it has as many children as the minimum', () => {
    // 3 + 4 = 7; with the 12 it's 19 children, of whom 1 + 2 + 6 = 9 count.
    expect(pool(69, 34, [hidden(3, 1), hidden(4, 2), shown(12, 6), shown(50, 25)])).toEqual([2]);
  });

  test('takes more until there are two children beside each small member', () => {
    // 9 + 1 = 10, but beside the 9 there's one child. With the 20: 30 children, of whom 4 + 1 + 10 = 15 count.
    expect(pool(80, 40, [hidden(9, 4), hidden(1, 1), shown(20, 10), shown(50, 25)])).toEqual([2]);
    // 9 + 2 = 11: two children beside the 9, of 11 count 5.
    expect(pool(81, 40, [hidden(9, 4), hidden(2, 1), shown(20, 10), shown(50, 25)])).toEqual([]);
  });

  test('takes more while its own percentage is at an end for its size', () => {
    // 5 + 30: 3 of 35 are 8.6 percent, at the end of 10 for 20 to 39. With the 60: 33 of 95, between 5 and 95.
    expect(pool(175, 73, [hidden(5, 1), shown(30, 2), shown(60, 30), shown(80, 40)])).toEqual([1, 2]);
    // 4 of 35 are 11.4 percent.
    expect(pool(175, 74, [hidden(5, 2), shown(30, 2), shown(60, 30), shown(80, 40)])).toEqual([1]);
  });

  test('has done what it can where groups run out at an end', () => {
    // 1 of 35 is 2.9 percent, and nothing is left to take.
    expect(pool(35, 1, [hidden(5, 0), shown(30, 1)])).toEqual([1, 'second']);
  });

  test('withholds the whole indicator where groups run out before', () => {
    expect(pool(10, 5, [hidden(9, 4)])).toEqual(['first']);
    expect(pool(20, 10, [hidden(9, 4), shown(11, 6)])).toEqual([1]);
    expect(pool(undefined, 0, [hidden(9, 4)])).toEqual(['first']);
  });

  test('takes more where only readers can say what percentage it has', () => {
    // Nothing says what the 6 count, nor everyone: 19 of 40 in another dimension leave 0 for them and the 14 if 19 of the 20 count.
    const groups = [shown(20, 19), shown(14, 0), hidden(6)];
    expect(pool(undefined, 0, groups)).toEqual([1, 0, 'second']);
    // Without another dimension, nobody can say.
    expect(pool(undefined, 0, groups, true, false)).toEqual([1]);
    // The file says that 3 of the 6 count: 3 of 20 are 15 percent, at no end for 20 to 39.
    expect(pool(undefined, 0, [shown(20, 19), shown(14, 0), hidden(6, 3)])).toEqual([1]);
  });

  test('has no percentage of its own where the numbers are no percentages', () => {
    expect(pool(35, 1, [hidden(5, 0), shown(30, 1)], false)).toEqual([1]);
  });

  test('has a group whose size nobody knows with the children in no listed group', () => {
    // 120 - 100 = 20 children are in the hidden group or in none. If 9 are in the group, 11 are not. Of the 20, 10 count.
    expect(pool(120, 60, [shown(60, 30), shown(40, 20), hidden()])).toEqual([]);
    // Of 10, 9 may be in the group, and one beside it. With the 40: 50 children, of whom 25 count.
    expect(pool(110, 55, [shown(60, 30), shown(40, 20), hidden()])).toEqual([1]);
    // All 8 may be in the group.
    expect(pool(108, 54, [shown(60, 30), shown(40, 20), hidden()])).toEqual([1]);
    // Of 11, 9 may be in the group, and two beside it; 1 of 11 is 9 percent, at the end of 20.
    expect(pool(111, 51, [shown(60, 30), shown(40, 20), hidden()])).toEqual([1]);
    expect(pool(111, 55, [shown(60, 30), shown(40, 20), hidden()])).toEqual([]);
  });

  test("isn't needed where no size is known", () => {
    expect(pool(120, 60, [{ state: 'shown', size: undefined, counted: undefined }, hidden()])).toEqual([]);
  });

  test('takes a shown group whose size nobody knows where anything else is hidden', () => {
    const unsized: PoolGroup = { state: 'shown', size: undefined, counted: undefined };
    // 5 hidden, and 105 - 65 = 40 in the group without a size or in none: 45 children, of whom 52 - 30 = 22 count.
    expect(pool(105, 52, [shown(60, 30), hidden(5, 2), unsized])).toEqual([2]);
    expect(pool(105, 52, [shown(60, 30), unsized])).toEqual([]);
    // Only 5 children can be in it.
    expect(pool(65, 32, [shown(60, 30), unsized])).toEqual([1, 0]);
  });
});
