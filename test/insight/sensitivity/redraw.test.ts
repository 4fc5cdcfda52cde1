import { describe, expect, it } from 'vitest';
import type { Assessment, Indicator } from '../../../src/assessment/assessment.js';
import { drawsFrom } from '../../../src/insight/sensitivity/draws.js';
import { redrawing } from '../../../src/insight/sensitivity/redraw.js';
import { adjacentOutcome, assessment, indicator, outcome, race, series } from '../../evaluate/small-assessment.js';

const usability = { minimumCellSize: 10, assessedOn: '2026-06-30' };

const withIndicator = (changes: Partial<Indicator>): Assessment =>
  assessment({ outcomes: [outcome('shade', indicator(changes))] });

/** A single value is looked at by no verdict: an earlier one, which isn't drawn, gives it a trend. */
const withEarlier = (of: Assessment): Assessment => {
  const [only] = of.outcomes?.[0]?.indicators ?? [];
  if (only?.values.length !== 1) return of;
  return withIndicator({ ...only, values: [...series({ 1990: 40 }), ...only.values] });
};

/** The values of the only indicator, over many draws, by period. */
function drawnValues(of: Assessment, count = 1000): Record<string, unknown[]> {
  const { draw } = redrawing(withEarlier(of), usability);
  const draws = drawsFrom(5);
  const found: Record<string, unknown[]> = {};
  for (let year = 0; year < count; year++) {
    for (const { period, value } of draw(draws).outcomes?.[0]?.indicators[0]?.values ?? []) {
      found[period] = [...(found[period] ?? []), value];
    }
  }
  return found;
}

function facts(values: readonly unknown[] = []): { mean: number; deviation: number } {
  const numbers = values as number[];
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const variance = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length;
  return { mean, deviation: Math.sqrt(variance) };
}

