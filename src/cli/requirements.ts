import type { Assessment } from '../assessment/assessment.js';
import { type EvaluateOptions, evaluate } from '../evaluate/evaluate.js';
import type { Framework } from '../generated/framework.js';
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
 * The requirements that do not hold for an assessment, in words. They are judged by the framework's method, and by the
 * readings set for the run, unless the run asks for the file's method. What is undetermined does not hold, unless the run allows it.
 */
export function unmetRequirements(
  framework: Framework,
  assessment: Assessment,
  requirements: readonly Requirement[],
  { allowUndetermined, ...options }: EvaluateOptions & { readonly allowUndetermined: boolean },
): string[] {
  if (requirements.length === 0) return [];
  const { gateways, determinations } = evaluate(framework, assessment, {
    ...options,
    method: options.method ?? 'framework',
  });
  return requirements.flatMap(({ kind, id, title }) => {
    const state =
      kind === 'gateway'
        ? gateways.find((gateway) => gateway.id === id)?.state
        : determinations.find((determination) => determination.id === id)?.verdict;
    if (state === 'crossed' || state === 'eligible' || (allowUndetermined && state === 'undetermined')) return [];
    const words = state === 'undetermined' ? 'not known for lack of data' : state?.replace('-', ' ');
    return [`${title} is required and is ${words}.`];
  });
}
