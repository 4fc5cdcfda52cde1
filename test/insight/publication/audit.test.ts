import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../src/assessment/assessment.js';
import { passesAudit } from '../../../src/insight/publication/audit-period.js';
import { possibleCounts } from '../../../src/insight/publication/possible-counts.js';
import type { RedactedPeriod } from '../../../src/insight/publication/redact-period.js';
import type { Slot } from '../../../src/insight/publication/shown-cell.js';
import { shownCounts } from '../../../src/insight/publication/shown-counts.js';

describe('Which counts fit what is shown', () => {
  test('is narrowed through the whole and every dimension', () => {
    // The first dimension leaves 30 to 33 for everyone, and that leaves 4 to 9 for the hidden part of the second.
    const found = possibleCounts({
      whole: { low: 28, high: 33 },
      dimensions: [
        [
          { low: 10, high: 12 },
          { low: 20, high: 22 },
        ],
        [
          { low: 24, high: 26 },
          { low: 0, high: 12 },
        ],
      ],
    });
    expect(found?.whole).toEqual({ low: 30, high: 33 });
    expect(found?.dimensions[1]).toEqual([
      { low: 24, high: 26 },
      { low: 4, high: 9 },
    ]);
  });

  test('is nothing where numbers contradict each other', () => {
    expect(possibleCounts({ whole: { low: 9, high: 9 }, dimensions: [[{ low: 2, high: 8 }]] })).toBeUndefined();
  });

  test('is known for a text and a size', () => {
    const whole = (number: number, size: number) =>
      shownCounts({ number, low: number - 0.5, high: number + 0.5 }, size);
    // Of 300, 154.5 to 157.4 are 51.5 to just below 52.5 percent.
    expect(whole(52, 300)).toEqual({ low: 155, high: 157 });
    // Of 40, 2 are 5 percent: an end. 5.5 percent are 2.2, so that no count is shown as 5 percent.
    expect([whole(5, 40), whole(8, 40)]).toEqual([undefined, { low: 3, high: 3 }]);
    // 52.5 percent of 200 are 105, and shown as 53.
    expect([whole(52, 200)?.high, whole(53, 200)?.low]).toEqual([104, 105]);
    expect(shownCounts({ number: null, low: 0, high: 5 }, 40)).toEqual({ low: 0, high: 2 });
    expect(shownCounts({ number: null, low: 95, high: 100 }, 40)).toEqual({ low: 38, high: 40 });
  });
});

/** A group of a size, with what is shown of it. */
type Part = readonly [size: number, number: number | null];

const slot = (number: number | null, unit: Unit): Slot => {
  if (number === null) return { state: 'hidden', by: 'few-people' };
  const half = unit === 'percent' ? 0.5 : 0;
  return { state: 'shown', number: { shown: String(number), number, low: number - half, high: number + half } };
};
const cell = (size: number) => ({
  observation: { period: '2025', value: null, break: false, path: '' },
  size,
  count: undefined,
  counted: undefined,
  decimals: 0,
});
const period = (whole: Part, dimensions: readonly (readonly Part[])[], unit: Unit = 'percent'): RedactedPeriod => ({
  cells: {
    period: '2025',
    whole: cell(whole[0]),
    dimensions: dimensions.map((parts) => parts.map(([size]) => cell(size))),
  },
  whole: slot(whole[1], unit),
  dimensions: dimensions.map((parts) => parts.map(([, number]) => slot(number, unit))),
  pools: [],
});
const passes = (redacted: RedactedPeriod, unit: Unit = 'percent', earlier?: number) =>
  passesAudit(redacted, {
    unit,
    minimum: 10,
    alsoKnown: (place) => (place?.[1] === 0 && earlier !== undefined ? { low: earlier, high: earlier } : undefined),
  });

