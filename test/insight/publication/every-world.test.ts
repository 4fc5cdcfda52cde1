import { describe, expect, test } from 'vitest';
import { effort } from '../../thorough.js';
import { attackEveryWorld } from './every-world.js';
import { type Sizes, type Writing, withoutFew } from './made-up-numbers.js';

const one = (whole: number, ...dimensions: number[][]): Sizes => ({ whole, dimensions });
const twice = (whole: number, ...dimensions: number[][]): Sizes[] => [
  one(whole, ...dimensions),
  one(whole, ...dimensions),
];

type Partnership = readonly [title: string, periods: readonly Sizes[], writing: Writing];

const quick: readonly Partnership[] = [
  ['a small group beside two others', [one(30, [5, 12, 13])], {}],
  ['a small group and a larger one', [one(41, [4, 37], [20, 21])], {}],
  ['two small groups beside one of two children', [one(20, [9, 2, 9])], {}],
  ['one group and a small remainder', [one(12, [9])], {}],
  ['one child in no listed group', [one(10, [9])], {}],
  ['groups that the file suppresses', [one(24, [9, 1, 12])], { written: withoutFew }],
  ['a small group in both of two periods', twice(13, [3, 9]), { reference: 'overall' }],
];

const thorough: readonly Partnership[] = [
  ['small groups and a small remainder', [one(30, [5, 10, 12])], {}],
  ['two dimensions with small groups', [one(27, [5, 7, 12], [15, 12])], {}],
  ['only groups that the file suppresses', twice(13, [2, 1]), { written: withoutFew, reference: 'overall' }],
  ['a group that the file suppresses among others in no listed group', [one(41, [4, 15])], { written: withoutFew }],
  ['groups that the file suppresses, in two dimensions', [one(27, [4, 12], [15, 12])], { written: withoutFew }],
  ['relative gaps', twice(12, [3, 8]), { method: { readings: { 'gap-measure': 'relative' } } }],
  ['a strict test', twice(13, [3, 9]), { reference: 'overall', method: { readings: { 'trend-test': 'strict' } } }],
  ['a test of significance', twice(13, [3, 9]), { method: { readings: { 'trend-test': 'significance' } } }],
  ['a small group that stays small', twice(40, [4, 36]), {}],
  ['a small group compared with everyone', twice(24, [4, 20]), { reference: 'overall' }],
  ['a group that grows, in two dimensions', [one(12, [2, 10]), one(14, [4, 10])], {}],
];

describe('Readers who know every size and all the rules have at least 3 counts left for every hidden number', () => {
  test.each([...quick, ...(effort(0, 1) === 1 ? thorough : [])])(
    'with %s',
    (_, periods, writing) => {
      const { publications, found } = attackEveryWorld(periods, writing);
      expect(found.slice(0, 5)).toEqual([]);
      expect(publications).toBeGreaterThan(0);
    },
    600_000,
  );
});
