import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, FileMethod } from '../../../src/assessment/assessment.js';
import { type EvaluateOptions, type Evaluation, evaluate } from '../../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { CauseName } from '../../../src/generated/comparison.js';
import { compareAssessments } from '../../../src/insight/comparison/compare-assessments.js';
import { mixture } from '../../../src/insight/comparison/mixture.js';
import { assessment as anyAssessment } from '../../evaluate/arbitrary-assessment.js';
import { effort } from '../../thorough.js';

const sections = ['answers', 'designations', 'outcomes', 'adjacentOutcomes', 'systemsChangeExamples'] as const;

const method: fc.Arbitrary<FileMethod> = fc.constantFrom(
  {},
  {},
  { tolerance: { points: 0 } },
  { minimumCellSize: 5, readings: { sequence: 'criteria-only', 'leveling-down': 'counted' } },
);

/** One assessment, and another that differs from it in some sections, its date or its method. */
const twoAssessments = fc
  .record({
    one: anyAssessment,
    other: anyAssessment,
    kept: fc.subarray([...sections], { minLength: effort(3, 1) }),
    oldMethod: method,
    newMethod: method,
    oldDate: fc.constantFrom('2026-06-30', '2024-08-01'),
  })
  .map(({ one, other, kept, oldMethod, newMethod, oldDate }) => {
    const own = Object.fromEntries(kept.flatMap((key) => (one[key] === undefined ? [] : [[key, one[key]]])));
    const others = Object.entries(other).filter(([key]) => !(kept as readonly string[]).includes(key));
    const before: Assessment = { ...one, method: oldMethod, assessedOn: oldDate };
    const after = { ...Object.fromEntries(others), ...own, method: newMethod } as Assessment;
    return { before, after };
  });

const options: fc.Arbitrary<EvaluateOptions> = fc.constantFrom({}, {}, { basis: 'reviewed' }, { method: 'framework' });

/** What the comparison looks at, from the evaluation that reports are made of. */
function results({ gateways, lastCrossed, determinations }: Evaluation): ReadonlyMap<string, string | null> {
  return new Map([
    ...gateways.map(({ id, state }) => [`gateway ${id}`, state] as const),
    ['last-crossed last-crossed', lastCrossed] as const,
    ...determinations.flatMap(({ id, verdict, criteria }) => [
      [`determination ${id}`, verdict] as const,
      ...criteria.map((one) => [`criterion ${id}/${one.id}`, one.result] as const),
    ]),
  ]);
}

function* subsetsOf(causes: readonly CauseName[]): Generator<ReadonlySet<CauseName>> {
  const [first, ...rest] = causes;
  if (first === undefined) return void (yield new Set());
  for (const subset of subsetsOf(rest)) {
    yield subset;
    yield new Set([first, ...subset]);
  }
}

const runs = { numRuns: effort(10, 40) };

describe('a mixture', () => {
  it('with no causes is judged as the old assessment is, and with all that differ as the new one', () => {
    fc.assert(
      fc.property(twoAssessments, options, ({ before, after }, how) => {
        const differ = new Set(
          compareAssessments(defaultFramework, before, after, how).causes.map(({ cause }) => cause),
        );
        const judged = (one: Assessment) => results(evaluate(defaultFramework, one, how));
        expect(judged(mixture(before, after, () => false))).toEqual(judged(before));
        expect(judged(mixture(before, after, (cause) => differ.has(cause)))).toEqual(judged(after));
      }),
      runs,
    );
  });
});

describe('why a verdict differs', () => {
  it('is every smallest set of causes that alone gives the new result: all sets tried, by brute force', () => {
    fc.assert(
      fc.property(twoAssessments, options, ({ before, after }, how) => {
        const { causes, verdicts } = compareAssessments(defaultFramework, before, after, how);
        const names = causes.map(({ cause }) => cause);
        const tried = [...subsetsOf(names)].map((set) => ({
          set,
          results: results(
            evaluate(
              defaultFramework,
              mixture(before, after, (cause) => set.has(cause)),
              how,
            ),
          ),
        }));
        const [old, now] = [before, after].map((one) => results(evaluate(defaultFramework, one, how)));
        const keys = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
        const differing = [...keys].filter((key) => (old?.get(key) ?? null) !== (now?.get(key) ?? null));
        expect(verdicts.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(differing.sort());
        for (const { kind, id, before: was, after: is, because } of verdicts) {
          const key = `${kind} ${id}`;
          expect([was, is]).toEqual([old?.get(key) ?? null, now?.get(key) ?? null]);
          const giving = tried.filter((one) => (one.results.get(key) ?? null) === is).map(({ set }) => set);
          const smallest = giving.filter(
            (set) => !giving.some((part) => part.size < set.size && [...part].every((cause) => set.has(cause))),
          );
          const inWords = (sets: readonly Iterable<string>[]) => sets.map((set) => [...set].sort().join(' ')).sort();
          expect(inWords(because)).toEqual(inWords(smallest));
        }
      }),
      { numRuns: effort(6, 15) },
    );
  });
});
