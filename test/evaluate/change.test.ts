import { describe, expect, it } from 'vitest';
import { judgeChange } from '../../src/evaluate/change.js';
import { resolveMethod } from '../../src/evaluate/method.js';
import { defaultFramework } from '../../src/framework/default-framework.js';

const at = (value: number, n?: number) => ({
  period: '2024-25',
  value,
  break: false,
  path: '',
  ...(n === undefined ? {} : { n }),
});
const percent = { unit: 'percent', better: 'higher' } as const;
const by = (test: string) => resolveMethod(defaultFramework, { readings: { 'trend-test': test } });

describe('A change', () => {
  it('carries the tolerance that judged it, and no probability', () => {
    expect(judgeChange(percent, at(40, 100), at(42, 100), by('tolerance'))).toStrictEqual({
      trend: 'improved',
      test: 'tolerance',
      change: 2,
      tolerance: 1,
    });
  });

  it('has a tolerance of 0 under the strict test', () => {
    expect(judgeChange(percent, at(40), at(39.9), by('strict'))).toStrictEqual({
      trend: 'declined',
      test: 'strict',
      change: -0.1,
      tolerance: 0,
    });
  });

  it('carries neither where every value is alike and significance has nothing to say', () => {
    expect(judgeChange(percent, at(0, 50), at(0, 60), by('significance'))).toStrictEqual({
      trend: 'maintained',
      test: 'significance',
      change: 0,
    });
  });

  it.each([
    ['the earlier', at(40), at(45, 1000)],
    ['the later', at(40, 1000), at(45)],
  ])('is judged by the tolerance where %s value has no number of people', (_, earlier, later) => {
    expect(judgeChange(percent, earlier, later, by('significance'))).toStrictEqual({
      trend: 'improved',
      test: 'tolerance',
      change: 5,
      tolerance: 1,
    });
  });

  it("is judged by the tolerance in another unit, a percentage of the earlier value's size", () => {
    // 2 percent of 40 is 0.8; a fall by 5 is better where lower is.
    const score = { unit: 'score', better: 'lower' } as const;
    expect(judgeChange(score, at(-40, 1000), at(-45, 1000), by('significance'))).toStrictEqual({
      trend: 'improved',
      test: 'tolerance',
      change: 5,
      tolerance: 0.8,
    });
  });
});
