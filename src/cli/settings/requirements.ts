import type { Assessment } from '../../assessment/assessment.js';
import { type EvaluateOptions, type EvaluationResult, evaluate } from '../../evaluate/evaluate.js';
import type { Framework } from '../../generated/framework.js';
import type { GatewayState, RequirementResult, ValidAssessment, Verdict } from '../../generated/report.js';
import { RunError } from '../io.js';

/** A gateway that must be crossed, or a determination that must be eligible. */
export interface Requirement {
  readonly kind: 'gateway' | 'determination';
  readonly id: string;
  readonly title: string;
}

/**
 * What `--require NAME` asks. A name that is both a gateway's and a determination's means the determination.
 *
 * @throws RunError if the framework has no such name
 */
export function requirement({ gateways, determinations }: Framework, name: string): Requirement {
  const determination = determinations.find(({ id }) => id === name);
  if (determination) return { kind: 'determination', id: name, title: determination.title };
  const gateway = gateways.find(({ id }) => id === name);
  if (gateway) return { kind: 'gateway', id: name, title: gateway.title };
  const known = [...new Set([...gateways, ...determinations].map(({ id }) => id))].join(', ');
  throw new RunError(`there is no gateway or determination "${name}". Use --require with one of: ${known}.`);
}

/**
 * Whether each requirement holds for an assessment, and why. They are judged under the framework's method, and by the
 * readings set for the run, unless the run names a method. What is undetermined does not hold, unless the run allows it.
 *
 * @param result what the report shows of the assessment
 */
export function judgeRequirements(
  framework: Framework,
  assessment: Assessment,
  result: ValidAssessment,
  requirements: readonly Requirement[],
  { allowUndetermined, ...options }: EvaluateOptions & { readonly allowUndetermined: boolean },
): RequirementResult[] {
  if (requirements.length === 0) return [];
  const setsOwnMethodAside = options.method === undefined && result.method.departures.some(({ by }) => by === 'file');
  const judged = setsOwnMethodAside ? evaluate(framework, assessment, { ...options, method: 'framework' }) : result;
  const yardstick =
    Object.keys(options.readings ?? {}).length === 0
      ? "the framework's own method"
      : "the framework's method and this run's readings";
  return requirements.map((required) => {
    const state = stateOf(required, judged);
    const isAllowed = allowUndetermined && state === 'undetermined';
    const allowed = isAllowed ? ' (allowed in this run)' : '';
    const holds = isAllowed || state === 'crossed' || state === 'eligible';
    return {
      name: required.id,
      holds,
      reason: reasonOf(required, yardstick, state, stateOf(required, result), allowed),
    };
  });
}

/**
 * @param shown what the report shows, which the file's own method may give
 * @param allowed follows what is judged
 */
function reasonOf(
  { kind, title }: Requirement,
  yardstick: string,
  state: State,
  shown: State,
  allowed: string,
): string {
  if (state === shown) {
    const words = state === 'undetermined' ? 'not known because data is missing' : state.replace('-', ' ');
    return `${title} is required and is ${words}${allowed}.`;
  }
  const who = kind === 'gateway' ? 'it' : 'the partnership';
  return `${title} is required. Under ${yardstick}, ${who} ${says(kind, state)}${allowed}. Under the file's own method, it ${says(kind, shown)}.`;
}

type State = GatewayState | Verdict;

function stateOf({ kind, id }: Requirement, { gateways, determinations }: EvaluationResult): State {
  const state =
    kind === 'gateway'
      ? gateways.find((gateway) => gateway.id === id)?.state
      : determinations.find((determination) => determination.id === id)?.verdict;
  return state ?? 'undetermined';
}

/** `is crossed`, `isn't eligible`, `isn't known to be crossed`. */
function says(kind: Requirement['kind'], state: State): string {
  const goal = kind === 'gateway' ? 'crossed' : 'eligible';
  if (state === 'undetermined') return `isn't known to be ${goal}`;
  return state === goal ? `is ${goal}` : `isn't ${goal}`;
}
