import { countBySeverity } from '../../findings/listed-findings.js';
import type { Framework } from '../../generated/framework.js';
import type { AssessmentResult, ValidAssessment } from '../../generated/report.js';
import { stateNames } from '../../text/state-names.js';
import type { Yardstick } from '../own-method.js';

/** By what the partnerships of a run are sorted. */
export const sortings = ['name', 'gateway', 'date', 'findings'] as const;

/** By what they are grouped. */
export const groupings = ['state', 'gateway', 'program'] as const;

/** How the partnerships of a run are arranged; what is left out leaves them in the order of their files. */
export interface Arrangement {
  readonly sort?: (typeof sortings)[number];
  readonly groupBy?: (typeof groupings)[number];
}

/** Where a result belongs: plain data that crosses between threads. */
export interface Placement {
  /** What decides its place, the most important first. */
  readonly key: readonly (number | string)[];
  /** The groups that it's in; none where nothing is grouped. */
  readonly groups: readonly Group[];
}

export interface Group {
  /** Groups of a smaller rank come first; those of one rank are in the order of their titles. */
  readonly rank: number;
  readonly title: string;
}

/** @param yardstick by which method many are counted */
export function placementOf(
  framework: Framework,
  result: AssessmentResult,
  { sort, groupBy }: Arrangement,
  yardstick: Yardstick,
): Placement {
  return {
    key: sort === undefined ? [] : keyOf(framework, result, sort, yardstick),
    groups: groupBy === undefined ? [] : groupsOf(framework, result, groupBy, yardstick),
  };
}

const last = Number.MAX_SAFE_INTEGER;

function keyOf(
  framework: Framework,
  result: AssessmentResult,
  sort: NonNullable<Arrangement['sort']>,
  yardstick: Yardstick,
): Placement['key'] {
  if (sort === 'findings') {
    const { error, warning, info } = countBySeverity(result);
    return [-error, -warning, -info];
  }
  if (!result.valid) return [last];
  switch (sort) {
    case 'name':
      return [0, result.partnership.name];
    case 'date':
      return [0, result.assessedOn];
    case 'gateway': {
      const next = nextOf(result, yardstick);
      const met = result.gateways.find(({ id }) => id === next)?.met ?? 0;
      return [orderOf(framework, next), met];
    }
  }
}

function groupsOf(
  framework: Framework,
  result: AssessmentResult,
  groupBy: NonNullable<Arrangement['groupBy']>,
  yardstick: Yardstick,
): Group[] {
  if (!result.valid) return [{ rank: last, title: 'Invalid files' }];
  switch (groupBy) {
    case 'state': {
      const states = result.partnership.states.map((code) => ({ rank: 0, title: stateNames.get(code) ?? code }));
      return states.length > 0 ? states : [{ rank: 1, title: 'No state in the file' }];
    }
    case 'gateway': {
      const next = nextOf(result, yardstick);
      const title = framework.gateways.find(({ id }) => id === next)?.title;
      return [
        { rank: orderOf(framework, next), title: title === undefined ? 'Every gateway crossed' : `Next: ${title}` },
      ];
    }
    case 'program': {
      const all = framework.programs ?? [];
      const fitting = all.flatMap(({ id, title }, rank) =>
        result.programs.some((program) => program.id === id && program.verdict === 'eligible') ? [{ rank, title }] : [],
      );
      return fitting.length > 0 ? fitting : [{ rank: all.length, title: 'No program known to fit' }];
    }
  }
}

const nextOf = (result: ValidAssessment, yardstick: Yardstick): string | null =>
  yardstick === 'framework' ? result.frameworkNext : result.next;

/** The gateway's place in the framework; after all of them where each is crossed. */
function orderOf({ gateways }: Framework, next: string | null): number {
  const order = gateways.findIndex(({ id }) => id === next);
  return order === -1 ? gateways.length : order;
}

/** Results that belong together, in order. */
export interface Arranged<Item> {
  /** Undefined where nothing is grouped. */
  readonly title: string | undefined;
  readonly items: readonly Item[];
}

/** Puts what came in the files' order into groups, and each of those in order; what is alike stays in the files' order. */
export function arranged<Item>(items: readonly Item[], placementOf: (item: Item) => Placement): Arranged<Item>[] {
  const sorted = [...items].sort((one, other) => compareKeys(placementOf(one).key, placementOf(other).key));
  const groups = new Map<string, { readonly group: Group | undefined; readonly items: Item[] }>();
  for (const item of sorted) {
    const { groups: own } = placementOf(item);
    for (const group of own.length === 0 ? [undefined] : own) {
      const name = group === undefined ? '' : `${group.rank} ${group.title}`;
      const known = groups.get(name) ?? { group, items: [] };
      known.items.push(item);
      groups.set(name, known);
    }
  }
  return [...groups.values()]
    .sort(({ group: one }, { group: other }) =>
      compareKeys([one?.rank ?? 0, one?.title ?? ''], [other?.rank ?? 0, other?.title ?? '']),
    )
    .map(({ group, items: own }) => ({ title: group?.title, items: own }));
}

function compareKeys(one: Placement['key'], other: Placement['key']): number {
  for (const [index, part] of one.entries()) {
    const its = other[index];
    const difference =
      typeof part === 'string' && typeof its === 'string' ? part.localeCompare(its, 'en') : Number(part) - Number(its);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}
