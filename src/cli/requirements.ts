import type { Assessment } from '../assessment/assessment.js';
import { type EvaluateOptions, evaluate } from '../evaluate/evaluate.js';
import type { Framework } from '../generated/framework.js';
import type { RequirementResult } from '../generated/report.js';
import { RunError } from './io.js';

/** A gateway that must be crossed, or a determination that must be eligible. */
export interface Requirement {
  readonly kind: 'gateway' | 'determination';
  readonly id: string;
  readonly title: string;
}

/**
 * What `--require NAME` asks. A name that is both a gateway's and a determination's means the determination.
 *
 * @throws RunError where the framework has no such name
 */
export function requirement({ gateways, determinations }: Framework, name: string): Requirement {
  const determination = determinations.find(({ id }) => id === name);
  if (determination) return { kind: 'determination', id: name, title: determination.title };
  const gateway = gateways.find(({ id }) => id === name);
  if (gateway) return { kind: 'gateway', id: name, title: gateway.title };
  const known = [...new Set([...gateways, ...determinations].map(({ id }) => id))].join(', ');
  throw new RunError(`--require takes the name of a gateway or a determination: ${known}. There is no "${name}".`);
}

/**
 * Whether each requirement holds for an assessment, and why. They are judged by the framework's method, and by the
 * readings set for the run, unless the run asks for the file's method. What is undetermined does not hold, unless the run allows it.
 */
export function judgeRequirements(
  framework: Framework,
  assessment: Assessment,
  requirements: readonly Requirement[],
  { allowUndetermined, ...options }: EvaluateOptions & { readonly allowUndetermined: boolean },
): RequirementResult[] {
  if (requirements.length === 0) return [];
  const { gateways, determinations } = evaluate(framework, assessment, {
    ...options,
    method: options.method ?? 'framework',
  });
  return requirements.map(({ kind, id, title }) => {
    const state =
      kind === 'gateway'
        ? gateways.find((gateway) => gateway.id === id)?.state
        : determinations.find((determination) => determination.id === id)?.verdict;
    const isKnown = state !== 'undetermined';
    const words = isKnown ? state?.replace('-', ' ') : 'not known for lack of data';
    const said = `${title} is required and is ${words}`;
    if (!isKnown && allowUndetermined) return { name: id, holds: true, reason: `${said}, which this run allows.` };
    return { name: id, holds: state === 'crossed' || state === 'eligible', reason: `${said}.` };
  });
}
