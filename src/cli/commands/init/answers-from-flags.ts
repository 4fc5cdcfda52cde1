import type { Framework } from '../../../generated/framework.js';
import { nearestName } from '../../../text/nearest-name.js';
import { RunError } from '../../io.js';
import type { GivenAnswers } from './init-questions.js';

/** What the options of `strive init` say. An empty text leaves a question open, and says that it shall not be asked. */
export interface InitAnswerFlags {
  readonly name?: string;
  readonly community?: string;
  readonly states?: readonly string[];
  readonly backbone?: string;
  readonly childrenAndYouth?: number | null;
  readonly gateways?: string;
  readonly outcomes?: readonly string[];
  readonly assessedOn?: string;
}

/**
 * What the options have answered.
 *
 * @throws RunError where the framework has no such gateway or outcome, or the name is empty
 */
export function answersFromFlags(framework: Framework, flags: InitAnswerFlags): GivenAnswers {
  const { name, community, states, backbone, childrenAndYouth, gateways, outcomes, assessedOn } = flags;
  if (name?.trim() === '') throw new RunError("--name is empty. Add the partnership's name, in quotes.");
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(community !== undefined && { community: community.trim() || undefined }),
    ...(states !== undefined && { states: states.length === 0 ? undefined : states }),
    ...(backbone !== undefined && { backbone: backbone.trim() || undefined }),
    ...(childrenAndYouth !== undefined && { childrenAndYouth: childrenAndYouth ?? undefined }),
    ...(gateways !== undefined && { gateways: gatewayNamed(framework, gateways) }),
    ...(outcomes !== undefined && { outcomes: outcomesNamed(framework, outcomes) }),
    ...(assessedOn !== undefined && { assessedOn }),
  };
}

function gatewayNamed({ gateways }: Framework, name: string): string {
  const found = name === 'all' ? gateways.at(-1) : gateways.find(({ id, code }) => id === name || code === name);
  if (found) return found.id;
  throw unknown('gateway', name, [...gateways.map(({ id }) => id), 'all']);
}

function outcomesNamed({ outcomes }: Framework, names: readonly string[]): readonly string[] {
  const ids = outcomes.map(({ id }) => id);
  if (names.length === 1 && names[0] === 'all') return ids;
  if (names.length === 1 && names[0] === 'none') return [];
  for (const name of names) if (!ids.includes(name)) throw unknown('outcome', name, ids);
  return ids.filter((id) => names.includes(id));
}

function unknown(what: string, name: string, known: readonly string[]): RunError {
  const nearest = nearestName(name, known);
  const hint = nearest === undefined ? `Choose one of: ${known.join(', ')}.` : `Did you mean ${nearest}?`;
  return new RunError(`there is no ${what} "${name}". ${hint}`);
}
