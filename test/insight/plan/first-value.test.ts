import { expect, it } from 'vitest';
import { firstValue } from '../../../src/insight/plan/needed/first-value.js';

it('a search among numbers too large to have every whole number ends', () => {
  let tries = 0;
  const holds = (value: number) => {
    tries += 1;
    if (tries > 1000) throw new Error('The search does not end.');
    return value <= 13.8;
  };
  // 10^15 in tenths is 10^16, beyond 2^53: only even numbers of steps exist there. 13.8 is 138 tenths, which is even.
  expect(firstValue({ decimals: 1, direction: -1, bound: 0 }, 1e15, holds)).toBe(13.8);
});
