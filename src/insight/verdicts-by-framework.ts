import type { Assessment } from '../assessment/assessment.js';
import { verdictOf } from '../evaluate/determinations.js';
import type { EvaluateOptions } from '../evaluate/evaluate.js';
import { type EvaluationParts, evaluateParts } from '../evaluate/evaluation-parts.js';
import { gatewayStateOf } from '../evaluate/gateways.js';
import { type Method, resolveMethod } from '../evaluate/method.js';
import type { Framework } from '../generated/framework.js';
import type { AnyVerdict } from '../generated/sensitivity.js';
import type { Subject } from './sensitivity/subject.js';

/** A gateway's state, or a determination's verdict. */
export function verdictFor(
  { states, determination }: Pick<EvaluationParts, 'states' | 'determination'>,
  { kind, id }: Subject,
): AnyVerdict {
  return kind === 'gateway' ? gatewayStateOf[states.state(id)] : verdictOf(determination(id));
}

/**
 * The verdicts under the framework's own method, no matter what the file and the run set.
 *
 * @param method the method in effect
 * @returns undefined where that departs in nothing, so that both give the same
 */
export function verdictsByFramework(
  framework: Framework,
  assessment: Assessment,
  method: Method,
  { basis = 'self', today }: EvaluateOptions,
): ((subject: Subject) => AnyVerdict) | undefined {
  if (method.departures.length === 0) return undefined;
  const parts = evaluateParts(framework, assessment, resolveMethod(framework), basis, today);
  return (subject) => verdictFor(parts, subject);
}
