import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assessment/assessment.js';
import type { Framework } from '../../../src/generated/framework.js';
import { sensitivity } from '../../../src/insight/sensitivity/sensitivity.js';
import { answers, assessment, gardens, indicator, outcome, series } from '../../evaluate/small-assessment.js';

/** Chance isn't looked at here. */
const once = { draws: 1, seed: 1 };

/** The edition allows 1 to 5 points (2 by default) and 0 to 20 percent (5 by default). */
const garden = (vegetables: [number, number], unit: 'percent' | 'rate' = 'percent', method = {}): Assessment =>
  assessment({
    answers: answers({
      seedling: { 'plot-agreed': 'met', 'soil-tested': 'met', 'gardeners-found': 'met' },
      blossoming: { compost: 'met', 'rain-barrels': 'met', 'open-days': 'met', 'shared-harvest': 'met' },
    }),
    outcomes: [
      outcome('vegetables-eaten', indicator({ unit, values: series({ 2023: vegetables[0], 2025: vegetables[1] }) })),
      outcome('shade', indicator({ values: series({ 2023: 50, 2025: 50 }) })),
    ],
    method: { readings: { 'harvest-count': 'either' }, ...method },
  });

const toleranceOf = (of: Assessment, framework: Framework = gardens) => {
  const { tolerance, results } = sensitivity(framework, of, {}, once);
  const sunflower = results.find(({ kind, id }) => kind === 'determination' && id === 'sunflower');
  return { inEffect: tolerance, verdict: sunflower?.verdict, ...sunflower?.tolerance };
};

describe('the tolerances between which a verdict stays', () => {
  it('reach up to the change that a verdict rests on', () => {
    // Up by 3.4 points: improved with a tolerance of up to 3.4.
    expect(toleranceOf(garden([50, 53.4]))).toStrictEqual({
      inEffect: { points: { value: 2, minimum: 1, maximum: 5 }, percent: { value: 5, minimum: 0, maximum: 20 } },
      verdict: 'eligible',
      points: { from: 1, to: 3.4 },
      percent: { from: 0, to: 20 },
    });
  });

  it('reach down to where a smaller change begins to count', () => {
    // Up by 1.25 points: it counts with a tolerance of 1.2 or less.
    expect(toleranceOf(garden([50, 51.25]))).toMatchObject({ verdict: 'not-eligible', points: { from: 1.3, to: 5 } });
  });

  it('are those of the other kind for other units', () => {
    // Up by 4 from 50: 8 percent.
    expect(toleranceOf(garden([50, 54], 'rate'))).toMatchObject({
      verdict: 'eligible',
      points: { from: 1, to: 5 },
      percent: { from: 0, to: 8 },
    });
  });

  it('take in the tolerance in effect where it lies between two tenths', () => {
    const tolerance = { points: 3.45 };
    // Up by 3.47: with 3.45 it counts, with 3.5 it doesn't.
    expect(toleranceOf(garden([50, 53.47], 'percent', { tolerance }))).toMatchObject({
      verdict: 'eligible',
      points: { from: 1, to: 3.45 },
    });
    // Up by 3.42: it counts with 3.4, and with 3.45 it doesn't.
    expect(toleranceOf(garden([50, 53.42], 'percent', { tolerance }))).toMatchObject({
      verdict: 'not-eligible',
      points: { from: 3.45, to: 5 },
    });
  });

  it("start from the framework's tolerance where the file's method is ignored", () => {
    const of = garden([50, 53.4], 'percent', { tolerance: { points: 4 } });
    expect(toleranceOf(of)).toMatchObject({ verdict: 'not-eligible' });
    const { tolerance } = sensitivity(gardens, of, { method: 'framework' }, once);
    expect(tolerance.points.value).toBe(2);
  });

  it('are the bounds of the edition where they play no part, on tenths or not', () => {
    const bounded: Framework = {
      ...gardens,
      method: {
        ...gardens.method,
        tolerance: { ...gardens.method.tolerance, points: { default: 2, minimum: 0.25, maximum: 4.75 } },
      },
    };
    expect(toleranceOf(garden([50, 60]), bounded)).toMatchObject({ points: { from: 0.25, to: 4.75 } });
    // Where it plays a part, the tenths within the bounds: 0.3 is the first.
    expect(toleranceOf(garden([50, 53.4]), bounded)).toMatchObject({ points: { from: 0.3, to: 3.4 } });
  });
});
