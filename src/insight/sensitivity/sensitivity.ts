import type { Assessment } from '../../assessment/assessment.js';
import { verdicts as verdictOf } from '../../evaluate/determinations.js';
import type { EvaluateOptions } from '../../evaluate/evaluate.js';
import { gatewayStateOf } from '../../evaluate/gateways.js';
import type { Framework } from '../../generated/framework.js';
import type { Judgment } from '../../generated/report.js';
import type { AnyVerdict, SensitivityReport } from '../../generated/sensitivity.js';
import { judgeCombinations } from './combinations.js';
import { flipsOf, readingFirmness } from './reading-firmness.js';
import { type Subject, verdictsByReadings } from './verdicts-by-readings.js';

/** What a report says of how firm an assessment's verdicts are; the file itself is left to the caller. */
export type Sensitivity = Omit<SensitivityReport, 'sensitivity' | 'tool' | 'sha256' | 'file'>;

/**
 * How firm each verdict of an assessment is: under how many combinations of readings it holds, and which readings change it.
 *
 * @throws UnknownReadingError where `options.readings` names a reading or option that the framework doesn't have
 */
export function sensitivity(framework: Framework, assessment: Assessment, options: EvaluateOptions = {}): Sensitivity {
  const { basis = 'self', method = 'file' } = options;
  const { assessedOn, partnership } = assessment;
  const verdicts = verdictsByReadings(framework, assessment, options);
  return {
    framework: framework.edition,
    basis,
    methodInForce: method,
    assessedOn,
    partnership: { id: partnership.id ?? null, name: partnership.name },
    readings: { ...verdicts.inEffect },
    results: subjectsOf(framework).map((subject) => {
      const { kind, id, title } = subject;
      const combinations = judgeCombinations(framework, verdicts, subject);
      return {
        kind,
        id,
        title,
        verdict: verdictIn(subject, verdicts.judge(subject, {}).value),
        readings: readingFirmness(framework, combinations),
        flips: flipsOf(framework, combinations).map(({ readings, judgment }) => ({
          readings: { ...readings },
          verdict: verdictIn(subject, judgment),
        })),
      };
    }),
  };
}

interface NamedSubject extends Subject {
  readonly title: string;
}

function subjectsOf({ gateways, determinations }: Framework): NamedSubject[] {
  return [
    ...gateways.map(({ id, title }) => ({ kind: 'gateway' as const, id, title })),
    ...determinations.map(({ id, title }) => ({ kind: 'determination' as const, id, title })),
  ];
}

function verdictIn({ kind }: Subject, judgment: Judgment): AnyVerdict {
  return kind === 'gateway' ? gatewayStateOf[judgment] : verdictOf[judgment];
}
