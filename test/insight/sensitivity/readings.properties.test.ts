import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assessment/assessment.js';
import { type EvaluateOptions, evaluate } from '../../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { Framework } from '../../../src/generated/framework.js';
import { sensitivity } from '../../../src/insight/sensitivity/sensitivity.js';
import { verdictsByReadings } from '../../../src/insight/sensitivity/verdicts-by-readings.js';
import * as arbitrary from '../../evaluate/arbitrary-assessment.js';
import { gardens, indicator, outcome } from '../../evaluate/small-assessment.js';
import { effort } from '../../thorough.js';

const anyReadings = ({ readings = [] }: Framework) =>
  fc.record(
    Object.fromEntries(readings.map(({ id, options }) => [id, fc.constantFrom(...options.map((option) => option.id))])),
  );
const basis = fc.constantFrom('self' as const, 'reviewed' as const);

/** Every verdict by a whole evaluation: what the quick way is held to. */
function fully(framework: Framework, assessment: Assessment, options: EvaluateOptions): string[] {
  const { gateways, determinations } = evaluate(framework, assessment, options);
  return [...gateways.map(({ state }) => state), ...determinations.map(({ verdict }) => verdict)];
}

const words: Readonly<Record<string, string>> = {
  crossed: 'met',
  eligible: 'met',
  'not-crossed': 'unmet',
  'not-eligible': 'unmet',
  undetermined: 'undetermined',
};

describe('verdicts by readings, each part judged once', () => {
  it('are those of a whole evaluation under the same readings', () => {
    const { gateways, determinations } = defaultFramework;
    const subjects = [
      ...gateways.map(({ id }) => ({ kind: 'gateway' as const, id })),
      ...determinations.map(({ id }) => ({ kind: 'determination' as const, id })),
    ];
    fc.assert(
      fc.property(
        arbitrary.assessment,
        basis,
        fc.array(anyReadings(defaultFramework), { minLength: 5, maxLength: 5 }),
        (assessment, basis, combinations) => {
          const verdicts = verdictsByReadings(defaultFramework, assessment, { basis });
          for (const readings of combinations) {
            const quick = subjects.map((subject) => verdicts.judge(subject, readings).value);
            const whole = fully(defaultFramework, assessment, { basis, readings });
            expect(quick).toStrictEqual(whole.map((word) => words[word]));
          }
        },
      ),
      { numRuns: effort(30, 200) },
    );
  });
});

/** A garden of the invented edition, whose few readings can all be tried. */
const garden: fc.Arbitrary<Assessment> = fc
  .record({
    answers: fc
      .tuple(
        ...gardens.gateways.flatMap(({ id, benchmarks = [] }) =>
          benchmarks.map((benchmark) =>
            fc.option(arbitrary.answer, { nil: undefined, freq: 6 }).map((answer) => ({ id, benchmark, answer })),
          ),
        ),
      )
      .map(
        (all) =>
          new Map(
            gardens.gateways.map(({ id }) => [
              id,
              new Map(
                all.flatMap(({ id: gateway, benchmark, answer }) =>
                  gateway === id && answer ? [[benchmark.id, answer] as const] : [],
                ),
              ),
            ]),
          ),
      ),
    series: fc.tuple(arbitrary.series, arbitrary.series),
  })
  .map(({ answers, series: [first, second] }) => ({
    framework: gardens.edition,
    partnership: { name: 'Any Garden' },
    assessedOn: '2026-06-30',
    method: {},
    recorded: new Map(),
    answers,
    designations: [],
    outcomes: [
      outcome('vegetables-eaten', indicator({ values: first })),
      outcome('shade', indicator({ values: second })),
    ],
  }));

describe('what sensitivity says of readings', () => {
  it('is what trying every combination by a whole evaluation says', () => {
    const readings = gardens.readings ?? [];
    const combinations = readings.reduce<Record<string, string>[]>(
      (all, { id, options }) => all.flatMap((one) => options.map((option) => ({ ...one, [id]: option.id }))),
      [{}],
    );
    const differences = (one: Record<string, string>, other: Record<string, string>) =>
      readings.filter(({ id }) => one[id] !== other[id]).map(({ id }) => id);
    fc.assert(
      fc.property(garden, anyReadings(gardens), (assessment, inEffect) => {
        const tried = combinations.map((combination) => ({
          combination,
          verdicts: fully(gardens, assessment, { readings: combination }),
        }));
        sensitivity(gardens, assessment, { readings: inEffect }, { draws: 1, seed: 1 }).results.forEach(
          (result, index) => {
            const of = (word: string) => tried.filter(({ verdicts }) => words[verdicts[index] ?? ''] === word).length;
            const own = tried.find(({ combination }) => differences(combination, inEffect).length === 0)?.verdicts[
              index
            ];
            const matter = readings
              .map(({ id }) => id)
              .filter((id) =>
                tried.some((one) =>
                  tried.some(
                    (other) =>
                      differences(one.combination, other.combination).join() === id &&
                      one.verdicts[index] !== other.verdicts[index],
                  ),
                ),
              );
            const changing = tried
              .filter(({ verdicts }) => verdicts[index] !== own)
              .map(({ combination, verdicts }) => ({
                verdict: verdicts[index],
                changed: differences(combination, inEffect),
                combination,
              }));
            const fewest = Math.min(...changing.map(({ changed }) => changed.length));
            const flips = changing.filter(({ changed }) => changed.length === fewest);
            expect(result.verdict).toBe(own);
            expect(result.readings).toStrictEqual({
              combinations: tried.length,
              eligible: of('met'),
              notEligible: of('unmet'),
              undetermined: of('undetermined'),
              matter,
              exhaustive: true,
            });
            expect(new Set(result.flips.map((flip) => JSON.stringify(flip)))).toStrictEqual(
              new Set(
                flips.map(({ changed, combination, verdict }) =>
                  JSON.stringify({ readings: Object.fromEntries(changed.map((id) => [id, combination[id]])), verdict }),
                ),
              ),
            );
            expect(result.flips).toHaveLength(flips.length);
          },
        );
      }),
      { numRuns: effort(20, 200) },
    );
  });
});
