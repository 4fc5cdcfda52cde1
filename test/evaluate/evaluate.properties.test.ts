import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Assessment } from '../../src/assessment/assessment.js';
import { type EvaluateOptions, evaluate } from '../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../src/framework/default-framework.js';
import { effort } from '../thorough.js';
import * as arbitrary from './arbitrary-assessment.js';

const benchmarks = defaultFramework.gateways.flatMap((gateway) =>
  (gateway.benchmarks ?? []).map((benchmark) => ({ gateway: gateway.id, benchmark: benchmark.id })),
);
const anyBenchmark = fc.constantFrom(...benchmarks);
const anyReadings = fc.record(
  Object.fromEntries(
    (defaultFramework.readings ?? []).map(({ id, options }) => [
      id,
      fc.constantFrom(...options.map((option) => option.id)),
    ]),
  ),
);
const rank = { 'not-eligible': 0, undetermined: 1, eligible: 2 } as const;

function verdicts(assessment: Assessment, options: EvaluateOptions = {}) {
  return evaluate(defaultFramework, assessment, options).determinations.map(({ verdict }) => verdict);
}

function withAnswer(assessment: Assessment, gateway: string, benchmark: string, answer: Answer): Assessment {
  const own = new Map(assessment.answers.get(gateway)).set(benchmark, answer);
  return { ...assessment, answers: new Map(assessment.answers).set(gateway, own) };
}