describe('values that are drawn again', () => {
  it('are shares of a number of people in percent', () => {
    const found = drawnValues(withIndicator({ values: series({ 2025: { value: 40, n: 600 } }) }));
    // 100 x sqrt(0.4 x 0.6 / 600) = 2. Of 1,000 draws, the mean is off by 2 / sqrt(1,000) = 0.063 in one of three cases.
    const { mean, deviation } = facts(found['2025']);
    expect(Math.abs(mean - 40)).toBeLessThan(0.19);
    expect(Math.abs(deviation - 2)).toBeLessThan(0.15);
    for (const value of found['2025'] ?? [])
      expect(Number.isInteger(Math.round((value as number) * 6e6) / 1e6)).toBe(true);
  });

  it('are around a value with a margin of error, in any unit, and the margin wins over the number of people', () => {
    const measured = { value: 500, n: 400, margin: 16.45 };
    // At 90 percent a margin is 1.645 standard errors: 10. At 99 percent it's 2.576 of them: 6.386.
    const usual = facts(drawnValues(withIndicator({ unit: 'rate', values: series({ 2025: measured }) }))['2025']);
    expect(Math.abs(usual.mean - 500)).toBeLessThan(0.95);
    expect(Math.abs(usual.deviation - 10)).toBeLessThan(0.7);
    const narrower = withIndicator({ unit: 'rate', marginConfidence: 99, values: series({ 2025: measured }) });
    expect(Math.abs(facts(drawnValues(narrower)['2025']).deviation - 6.386)).toBeLessThan(0.45);
    // As a share of 400 people, 50 percent would spread by 2.5 points.
    const percent = withIndicator({ values: series({ 2025: { value: 50, n: 400, margin: 0 } }) });
    expect(facts(drawnValues(percent)['2025'])).toStrictEqual({ mean: 50, deviation: 0 });
  });

  it('stay between 0 and 100 percent', () => {
    const found = drawnValues(
      withIndicator({ values: series({ 2024: { value: 1, margin: 20 }, 2025: { value: 99, margin: 20 } }) }),
    );
    expect([Math.min(...(found['2024'] as number[])), Math.max(...(found['2025'] as number[]))]).toStrictEqual([
      0, 100,
    ]);
    const rate = drawnValues(withIndicator({ unit: 'rate', values: series({ 2025: { value: 99, margin: 20 } }) }));
    expect(Math.max(...(rate['2025'] as number[]))).toBeGreaterThan(100);
  });

  it('are the usable ones alone, and the others are counted where they can be used', () => {
    const of = withIndicator({
      values: series({
        2018: { value: 40, n: 600 }, // varied
        2019: { value: 40, n: 9 }, // too few people
        2020: null,
        2021: 'suppressed',
        2022: { value: { low: 95, high: 100 }, n: 600 }, // a range: fixed
        2023: 41, // no number of people: fixed
        2024: { value: 42, margin: 2 }, // varied
        2031: { value: 43, n: 600 }, // hasn't begun
      }),
    });
    const { varied, fixed, draw } = redrawing(of, usability);
    expect([varied, fixed]).toStrictEqual([2, 2]);
    const before = of.outcomes?.[0]?.indicators[0]?.values ?? [];
    const after = draw(drawsFrom(1)).outcomes?.[0]?.indicators[0]?.values ?? [];
    expect(after.flatMap(({ period, value }, index) => (value === before[index]?.value ? [] : [period]))).toStrictEqual(
      ['2018', '2024'],
    );
  });

  it('are those that trends and gaps are judged by; the others are counted, and stay', () => {
    const years = { 2022: { value: 40, n: 600 }, 2023: { value: 40, n: 600 }, 2024: { value: 40, n: 600 } };
    const fewer = { 2022: { value: 40, n: 300 }, 2023: { value: 40, n: 300 }, 2024: { value: 40, n: 300 } };
    const groups = race({ white: fewer, black: { 2023: { value: 30, n: 600 }, 2024: { value: 30, n: 600 } } });
    const of = withIndicator({ values: series(years), disparities: [groups] });
    const { varied, draw } = redrawing(of, usability);
    expect(varied).toBe(8);
    const moved = (before: Indicator['values'] = [], after: Indicator['values'] = []) =>
      after.flatMap(({ period, value }, at) => (value === before[at]?.value ? [] : [period]));
    const [own, drawn] = [of, draw(drawsFrom(1))].map((one) => one.outcomes?.[0]?.indicators[0]);
    expect(moved(own?.values, drawn?.values)).toEqual(['2022', '2024']);
    // The gap begins where both have a value.
    const groupsOf = (one: typeof own) => one?.disparities[0]?.groups.map(({ values }) => values) ?? [];
    expect(groupsOf(own).map((values, at) => moved(values, groupsOf(drawn)[at]))).toEqual([
      ['2023', '2024'],
      ['2023', '2024'],
    ]);
  });

  it('are not shares in other units, where a number of people says nothing of how far a value may be off', () => {
    const { varied, fixed } = redrawing(
      withIndicator({ unit: 'score', values: series({ 2025: { value: 40, n: 600 } }) }),
      usability,
    );
    expect([varied, fixed]).toStrictEqual([0, 1]);
  });

  it('are those of core indicators and of outcomes in other sectors', () => {
    const values = series({ 2024: { value: 40, n: 600 }, 2025: { value: 40, n: 600 } });
    const groups = race({ white: { 2025: { value: 40, n: 300 } }, black: { 2025: 30 } });
    const of = assessment({
      outcomes: [
        outcome(
          'shade',
          indicator({ values, disparities: [groups] }),
          indicator({ id: 'leaves', core: false, values }),
        ),
      ],
      adjacentOutcomes: [adjacentOutcome({ values })],
    });
    const { varied, fixed, draw } = redrawing(of, usability);
    // Two of the core indicator and one of its groups, and two in the other sector. The other group has no number.
    expect([varied, fixed]).toStrictEqual([5, 1]);
    const drawn = draw(drawsFrom(1));
    expect(drawn.outcomes?.[0]?.indicators[1]).toBe(of.outcomes?.[0]?.indicators[1]);
    expect(drawn.adjacentOutcomes?.[0]?.values).not.toStrictEqual(values);
  });
});

