import type { Answer } from '../../../src/assessment/assessment.js';
import type { Goal } from '../../../src/insight/plan/goals.js';
import { assessedOn, type GapKind, type SmallWorld, smallEdition, type TrendKind } from './small-world.js';

/** A change to a small world, as the contract names it. It does what its name says and nothing else. */
export interface HandChange {
  readonly key: string;
  /** What is counted as a choice: an outcome is one, however it's reached. */
  readonly choice: string;
  readonly effort: number;
  readonly apply: (world: SmallWorld) => SmallWorld;
}

/** What a change of a designation or an example is dated: later than everything in the file. */
const awardedOn = '2028-01-01';
const happenedOn = '2028-01-02';
const dated = (on: string) => on === awardedOn || on === happenedOn || on <= assessedOn;

/** Whether a goal holds, computed from the rules as they're written in the contract. Nothing here is taken from src/evaluate. */
export function holds(world: SmallWorld, { kind, id }: Goal): boolean {
  return kind === 'gateway' ? crossed(world, id) : eligible(world, id);
}

const inOrder = ({ readings }: SmallWorld) => readings['sequence'] === 'in-order';
const gatewayIds = smallEdition.gateways.map(({ id }) => id);

function crossed(world: SmallWorld, id: string): boolean {
  const index = gatewayIds.indexOf(id);
  const before = inOrder(world) ? gatewayIds.slice(0, index) : [];
  return [...before, id].every((gateway) => own(world, gateway));
}

function own(world: SmallWorld, id: string): boolean {
  if (id === 'proof-point') return eligible(world, 'proof-point');
  if (id === 'systems-transformation') return eligible(world, 'systems-transformation');
  return threshold(world, id);
}

const benchmarksOf = (id: string) => smallEdition.gateways.find((gateway) => gateway.id === id)?.benchmarks ?? [];

type Known = 'yes' | 'no' | 'unknown';

function stateOf(answer: Answer | undefined, basis: SmallWorld['basis']): Known {
  if (!answer) return 'unknown';
  if (answer.status !== 'met') return 'no';
  if (basis === 'self') return 'yes';
  if (!answer.review) return 'unknown';
  return answer.review.result === 'confirmed' ? 'yes' : 'no';
}

function threshold(world: SmallWorld, id: string): boolean {
  const early = ['exploring', 'emerging', 'sustaining'];
  const reading = {
    'systems-change': 'systems-change-threshold',
    'systems-transformation': 'transformation-threshold',
  }[id];
  const isAll = reading === undefined || world.readings[reading] === 'all-benchmarks';
  const credited =
    early.includes(id) &&
    world.basis === 'self' &&
    world.readings['designation-credit'] === 'early-gateways' &&
    (world.designations ?? []).some((one) => {
      const place = one.id === 'ongoing-proof-point' ? 'proof-point' : one.id;
      return dated(one.on) && gatewayIds.indexOf(place) >= gatewayIds.indexOf(id);
    });
  return isAll ? reached(world, id, benchmarksOf(id).length, false, credited) : reached(world, id, 3, true, credited);
}

function reached(world: SmallWorld, id: string, count: number, everyPillar: boolean, credited: boolean): boolean {
  const good = benchmarksOf(id).filter(({ code }) => {
    const state = stateOf(world.answers[code], world.basis);
    return state === 'yes' || (credited && state === 'unknown');
  });
  const pillars = new Set(benchmarksOf(id).map(({ pillar }) => pillar));
  return good.length >= count && (!everyPillar || new Set(good.map(({ pillar }) => pillar)).size === pillars.size);
}

