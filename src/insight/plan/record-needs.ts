import { titleOfDesignation } from '../../evaluate/designations.js';
import type { ServingChange } from './needed/needed-in-turn.js';
import type { Need, Needs } from './needs.js';
import { type Requirement, requirementsOf } from './requirements.js';
import { type Change, effortOf, type Situation } from './situation.js';

/** A way to answer what a goal requires of designations. */
export interface DesignationChoice {
  /** The ids of the designations that it adds, all later than everything in the file. */
  readonly awarded: readonly string[];
  /** Whether it says which designations there are, where the file leaves that out. */
  readonly answers: boolean;
  readonly steps: readonly ServingChange[];
}

/** Every smallest set of designations that meets what the goal requires of them. */
export function designationChoices(situation: Situation, requirements: readonly Requirement[]): DesignationChoice[] {
  const { framework, parts, assessment } = situation;
  const inForce = parts.designations?.filter(({ on }) => on <= assessment.assessedOn);
  const open = requirementsOf(requirements, 'designation-on-record').filter(
    ({ rule }) => !inForce?.some(({ id }) => rule.designations.includes(id)),
  );
  if (open.length === 0) return [withoutNew(situation, requirements)];
  const ids = [...new Set(open.flatMap(({ rule }) => rule.designations))];
  const sets = smallestHitting(
    ids,
    open.map(({ rule }) => rule.designations),
  );
  return sets.map((awarded) => ({
    awarded,
    answers: inForce === undefined,
    steps: awarded.map((id, index) => ({
      change: 'designation' as const,
      id,
      path: `/designations/${(parts.designations?.length ?? 0) + index}`,
      title: titleOfDesignation(framework, id),
      from: inForce === undefined ? ('left-out' as const) : ('not-listed' as const),
      to: 'on-record' as const,
      effort: effortOf(framework, 'designation'),
      serves: [...new Set(open.filter(({ rule }) => rule.designations.includes(id)).flatMap(({ serves }) => serves))],
    })),
  }));
}

/** Examples can't be told apart from earlier ones while the file doesn't say which designations there are. */
function withoutNew({ framework, parts }: Situation, requirements: readonly Requirement[]): DesignationChoice {
  const examples = requirementsOf(requirements, 'examples-since-designation');
  if (parts.designations !== undefined || examples.length === 0) return { awarded: [], answers: false, steps: [] };
  return {
    awarded: [],
    answers: true,
    steps: [
      {
        change: 'designation',
        id: 'designations',
        path: '/designations',
        title: 'The designations received, or that there are none',
        from: 'left-out',
        to: 'on-record',
        effort: effortOf(framework, 'notAssessed'),
        serves: [...new Set(examples.flatMap(({ serves }) => serves))],
      },
    ],
  };
}

/** The smallest sets of these ids of which each list has one. */
function smallestHitting(ids: readonly string[], lists: readonly (readonly string[])[]): string[][] {
  let sets: string[][] = [[]];
  for (;;) {
    const hitting = sets.filter((set) => lists.every((list) => list.some((id) => set.includes(id))));
    if (hitting.length > 0) return hitting;
    sets = sets.flatMap((set) => ids.slice(ids.indexOf(set.at(-1) ?? '') + 1).map((id) => [...set, id]));
  }
}

/** What is needed of examples once a choice about designations is made. A new example is later than everything else. */
export function exampleNeeds(
  situation: Situation,
  requirements: readonly Requirement[],
  { awarded, answers }: DesignationChoice,
): Needs {
  const { framework, method, assessment } = situation;
  const listed = assessment.systemsChangeExamples;
  const inForce = listed?.filter(({ on }) => on <= assessment.assessedOn) ?? [];
  const designations = assessment.designations?.filter(({ on }) => on <= assessment.assessedOn) ?? [];
  const needs = requirementsOf(requirements, 'examples-since-designation')
    .map(({ rule, serves }): Need => {
      const isRenewed = awarded.some((id) => rule.designations.includes(id));
      const dates = designations.filter(({ id }) => rule.designations.includes(id)).map(({ on }) => on);
      const latest = dates.sort().at(-1) ?? '';
      const isKnown = answers || assessment.designations !== undefined;
      const actual = isRenewed || !isKnown ? 0 : inForce.filter(({ on }) => on > latest).length;
      return { need: method.resolve(rule.count, 1) - actual, oncePerGroup: false, serves };
    })
    .filter(({ need }) => need > 0);
  const most = Math.max(0, ...needs.map(({ need }) => need));
  const effort = effortOf(framework, listed === undefined ? 'notAssessed' : 'example');
  const items = Array.from({ length: most }, (_, index) => {
    const change: Change = {
      change: 'example',
      id: 'systems-change-examples',
      path: `/systems-change-examples/${(listed?.length ?? 0) + index}`,
      title: 'One more example of systems change',
      from: listed === undefined ? 'left-out' : 'not-listed',
      to: 'on-record',
      effort,
    };
    const counts = needs.flatMap(({ need }, counter) => (index < need ? [counter] : []));
    return { group: 'examples', order: index, options: [{ change, effort, distance: null, counts }] };
  });
  return { needs, items };
}
