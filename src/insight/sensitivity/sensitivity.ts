import type { Assessment } from '../../assessment/assessment.js';
import { changesOf, type EvaluateOptions } from '../../evaluate/evaluate.js';
import { type Method, resolveMethod } from '../../evaluate/method.js';
import type { Framework } from '../../generated/framework.js';
import type { SensitivityReport, SensitivityResult } from '../../generated/sensitivity.js';
import { verdictsByFramework } from '../verdicts-by-framework.js';
import { type Chance, chanceOf, type DrawOptions } from './chance.js';
import { judgeCombinations } from './combinations.js';
import { flipsOf, readingFirmness } from './reading-firmness.js';
import { subjectsOf, verdictIn } from './subject.js';
import { toleranceStretches } from './tolerance.js';
import { verdictsByReadings } from './verdicts-by-readings.js';

/** What a report says of how firm an assessment's verdicts are; the file itself is left to the caller. */
export type Sensitivity = Omit<SensitivityReport, 'sensitivity' | 'tool' | 'sha256' | 'file'>;

export const usualDraws: DrawOptions = { draws: 1000, seed: 1 };

/**
 * How firm each verdict of an assessment is: under how many combinations of readings it holds, which readings change it, between
 * which tolerances it stays, and how often it holds with other children, just as likely.
 *
 * @param step is called after each year that was drawn again
 * @throws UnknownReadingError where `options.readings` names a reading or option that the framework doesn't have
 */
export function sensitivity(
  framework: Framework,
  assessment: Assessment,
  options: EvaluateOptions = {},
  draws: DrawOptions = usualDraws,
  step?: () => void,
): Sensitivity {
  const { basis = 'self', method = 'file' } = options;
  const { assessedOn, partnership } = assessment;
  const subjects = subjectsOf(framework);
  const verdicts = verdictsByReadings(framework, assessment, options);
  const points = toleranceStretches(framework, assessment, options, subjects, 'points');
  const percent = toleranceStretches(framework, assessment, options, subjects, 'percent');
  const chance = chanceOf(framework, assessment, options, subjects, draws, step);
  const inEffect = resolveMethod(framework, changesOf(assessment, options), options.readings);
  const byFramework = verdictsByFramework(framework, assessment, inEffect, options);
  return {
    framework: framework.edition,
    basis,
    methodInForce: method,
    departures: [...inEffect.departures],
    assessedOn,
    partnership: { id: partnership.id ?? null, name: partnership.name },
    readings: { ...verdicts.inEffect },
    tolerance: tolerancesInEffect(framework, inEffect),
    results: subjects.map((subject, index): SensitivityResult => {
      const { kind, id, title } = subject;
      const combinations = judgeCombinations(framework, verdicts, subject);
      const verdict = verdictIn(subject, verdicts.judge(subject, {}).value);
      return {
        kind,
        id,
        title,
        verdict,
        frameworkVerdict: byFramework?.(subject) ?? verdict,
        readings: readingFirmness(framework, combinations),
        flips: flipsOf(framework, combinations).map(({ readings, judgment }) => ({
          readings: { ...readings },
          verdict: verdictIn(subject, judgment),
        })),
        tolerance: { points: points[index] ?? { from: 0, to: 0 }, percent: percent[index] ?? { from: 0, to: 0 } },
        chance: chance && chanceFor(chance, index, draws),
      };
    }),
  };
}

function tolerancesInEffect(framework: Framework, { tolerance }: Method): SensitivityReport['tolerance'] {
  const { points, percent } = framework.method.tolerance;
  return {
    points: { value: tolerance.points, minimum: points.minimum, maximum: points.maximum },
    percent: { value: tolerance.percent, minimum: percent.minimum, maximum: percent.maximum },
  };
}

function chanceFor(
  { varied, fixed, applies, counts }: Chance,
  index: number,
  { draws, seed }: DrawOptions,
): SensitivityResult['chance'] {
  const { met = 0, unmet = 0, undetermined = 0 } = counts[index] ?? {};
  return {
    draws,
    seed,
    eligible: met,
    notEligible: unmet,
    undetermined,
    varied,
    fixed,
    applies: applies[index] ?? false,
  };
}
