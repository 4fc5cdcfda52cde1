import type { Assessment } from '../../assessment/assessment.js';
import { changesOf, type EvaluateOptions } from '../../evaluate/evaluate.js';
import { judgeVerdicts } from '../../evaluate/evaluation-parts.js';
import { type Method, resolveMethod } from '../../evaluate/method.js';
import type { Framework } from '../../generated/framework.js';
import type { Judgment } from '../../generated/report.js';
import { areAllTried } from './combination-count.js';
import { gatewaysOnDemand, outcomesOnDemand } from './parts-on-demand.js';
import { type Options, recordReadings } from './record-readings.js';
import { judgmentOf, type Subject } from './subject.js';

/** An assessment's verdicts under any readings, everything else of the method as it is in effect. */
export interface VerdictsByReadings {
  /** Every reading, with its option in effect. */
  readonly inEffect: Options;
  /**
   * @param changed readings that are other than in effect
   * @returns the verdict, and the readings that it asked for, in the order in which it did: no other one changes it while
   * these stay
   */
  judge(subject: Subject, changed: Options): { readonly value: Judgment; readonly asked: readonly string[] };
}

/**
 * Judges an assessment under many readings. Each part (a trend, a gap, a threshold, a criterion) is judged once for each
 * combination of those readings alone that it asks for.
 *
 * @throws UnknownReadingError where `options.readings` names a reading or option that the framework doesn't have
 */
export function verdictsByReadings(
  framework: Framework,
  assessment: Assessment,
  options: EvaluateOptions,
): VerdictsByReadings {
  const file = changesOf(assessment, options);
  const inEffect = resolveMethod(framework, file, options.readings);
  const methods = new Map<string, Method>();
  const methodUnder = (readings: Options): Method => {
    const key = Object.values(readings).join(' ');
    const known = methods.get(key) ?? resolveMethod(framework, { ...file, readings });
    methods.set(key, known);
    return known;
  };
  const recorder = recordReadings(framework, methodUnder, areAllTried(framework));
  const { method, remember } = recorder;
  const parts = {
    gateways: gatewaysOnDemand(framework, assessment, options, recorder),
    ...outcomesOnDemand(framework, assessment, recorder),
  };
  const verdicts = judgeVerdicts(framework, assessment, method, parts, remember);
  return {
    inEffect: inEffect.readings,
    judge: (subject, changed) =>
      recorder.under({ ...inEffect.readings, ...changed }, () => judgmentOf(verdicts, subject)),
  };
}
