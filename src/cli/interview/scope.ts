import { quoteText } from '../../assessment/clean-text.js';
import { nearestName } from '../../framework/nearest-name.js';
import type { Framework } from '../../generated/framework.js';
import type { Scope } from '../../interview/stops.js';
import { RunError } from '../io.js';
import { shellWord } from '../shell-word.js';

export interface ScopeFlags {
  readonly gateway?: string;
  readonly pillar?: string;
  readonly only?: 'not-assessed';
}

interface Named {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/**
 * Which benchmarks the flags ask for: gateways and pillars by their names, codes or titles.
 *
 * @throws RunError where there is none of that name
 */
export function scopeOf({ gateways, pillars }: Framework, { gateway, pillar, only }: ScopeFlags): Scope {
  const withBenchmarks = gateways.filter(({ benchmarks = [] }) => benchmarks.length > 0);
  return {
    ...(gateway !== undefined && { gateway: idOf('gateway', withBenchmarks, gateway) }),
    ...(pillar !== undefined && { pillar: idOf('pillar', pillars, pillar) }),
    ...(only && { onlyNotAssessed: true }),
  };
}

function idOf(kind: string, known: readonly Named[], asked: string): string {
  const wanted = asked.toLowerCase();
  const found = known.find(({ id, code, title }) => [id, code, title].some((name) => name.toLowerCase() === wanted));
  if (found) return found.id;
  const ids = known.map(({ id }) => id);
  const near = nearestName(wanted, ids);
  const hint = near === undefined ? `There are: ${ids.join(', ')}.` : `Did you mean ${near}?`;
  throw new RunError(`there is no ${kind} "${quoteText(asked)}" with benchmarks. ${hint}`);
}

/** The flags again, for the command that goes on. */
export function scopeWords({ gateway, pillar, only }: ScopeFlags): string[] {
  return [
    ...(gateway === undefined ? [] : ['--gateway', shellWord(gateway)]),
    ...(pillar === undefined ? [] : ['--pillar', shellWord(pillar)]),
    ...(only === undefined ? [] : ['--only', only]),
  ];
}