describe('The audit', () => {
  test('fails where a hidden number can be worked out', () => {
    // 50 of 100, 47 of 92 (51 percent: 46.5 to 47.4): the 8 hidden count 3.
    expect(
      passes(
        period(
          [100, 50],
          [
            [
              [92, 51],
              [8, null],
            ],
          ],
        ),
      ),
    ).toBe(false);
    // Of 400 and 392, 198 to 201 and 193 to 195 (49 percent: 190.1 to 194.0): 4 to 8 of the 8.
    expect(
      passes(
        period(
          [400, 50],
          [
            [
              [392, 49],
              [8, null],
            ],
          ],
        ),
      ),
    ).toBe(true);
  });

  test('asks for 3 possible counts, or all that there are', () => {
    // 2 of 2 are all 3 counts; of one child both.
    expect(
      passes(
        period(
          [400, 50],
          [
            [
              [398, 50],
              [2, null],
            ],
          ],
        ),
      ),
    ).toBe(true);
    expect(
      passes(
        period(
          [400, 50],
          [
            [
              [399, 50],
              [1, null],
            ],
          ],
        ),
      ),
    ).toBe(true);
    expect(
      passes(
        period(
          [100, 50],
          [
            [
              [99, 51],
              [1, null],
            ],
          ],
        ),
      ),
    ).toBe(false);
  });

  test('looks at the children in no listed group, too', () => {
    expect(passes(period([100, 50], [[[92, 51]]]))).toBe(false);
    expect(passes(period([100, 50], [[[85, 51]]]))).toBe(true);
  });

  test('looks at each number of people that a hidden group may have', () => {
    const one = period([100, 50], [[[80, null]]]);
    const suppressed: Slot = { state: 'hidden', by: 'suppressed' };
    const withHidden = (shown: number): RedactedPeriod => ({
      ...one,
      cells: { ...one.cells, dimensions: [[cell(80), { ...cell(0), size: undefined }]] },
      dimensions: [[slot(shown, 'percent'), suppressed]],
    });
    // 50 - 40 = 10 of 20 are in the hidden group or in none. Of 9 in the group, 0 to 9 count.
    expect(passes(withHidden(50))).toBe(true);
    // 50 - 49 = 1 of 20 (61 percent of 80 are 49): of any in the group, none or one.
    expect(passes(withHidden(61))).toBe(false);
  });

  test('looks at what few people count together', () => {
    // 4 and 4 hidden count 3 together, each 0 to 3.
    expect(
      passes(
        period(
          [100, 50],
          [
            [
              [92, 51],
              [4, null],
              [4, null],
            ],
          ],
        ),
      ),
    ).toBe(false);
    // Of 10 and more together, that's no number about few people.
    expect(
      passes(
        period(
          [100, 50],
          [
            [
              [89, 51],
              [6, null],
              [5, null],
            ],
          ],
        ),
      ),
    ).toBe(true);
  });

  test('sees what another dimension says of everyone', () => {
    // Everyone: 398 to 401 of 800 by itself, exactly 400 by the second dimension (20 parts of 40 with 50 percent each).
    const twenty = Array.from({ length: 20 }, (): Part => [40, 50]);
    const nineteen = Array.from({ length: 19 }, (): Part => [40, 50]);
    // 400 - 380 = 20 of 34 and 6: 17 of 34 (50 percent), so that 3 of the 6 count.
    const hidden: Part[] = [...nineteen, [34, 50], [6, null]];
    expect(passes(period([800, 50], [hidden]))).toBe(true);
    expect(passes(period([800, 50], [hidden, twenty]))).toBe(false);
  });

  test('sees what the last publication showed', () => {
    const redacted = period(
      [100, 50],
      [
        [
          [40, null],
          [52, 50],
          [8, null],
        ],
      ],
    );
    expect(passes(redacted)).toBe(true);
    expect(passes(redacted, 'percent', 20)).toBe(false);
  });

  test('learns nothing from groups that overlap', () => {
    expect(
      passes(
        period(
          [100, 50],
          [
            [
              [92, 51],
              [60, 50],
              [8, null],
            ],
          ],
        ),
      ),
    ).toBe(true);
  });

  test('knows that a count that joined the pool is no larger than the smallest shown', () => {
    const joined = period(
      [27, 27],
      [
        [
          [10, 10],
          [10, null],
          [7, null],
        ],
      ],
      'count',
    );
    const [shown, , few] = joined.dimensions[0] ?? [];
    const pool: Slot = { state: 'hidden', by: 'pool' };
    // 27 - 10 = 17 for one of exactly 10, and one of at most 9.
    expect(passes({ ...joined, dimensions: [[shown ?? pool, pool, few ?? pool]] }, 'count')).toBe(false);
  });

  test('asks the same of counts under the minimum', () => {
    // 18 for two counts of at most 9 each are 9 and 9; 16 are 7 to 9.
    expect(
      passes(
        period(
          [58, 58],
          [
            [
              [40, 40],
              [9, null],
              [9, null],
            ],
          ],
          'count',
        ),
        'count',
      ),
    ).toBe(false);
    expect(
      passes(
        period(
          [56, 56],
          [
            [
              [40, 40],
              [8, null],
              [8, null],
            ],
          ],
          'count',
        ),
        'count',
      ),
    ).toBe(true);
  });
});