describe('What holds for every assessment', () => {
  it('meeting one more benchmark never makes a verdict worse', () => {
    fc.assert(
      fc.property(
        arbitrary.assessment,
        anyBenchmark,
        anyReadings,
        fc.constantFrom('self' as const, 'reviewed' as const),
        (assessment, { gateway, benchmark }, readings, basis) => {
          const met: Answer = { status: 'met', evidence: [], path: '', review: { result: 'confirmed' } };
          const before = verdicts(assessment, { readings, basis });
          const after = verdicts(withAnswer(assessment, gateway, benchmark, met), { readings, basis });
          after.forEach((verdict, index) => {
            expect(rank[verdict]).toBeGreaterThanOrEqual(rank[before[index] ?? 'eligible']);
          });
        },
      ),
      { numRuns: effort(100, 300) },
    );
  });

  it('filling in a benchmark that was not assessed never changes a verdict that was known', () => {
    fc.assert(
      fc.property(
        arbitrary.assessment,
        anyBenchmark,
        arbitrary.answer,
        (assessment, { gateway, benchmark }, answer) => {
          fc.pre(!assessment.answers.get(gateway)?.has(benchmark));
          keepsWhatWasKnown(assessment, withAnswer(assessment, gateway, benchmark, answer));
        },
      ),
      { numRuns: effort(66, 200) },
    );
  });

  it('filling in a section that was left out never changes a verdict that was known', () => {
    const sections = ['outcomes', 'adjacentOutcomes', 'designations', 'systemsChangeExamples'] as const;
    fc.assert(
      fc.property(arbitrary.assessment, fc.subarray([...sections]), (assessment, leftOut) => {
        const less = { ...assessment };
        for (const section of leftOut) delete less[section];
        keepsWhatWasKnown(less, assessment);
      }),
      { numRuns: effort(100, 300) },
    );
  });

  it('measuring a core indicator that had no data never changes a verdict that was known', () => {
    fc.assert(
      fc.property(arbitrary.assessment, arbitrary.series, fc.nat(), (assessment, values, chosen) => {
        const { outcomes = [] } = assessment;
        fc.pre(outcomes.length > 0);
        const at = chosen % outcomes.length;
        const withSeries = (replaced: typeof values): Assessment => ({
          ...assessment,
          outcomes: outcomes.map((outcome, index) =>
            index === at
              ? {
                  ...outcome,
                  // Without gaps: a break in an indicator's own series may cut its gaps short, which takes away what was known.
                  indicators: outcome.indicators.map((indicator) => ({
                    ...indicator,
                    values: replaced,
                    disparities: [],
                  })),
                }
              : outcome,
          ),
        });
        keepsWhatWasKnown(withSeries([]), withSeries(values));
      }),
      { numRuns: effort(66, 200) },
    );
  });

  it('asking for the criteria only never makes fewer eligible than asking for the gateways in order', () => {
    fc.assert(
      fc.property(arbitrary.assessment, anyReadings, (assessment, readings) => {
        const inOrder = verdicts(assessment, { readings: { ...readings, sequence: 'in-order' } });
        const criteriaOnly = verdicts(assessment, { readings: { ...readings, sequence: 'criteria-only' } });
        criteriaOnly.forEach((verdict, index) => {
          expect(rank[verdict]).toBeGreaterThanOrEqual(rank[inOrder[index] ?? 'eligible']);
        });
      }),
      { numRuns: effort(100, 300) },
    );
  });

  it('the order in which the file lists things never matters', () => {
    fc.assert(
      fc.property(arbitrary.assessment, anyReadings, (assessment, readings) => {
        const turned = reversed(assessment);
        const [one, other] = [assessment, turned].map((each) => evaluate(defaultFramework, each, { readings }));
        expect(other?.determinations.map(({ verdict, frameworkVerdict }) => [verdict, frameworkVerdict])).toEqual(
          one?.determinations.map(({ verdict, frameworkVerdict }) => [verdict, frameworkVerdict]),
        );
        expect(other?.gateways).toEqual(one?.gateways);
        expect([other?.lastCrossed, other?.next]).toEqual([one?.lastCrossed, one?.next]);
      }),
      { numRuns: effort(50, 150) },
    );
  });

  it("what stands beside it is what the framework's method gives by itself", () => {
    fc.assert(
      fc.property(
        arbitrary.assessment,
        anyReadings,
        anyReadings,
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.constantFrom('self' as const, 'reviewed' as const),
        (assessment, fileReadings, readings, points, basis) => {
          const own = { ...assessment, method: { tolerance: { points }, readings: fileReadings } };
          const judged = evaluate(defaultFramework, own, { readings, basis });
          const alone = evaluate(defaultFramework, own, { method: 'framework', basis });
          const { frameworkLastCrossed, frameworkNext, gateways, determinations, outcomes, adjacentOutcomes } = judged;
          expect([frameworkLastCrossed, frameworkNext]).toEqual([alone.lastCrossed, alone.next]);
          expect(gateways.map(({ frameworkState }) => frameworkState)).toEqual(
            alone.gateways.map(({ state }) => state),
          );
          expect(
            determinations.map(({ frameworkVerdict, frameworkCriteria }) => [frameworkVerdict, frameworkCriteria]),
          ).toEqual(
            alone.determinations.map(({ verdict, criteria }) => [
              verdict,
              criteria.map(({ id, result }) => ({ id, result })),
            ]),
          );
          const indicators = outcomes?.flatMap((outcome) => outcome.indicators) ?? [];
          const aloneIndicators = alone.outcomes?.flatMap((outcome) => outcome.indicators) ?? [];
          expect(indicators.map(({ frameworkTrend }) => frameworkTrend)).toEqual(
            aloneIndicators.map(({ trend }) => trend),
          );
          expect(
            indicators.flatMap(({ gaps }) =>
              gaps.map(({ frameworkResult, frameworkCounts }) => [frameworkResult, frameworkCounts]),
            ),
          ).toEqual(aloneIndicators.flatMap(({ gaps }) => gaps.map(({ result, counts }) => [result, counts])));
          expect(adjacentOutcomes?.map(({ frameworkTrend }) => frameworkTrend)).toEqual(
            alone.adjacentOutcomes?.map(({ trend }) => trend),
          );
        },
      ),
      { numRuns: effort(66, 200) },
    );
  });

  it('evaluating leaves its inputs as they were', () => {
    fc.assert(
      fc.property(arbitrary.assessment, (assessment) => {
        const before = structuredClone(assessment);
        evaluate(defaultFramework, assessment);
        expect(assessment).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});

function keepsWhatWasKnown(before: Assessment, after: Assessment): void {
  const filled = verdicts(after);
  verdicts(before).forEach((verdict, index) => {
    if (verdict !== 'undetermined') expect(filled[index]).toBe(verdict);
  });
}

function reversed(assessment: Assessment): Assessment {
  const { outcomes, designations, systemsChangeExamples, adjacentOutcomes } = assessment;
  return {
    ...assessment,
    answers: new Map(
      [...assessment.answers]
        .reverse()
        .map(([gateway, answers]) => [gateway, new Map([...answers].reverse())] as const),
    ),
    ...(outcomes && {
      outcomes: [...outcomes].reverse().map((outcome) => ({
        ...outcome,
        indicators: [...outcome.indicators].reverse().map((indicator) => ({
          ...indicator,
          disparities: indicator.disparities.map((dimension) => ({
            ...dimension,
            groups: [...dimension.groups].reverse(),
          })),
        })),
      })),
    }),
    ...(designations && { designations: [...designations].reverse() }),
    ...(systemsChangeExamples && { systemsChangeExamples: [...systemsChangeExamples].reverse() }),
    ...(adjacentOutcomes && { adjacentOutcomes: [...adjacentOutcomes].reverse() }),
  };
}
