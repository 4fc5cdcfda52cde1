import { describe, expect, test } from 'vitest';
import { within } from '../../../src/cli/workers/time-limit.js';

describe('an action that may take so many milliseconds', () => {
  test('gives what it returns', () => {
    expect(within(5000, () => 'done')).toEqual({ value: 'done' });
    expect(within(5000, () => undefined)).toEqual({ value: undefined });
  });

  test.each<[string, () => unknown]>([
    [
      'works on and on',
      () => {
        for (let turns = 0; ; turns += 1) if (turns < 0) return;
      },
    ],
    ['is in the midst of a search', () => /^(a+)+$/.test(`${'a'.repeat(60)}b`)],
    [
      'catches everything',
      () => {
        for (;;) {
          try {
            for (;;);
          } catch {}
        }
      },
    ],
  ])('is stopped where it %s', (_, action) => {
    expect(within(20, action)).toBeUndefined();
  });

  test('passes on what goes wrong in it', () => {
    expect(() =>
      within(5000, () => {
        throw new Error('broken');
      }),
    ).toThrow('broken');
  });

  test('leaves nothing behind', () => {
    const before = Object.keys(globalThis);
    within(5000, () => 1);
    within(20, () => {
      for (;;);
    });
    expect(Object.keys(globalThis)).toEqual(before);
  });

  test('takes as long as it takes where nothing limits it', () => {
    expect(within(undefined, () => 'done')).toEqual({ value: 'done' });
  });
});
