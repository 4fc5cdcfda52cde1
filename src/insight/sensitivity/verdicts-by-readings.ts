import type { Assessment, Indicator, Measure } from '../../assessment/assessment.js';
import type { CountedAdjacentOutcome, CountedOutcome } from '../../evaluate/criteria/criterion.js';
import { changesOf, type EvaluateOptions } from '../../evaluate/evaluate.js';
import { type CountedParts, judgeVerdicts, usabilityOf } from '../../evaluate/evaluation-parts.js';
import { judgeGaps } from '../../evaluate/gaps.js';
import { countGateways, type JudgedGateway, judgeGateway } from '../../evaluate/gateways.js';
import { type Method, resolveMethod } from '../../evaluate/method.js';
import { judgeTrend } from '../../evaluate/trends.js';
import type { Framework } from '../../generated/framework.js';
import type { Judgment } from '../../generated/report.js';
import { type ReadingRecorder, recordReadings } from './record-readings.js';

/** Whose verdict is judged: a gateway's state, or a determination. */
export interface Subject {
  readonly kind: 'gateway' | 'determination';
  readonly id: string;
}

/** Options by the readings' ids. */
export type Options = Readonly<Record<string, string>>;

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
  const recorder = recordReadings(framework);
  const { method, remember } = recorder;
  const parts = partsOnDemand(framework, assessment, options, recorder);
  const { states, determination } = judgeVerdicts(framework, assessment, method, parts, remember);
  const methods = new Map<string, Method>();
  const methodUnder = (changed: Options): Method => {
    const readings = { ...inEffect.readings, ...changed };
    const key = Object.values(readings).join(' ');
    const known = methods.get(key) ?? resolveMethod(framework, { ...file, readings });
    methods.set(key, known);
    return known;
  };
  return {
    inEffect: inEffect.readings,
    judge: ({ kind, id }, changed) =>
      recorder.by(methodUnder(changed), () => (kind === 'gateway' ? states.state(id) : determination(id).judgment)),
  };
}

/** All that criteria count; each part of it is judged when a criterion asks for it. */
function partsOnDemand(
  framework: Framework,
  assessment: Assessment,
  { basis = 'self', today }: EvaluateOptions,
  { method, remember }: ReadingRecorder,
): CountedParts {
  const { outcomes, adjacentOutcomes } = assessment;
  const trendOf = (measure: Measure, place: string) =>
    remember(`trend of ${place}`, () => judgeTrend(measure, method, usabilityOf(assessment, method)));
  const gapsOf = (indicator: Indicator, place: string) =>
    remember(`gaps of ${place}`, () => judgeGaps(indicator, method, usabilityOf(assessment, method)));

  const gateways = countGateways(framework, assessment, basis, today).map((counted): JudgedGateway => {
    const judged = () =>
      remember(`threshold of ${counted.gateway.id}`, () => judgeGateway(framework, assessment, counted, method, basis));
    return {
      ...counted,
      get threshold() {
        return judged().threshold;
      },
      get credited() {
        return judged().credited;
      },
      get judgment() {
        return judged().judgment;
      },
    };
  });
  const indicatorOf = (indicator: Indicator, place: string): CountedOutcome['indicators'][number] => {
    const { id, name, core } = indicator;
    return {
      id,
      name,
      core,
      get trend() {
        return trendOf(indicator, place).trend;
      },
      get reason() {
        return trendOf(indicator, place).reason;
      },
      get gaps() {
        return gapsOf(indicator, place);
      },
    };
  };
  const adjacentOf = (measure: Measure, index: number): CountedAdjacentOutcome => {
    const { id, name } = measure;
    return {
      id,
      name,
      get trend() {
        return trendOf(measure, `adjacent outcome ${index}`).trend;
      },
      get reason() {
        return trendOf(measure, `adjacent outcome ${index}`).reason;
      },
    };
  };
  return {
    gateways,
    outcomes:
      outcomes &&
      framework.outcomes.flatMap(({ id, title }) => {
        const outcome = outcomes.find((candidate) => candidate.id === id);
        const own = (indicator: Indicator, index: number) => indicatorOf(indicator, `${id}/${index}`);
        return outcome ? [{ id, title, indicators: outcome.indicators.map(own) }] : [];
      }),
    adjacentOutcomes: adjacentOutcomes?.map(adjacentOf),
  };
}
