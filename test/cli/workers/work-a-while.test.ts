import { describe, expect, test } from 'vitest';
import { workAWhile } from '../../../src/cli/workers/work-a-while.js';

const forever = () => {
  for (;;);
};
/** Takes longer than one stretch. */
const slowly = <Item>(item: Item): Item => {
  const end = Date.now() + 15;
  while (Date.now() < end);
  return item;
};

describe('work on many items for a while', () => {
  test('does all that are quickly done, from the place on where it starts', () => {
    const all = Array.from({ length: 5 }, (_, index) => index);
    expect(workAWhile(all, 2, (item) => item * 10, 5000)).toEqual({ results: [20, 30, 40], isStopped: false });
    expect(workAWhile(all, 5, (item) => item * 10, 5000)).toEqual({ results: [], isStopped: false });
  });

  test('ends after one that takes longer than a while, without losing it', () => {
    expect(workAWhile(['one', 'two'], 0, slowly, 5000)).toEqual({
      results: ['one'],
      isStopped: false,
    });
  });

  test('is stopped at an item that never ends, and keeps what was done before', () => {
    const action = (item: number) => (item === 3 ? forever() : item);
    expect(workAWhile([1, 2, 3, 4], 0, action, 50)).toEqual({ results: [1, 2], isStopped: true });
    expect(workAWhile([1, 2, 3, 4], 2, action, 50)).toEqual({ results: [], isStopped: true });
  });
});
