import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBar } from '../../../src/report/text/roll-up-bar.js';

const bar = (yes: number, unknown: number, no: number, columns: number) =>
  drawBar(
    [
      { count: yes, sign: '#' },
      { count: unknown, sign: '?' },
      { count: no, sign: '.' },
    ],
    columns,
  );

describe('a bar', () => {
  it('gives each part its share', () => expect(bar(5, 3, 2, 10)).toBe('#####???..'));
  it('shows one among a thousand', () => expect(bar(1, 0, 999, 10)).toBe('#.........'));
  it('of nothing is empty', () => expect(bar(0, 0, 0, 10)).toBe(''));

  it('is as wide as it should be, and hides nothing that is there', () =>
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.nat(2000),
        fc.nat(2000),
        fc.integer({ min: 3, max: 60 }),
        (yes, unknown, no, columns) => {
          const drawn = bar(yes, unknown, no, columns);
          expect(drawn.length).toBe(yes + unknown + no === 0 ? 0 : columns);
          expect([drawn.includes('#'), drawn.includes('?'), drawn.includes('.')]).toEqual([
            yes > 0,
            unknown > 0,
            no > 0,
          ]);
        },
      ),
    ));
});