describe('a whole whose groups are drawn', () => {
  /** Groups of which everybody, or nobody, counts: they can't move, and neither can a whole that is made of them. */
  const still = (people: [number, number], dimension = {}) =>
    race(
      { white: { 2025: { value: 100, n: people[0] } }, black: { 2025: { value: 0, n: people[1] } } },
      { reference: 'white', ...dimension },
    );
  const ofWhole = (n: number, ...disparities: ReturnType<typeof race>[]) =>
    facts(drawnValues(withIndicator({ values: series({ 2025: { value: 50, n } }), disparities }), 300)['2025']);
  const byItself = 100 * Math.sqrt(0.25 / 200);

  it('moves as they do, if they add up to it within 1 percent', () => {
    expect(ofWhole(200, still([100, 100]))).toStrictEqual({ mean: 50, deviation: 0 });
    // 198 of 200 is 1 percent less; 202 of 200, 1 percent more.
    expect(ofWhole(200, still([99, 99])).deviation).toBe(0);
    expect(ofWhole(200, still([101, 101])).deviation).toBe(0);
  });

  it('is drawn by itself, if they do not', () => {
    for (const people of [
      [98, 98],
      [102, 102],
    ] as [number, number][]) {
      expect(Math.abs(ofWhole(200, still(people)).deviation - byItself)).toBeLessThan(0.5);
    }
  });

  it('moves by their mean, each by its number of people', () => {
    // 300 people at 50 percent spread by 100 x sqrt(0.25 / 300) = 2.887 points, and make up three quarters of the whole; the
    // 100 others can't move. 0.75 x 2.887 = 2.165.
    const disparities = [race({ white: { 2025: { value: 50, n: 300 } }, black: { 2025: { value: 0, n: 100 } } })];
    const found = facts(
      drawnValues(withIndicator({ values: series({ 2025: { value: 37.5, n: 400 } }), disparities }))['2025'],
    );
    expect(Math.abs(found.mean - 37.5)).toBeLessThan(0.21);
    expect(Math.abs(found.deviation - 2.165)).toBeLessThan(0.15);
  });

  it('follows the first dimension in the file that adds up to it', () => {
    const moving = race(
      { boys: { 2025: { value: 50, n: 100 } }, girls: { 2025: { value: 50, n: 100 } } },
      { id: 'gender', reference: 'boys' },
    );
    const tooFew = race({ city: { 2025: { value: 100, n: 20 } } }, { id: 'place' });
    expect(ofWhole(200, tooFew, still([100, 100]), moving).deviation).toBe(0);
    expect(ofWhole(200, tooFew, moving, still([100, 100])).deviation).toBeGreaterThan(2);
  });

  it('is decided for each period', () => {
    const disparities = [
      race({
        white: { 2024: { value: 100, n: 100 }, 2025: { value: 100, n: 100 } },
        black: { 2024: { value: 0, n: 100 }, 2025: { value: 0 } },
      }),
    ];
    const values = series({ 2024: { value: 50, n: 200 }, 2025: { value: 50, n: 200 } });
    const found = drawnValues(withIndicator({ values, disparities }), 300);
    expect(facts(found['2024']).deviation).toBe(0);
    expect(facts(found['2025']).deviation).toBeGreaterThan(2);
  });

  it('is a mean of shares: a count is drawn by itself', () => {
    const disparities = [
      race({ white: { 2025: { value: 90, n: 100, margin: 0 } }, black: { 2025: { value: 10, n: 100, margin: 0 } } }),
    ];
    const values = series({ 2025: { value: 100, n: 200, margin: 16.45 } });
    const spread = (unit: 'count' | 'score') =>
      facts(drawnValues(withIndicator({ unit, values, disparities }), 300)['2025']).deviation;
    expect(spread('score')).toBe(0);
    expect(spread('count')).toBeGreaterThan(8);
  });
});
