import { fileFacts } from '../../../authoring/answers/file-facts.js';
import { designationsOf } from '../../../authoring/answers/new-entries.js';
import { findingRules } from '../../../findings/finding-rules.js';
import { adjustableRules, severityChoices } from '../../../findings/severity.js';
import type { Framework } from '../../../generated/framework.js';
import { topicsOf } from '../../../insight/explain/explain-topics.js';
import { goalNamed, goalNames } from '../../../insight/plan/goals.js';
import { stateNames } from '../../../text/state-names.js';
import type { Io } from '../../io.js';
import { chooseFramework } from '../../settings/choose-framework.js';
import type { Candidate } from './candidate.js';
import type { CompletionPlace } from './place.js';
import type { ValueKind } from './value-names.js';

const statuses: readonly Candidate[] = [
  { value: 'met', description: "it's true today" },
  { value: 'in-progress', description: 'work has begun' },
  { value: 'not-started', description: 'no work yet' },
  { value: 'lapsed', description: "it was met before, but isn't now" },
  { value: 'not-assessed', description: 'no answer yet' },
];

/**
 * The names of a kind that are known without the assessment, in the framework's order.
 *
 * @param typed the part of the name that is there already
 */
export async function namesOfKind(
  io: Io,
  { typed: { arguments: words, values } }: CompletionPlace,
  kind: ValueKind,
  typed: string,
): Promise<readonly Candidate[]> {
  if (kind === 'statuses') return fileFacts.some(({ name }) => name === words[1]) ? [] : statuses;
  if (kind === 'additions') return additionsIn(await frameworkFor(io, values), words[1]);
  if (kind === 'severities') return severities(typed);
  if (kind === 'states')
    return listed(
      [...stateNames].map(([value, description]) => ({ value, description })),
      typed,
    );
  return namesIn(await frameworkFor(io, values), kind, typed);
}

async function frameworkFor(io: Io, values: ReadonlyMap<string, string>): Promise<Framework> {
  const { framework } = await chooseFramework(io, values.get('--framework')).catch(() =>
    chooseFramework(io, undefined),
  );
  return framework;
}

/** What a new entry may be called: only designations have names that are known, and indicators begin with their outcome. */
function additionsIn(framework: Framework, addition: string | undefined): readonly Candidate[] {
  if (addition === 'designation') return titled(designationsOf(framework));
  return addition === 'indicator' ? titled(framework.outcomes) : [];
}

function namesIn(framework: Framework, kind: ValueKind, typed: string): readonly Candidate[] {
  const { gateways, pillars, outcomes, determinations, readings = [] } = framework;
  switch (kind) {
    case 'gateways':
      return titled(gateways);
    case 'pillars':
      return titled(pillars);
    case 'benchmarks':
      return coded(
        gateways.flatMap(({ benchmarks = [] }) => benchmarks),
        typed,
      );
    case 'settable':
      return [...fileFacts.map(({ name }) => ({ value: name })), ...namesIn(framework, 'benchmarks', typed)];
    case 'outcomes':
      return listed(titled(outcomes), typed);
    case 'requirements':
      return titled([...gateways, ...determinations]);
    case 'goals':
      return goalNames(framework).map((value) => goalCandidate(framework, value));
    case 'readings':
      return readings.flatMap(({ id, title, options }) =>
        options.map((option) => ({ value: `${id}=${option.id}`, description: `${title}: ${option.statement}` })),
      );
    case 'topics':
      return [
        ...coded(
          topicsOf(framework).map(({ name }) => name),
          typed,
        ),
        ...['gateways', 'pillars', 'benchmarks', 'determinations', 'criteria', 'outcomes', 'principles'].map(all),
        ...['programs', 'capacity-stages', 'readings', 'findings'].map(all),
      ];
    default:
      return [];
  }
}

/** A gateway that has the id of a determination is named apart. */
function goalCandidate(framework: Framework, value: string): Candidate {
  const goal = goalNamed(framework, value);
  return {
    value,
    description: `${goal?.title ?? ''}${goal?.kind === 'gateway' && goal.id !== value ? ' (gateway)' : ''}`,
  };
}

const all = (value: string): Candidate => ({ value, description: 'all of them' });

const titled = (things: readonly { readonly id: string; readonly title: string }[]): Candidate[] =>
  things.map(({ id, title }) => ({ value: id, description: title }));

/** Names; and codes, once somebody has begun to type one. */
function coded(
  things: readonly { readonly id: string; readonly title: string; readonly code?: string }[],
  typed: string,
): Candidate[] {
  const names = things.map(({ id, title, code }) => ({ value: id, description: code ? `${code} ${title}` : title }));
  if (typed === '') return names;
  return [...names, ...things.flatMap(({ code, title }) => (code ? [{ value: code, description: title }] : []))];
}

/** The rules first; the severities once there is a rule. */
function severities(typed: string): Candidate[] {
  const rule = adjustableRules.find((name) => typed.startsWith(`${name}=`));
  if (rule === undefined) {
    return adjustableRules.map((name) => ({ value: `${name}=`, description: findingRules[name].title }));
  }
  return severityChoices.map((severity) => ({ value: `${rule}=${severity}` }));
}

/** Names with commas between them: those that are not there yet, behind those that are. */
function listed(names: readonly Candidate[], typed: string): Candidate[] {
  const before = typed.slice(0, typed.lastIndexOf(',') + 1);
  const there = before.split(',');
  return names.filter(({ value }) => !there.includes(value)).map((name) => ({ ...name, value: before + name.value }));
}
