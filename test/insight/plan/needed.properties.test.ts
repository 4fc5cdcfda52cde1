import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Assessment, Dimension, Indicator, Measure, Series } from '../../../src/assessment/assessment.js';
import { evaluate } from '../../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { Framework } from '../../../src/generated/framework.js';
import type { NeededValue, PlanStep } from '../../../src/generated/plan.js';
import { planFor } from '../../../src/insight/plan/plan.js';
import { assessment } from '../../evaluate/arbitrary-assessment.js';
import { effort } from '../../thorough.js';

const readings = fc
  .tuple(
    ...(defaultFramework.readings ?? []).map(({ id, options }) =>
      fc.constantFrom(...options.map((option) => [id, option.id] as const)),
    ),
  )
  .map((pairs): Record<string, string> => Object.fromEntries(pairs));

/** The assessment with another value in a series, as the contract has it: a value replaces a count. */
function withNeeded(before: Assessment, { series, period, value }: NeededValue): Assessment {
  const changed = (path: string, values: Series): Series =>
    path === series ? values.map((one) => (one.period === period ? { ...one, value } : one)) : values;
  const measure = <Kind extends Measure>(path: string, one: Kind): Kind => ({
    ...one,
    values: changed(`${path}/values`, one.values),
  });
  const dimension = (path: string, one: Dimension): Dimension => ({
    ...one,
    groups: one.groups.map((group) => ({ ...group, values: changed(`${path}/groups/${group.id}`, group.values) })),
  });
  const indicator = (path: string, one: Indicator): Indicator => ({
    ...measure(path, one),
    disparities: one.disparities.map((own) => dimension(`${path}/disparities/${own.id}`, own)),
  });
  const { outcomes, adjacentOutcomes } = before;
  return {
    ...before,
    ...(outcomes && {
      outcomes: outcomes.map((one) => ({
        ...one,
        indicators: one.indicators.map((own) => indicator(`/outcomes/${one.id}/${own.id}`, own)),
      })),
    }),
    ...(adjacentOutcomes && {
      adjacentOutcomes: adjacentOutcomes.map((one) => measure(`/adjacent-outcomes/${one.id}`, one)),
    }),
  };
}

/** An edition that asks for every indicator and every gap there is. */
const greedy: Framework = {
  ...defaultFramework,
  gateways: defaultFramework.gateways.map(({ determination: _, ...gateway }) => gateway),
  determinations: [
    {
      id: 'everything',
      title: 'Everything',
      statement: 'Everything.',
      gateway: 'exploring',
      criteria: [
        { kind: 'core-indicators' as const, trends: ['improved' as const], count: 12 },
        { kind: 'disparity-gaps' as const, count: 20 },
        { kind: 'adjacent-outcomes' as const, trends: ['improved' as const], count: 2 },
      ].map((rule) => ({ id: rule.kind, title: 'One', statement: 'One.', rule })),
    },
  ],
};

type Options = Parameters<typeof evaluate>[2];

/** Every gap that counts, by its path. */
function countingGaps(judged: Assessment, options: Options): string[] {
  return evaluate(greedy, judged, options).outcomes.flatMap((outcome) =>
    outcome.indicators
      .filter(({ core }) => core)
      .flatMap(({ id, gaps }) =>
        gaps
          .filter(({ counts }) => counts)
          .map(({ dimension, group }) => `/outcomes/${outcome.id}/${id}/disparities/${dimension}/groups/${group}`),
      ),
  );
}

function isReached(judged: Assessment, { path, to, change }: PlanStep, options: Options): boolean {
  const result = evaluate(greedy, judged, options);
  if (change === 'gap') return countingGaps(judged, options).includes(path);
  const found =
    change === 'indicator'
      ? result.outcomes
          .flatMap(({ id, indicators }) => indicators.map((one) => ({ path: `/outcomes/${id}/${one.id}`, one })))
          .find((one) => one.path === path)?.one
      : result.adjacentOutcomes.find(({ id }) => path === `/adjacent-outcomes/${id}`);
  return found?.trend === 'improved' || (to === 'maintained' && found?.trend === 'maintained');
}

const listOf = ({ needed }: PlanStep): readonly NeededValue[] =>
  needed === null ? [] : Array.isArray(needed) ? needed : [needed];

it('the values of a plan hold together, cost no gap that counts, and are the least that do', () => {
  let tried = 0;
  fc.assert(
    fc.property(assessment, readings, (before, chosen) => {
      const options = { readings: chosen };
      const goal = { kind: 'determination' as const, id: 'everything', title: '' };
      const [plan] = planFor(greedy, before, options, [goal]);
      const steps = plan?.steps.filter(({ needed }) => needed !== null) ?? [];
      let now = before;
      let counting = countingGaps(now, options);
      for (const step of steps) {
        const own = listOf(step);
        const [last, ...others] = own;
        if (!last) continue;
        tried += 1;
        const almost = others.reduce(withNeeded, now);
        const after = withNeeded(almost, last);
        expect(isReached(after, step, options)).toBe(true);
        // A tenth less doesn't do: all values here have at most one decimal.
        const short = { ...last, value: Math.round((last.value - Math.sign(last.by) * 0.1) * 10) / 10 };
        if (last.by !== 0 && last.unit === 'percent') {
          expect(isReached(withNeeded(almost, short), step, options)).toBe(false);
        }
        const countingNow = countingGaps(after, options);
        expect(counting.filter((path) => !countingNow.includes(path))).toEqual([]);
        now = after;
        counting = countingNow;
      }
      for (const step of steps) expect(isReached(now, step, options)).toBe(true);
    }),
    { numRuns: effort(8, 80) },
  );
  expect(tried).toBeGreaterThan(effort(0, 80));
});