function eligible(world: SmallWorld, id: string): boolean {
  const order = inOrder(world);
  const proofPoints = (world.designations ?? []).filter(
    (one) => dated(one.on) && ['proof-point', 'ongoing-proof-point'].includes(one.id),
  );
  switch (id) {
    case 'proof-point':
      return (
        (!order || ['exploring', 'emerging', 'sustaining'].every((one) => crossed(world, one))) &&
        reached(world, 'systems-change', 3, true, false) &&
        indicators(world, ['improved', 'maintained', 'full']) >= 2
      );
    case 'ongoing-proof-point': {
      const latest =
        proofPoints
          .map(({ on }) => on)
          .sort()
          .at(-1) ?? '';
      const examples = world.designations ? (world.examples ?? []).filter((on) => dated(on) && on > latest).length : 0;
      return (
        (!order || proofPoints.length > 0) &&
        crossed(world, 'systems-change') &&
        examples >= (world.readings['further-examples'] === 'two' ? 2 : 1) &&
        indicators(world, ['improved', 'maintained', 'full']) >= 2 &&
        countingGaps(world) >= 1
      );
    }
    default:
      return (
        (!order || gatewayIds.slice(0, 5).every((one) => crossed(world, one))) &&
        threshold(world, 'systems-transformation') &&
        indicators(world, ['improved']) >= 2 &&
        countingGaps(world) >= 2 &&
        (world.adjacent ?? []).includes('improved')
      );
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function indicators({ outcomes, readings }: SmallWorld, trends: readonly TrendKind[]): number {
  const counts = Object.values(outcomes ?? {}).map(
    (list) => (list ?? []).filter(({ core, trend }) => core && trends.includes(trend)).length,
  );
  return sum(
    readings['core-indicator-count'] === 'distinct-outcomes' ? counts.map((count) => Math.min(count, 1)) : counts,
  );
}

function gapCounts({ readings }: SmallWorld, kind: GapKind): boolean {
  if (kind === 'withReferenceDown') return readings['leveling-down'] !== 'excluded';
  return kind === 'shrunk' || (kind === 'withGroupDown' && readings['leveling-down'] === 'counted');
}

function countingGaps(world: SmallWorld): number {
  const counts = Object.values(world.outcomes ?? {}).map((list) =>
    sum(
      (list ?? []).filter(({ core }) => core).map(({ gaps }) => gaps.filter((kind) => gapCounts(world, kind)).length),
    ),
  );
  return sum(world.readings['gap-count'] === 'distinct-outcomes' ? counts.map((count) => Math.min(count, 1)) : counts);
}

/** Every change that may help a goal, with its effort from the contract's list. */
export function changesFor(world: SmallWorld, goal: Goal): HandChange[] {
  const isOngoing = goal.id === 'ongoing-proof-point' && goal.kind === 'determination';
  return [
    ...benchmarkChanges(world),
    ...smallEdition.outcomes.flatMap(({ id }) => [...indicatorChanges(world, id), ...gapChanges(world, id)]),
    ...adjacentChanges(world),
    ...(isOngoing ? [...designationChanges(world), ...exampleChanges(world)] : []),
  ];
}

function benchmarkChanges(world: SmallWorld): HandChange[] {
  return smallEdition.gateways.flatMap(({ id, benchmarks = [] }) =>
    benchmarks.flatMap((benchmark): HandChange[] => {
      const { code } = benchmark;
      const given = world.answers[code];
      if (stateOf(given, world.basis) === 'yes') return [];
      const effort =
        given === undefined
          ? 1
          : given.status === 'met'
            ? given.review
              ? 2
              : 1
            : { 'in-progress': 3, lapsed: 4, 'not-started': 5 }[given.status];
      const met: Answer = { status: 'met', evidence: [], path: '', review: { result: 'confirmed' } };
      return [
        {
          key: `/gateways/${id}/${benchmark.pillar}/${benchmark.id}`,
          choice: code,
          effort,
          apply: (before) => ({ ...before, answers: { ...before.answers, [code]: met } }),
        },
      ];
    }),
  );
}

const withIndicators = (
  world: SmallWorld,
  outcome: string,
  change: (list: readonly NonNullable<NonNullable<SmallWorld['outcomes']>[string]>[number][]) => typeof list,
): SmallWorld => ({ ...world, outcomes: { ...world.outcomes, [outcome]: change(world.outcomes?.[outcome] ?? []) } });

function indicatorChanges(world: SmallWorld, outcome: string): HandChange[] {
  const choice = (key: string) =>
    world.readings['core-indicator-count'] === 'distinct-outcomes' ? `indicator ${outcome}` : `indicator ${key}`;
  const listed = (world.outcomes?.[outcome] ?? []).flatMap(({ core, trend }, index): HandChange[] => {
    if (!core || trend === 'improved' || trend === 'full') return [];
    const key = `/outcomes/${outcome}/i${index}`;
    return [
      {
        key: `indicator ${key}`,
        choice: choice(key),
        effort: trend === 'missing' ? 2 : 6,
        apply: (before) =>
          withIndicators(before, outcome, (list) =>
            list.map((one, place) => (place === index ? { ...one, trend: 'improved' } : one)),
          ),
      },
    ];
  });
  const key = `/outcomes/${outcome}`;
  return [
    ...listed,
    {
      key: `indicator ${key}`,
      choice: choice(key),
      effort: world.outcomes === undefined ? 2 : 6,
      apply: (before) =>
        withIndicators(before, outcome, (list) => [...list, { core: true, trend: 'improved', gaps: [] }]),
    },
  ];
}

function gapChanges(world: SmallWorld, outcome: string): HandChange[] {
  const choice = (key: string) =>
    world.readings['gap-count'] === 'distinct-outcomes' ? `gap ${outcome}` : `gap ${key}`;
  const listed = (world.outcomes?.[outcome] ?? []).flatMap(({ core, gaps }, index) =>
    gaps.flatMap((kind, dimension): HandChange[] => {
      if (!core || kind === 'none' || gapCounts(world, kind)) return [];
      const key = `/outcomes/${outcome}/i${index}/disparities/d${dimension}/groups/us`;
      return [
        {
          key: `gap ${key}`,
          choice: choice(key),
          effort: kind === 'missing' ? 2 : 6,
          apply: (before) =>
            withIndicators(before, outcome, (list) =>
              list.map((one, place) =>
                place === index
                  ? { ...one, gaps: one.gaps.map((own, number) => (number === dimension ? 'shrunk' : own)) }
                  : one,
              ),
            ),
        },
      ];
    }),
  );
  const key = `/outcomes/${outcome}`;
  return [
    ...listed,
    {
      key: `gap ${key}`,
      choice: choice(key),
      effort: world.outcomes === undefined ? 2 : 6,
      // The indicator that it comes with is of no use otherwise.
      apply: (before) =>
        withIndicators(before, outcome, (list) => [...list, { core: true, trend: 'missing', gaps: ['shrunk'] }]),
    },
  ];
}

function adjacentChanges(world: SmallWorld): HandChange[] {
  const listed = (world.adjacent ?? []).flatMap((trend, index): HandChange[] => {
    if (trend === 'improved' || trend === 'full') return [];
    return [
      {
        key: `/adjacent-outcomes/a${index}`,
        choice: `adjacent ${index}`,
        effort: trend === 'missing' ? 2 : 6,
        apply: (before) => ({
          ...before,
          adjacent: (before.adjacent ?? []).map((own, place) => (place === index ? 'improved' : own)),
        }),
      },
    ];
  });
  return [
    ...listed,
    {
      key: '/adjacent-outcomes',
      choice: 'adjacent new',
      effort: world.adjacent === undefined ? 2 : 6,
      apply: (before) => ({ ...before, adjacent: [...(before.adjacent ?? []), 'improved'] }),
    },
  ];
}

/** A designation is offered where one is asked for; where none is, the section can still be answered. */
function designationChanges(world: SmallWorld): HandChange[] {
  if (!inOrder(world)) {
    if (world.designations !== undefined) return [];
    return [
      {
        key: '/designations',
        choice: 'designation',
        effort: 1,
        apply: (before) => ({ ...before, designations: [...(before.designations ?? [])] }),
      },
    ];
  }
  return [
    {
      key: `/designations/${world.designations?.length ?? 0}`,
      choice: 'designation',
      effort: 7,
      apply: (before) => ({
        ...before,
        designations: [...(before.designations ?? []), { id: 'proof-point', on: awardedOn }],
      }),
    },
  ];
}

function exampleChanges(world: SmallWorld): HandChange[] {
  return [0, 1].map((more) => ({
    key: `/systems-change-examples/${(world.examples?.length ?? 0) + more}`,
    choice: 'example',
    effort: world.examples === undefined ? 1 : 5,
    apply: (before) => ({ ...before, examples: [...(before.examples ?? []), happenedOn] }),
  }));
}

/** The key of a step of a plan among these changes. */
export function keyOf({ change, path }: { readonly change: string; readonly path: string }): string {
  return change === 'indicator' || change === 'gap' ? `${change} ${path}` : path;
}

/** A world as the file has it once the day of the assessment is later than all its steps; what lay ahead stays ahead. */
export function laterWorld(world: SmallWorld): { readonly world: SmallWorld; readonly assessedOn: string } {
  return {
    world: {
      ...world,
      ...(world.designations && { designations: world.designations.filter(({ on }) => dated(on)) }),
      ...(world.examples && { examples: world.examples.filter(dated) }),
    } as SmallWorld,
    assessedOn: '2028-06-30',
  };
}
