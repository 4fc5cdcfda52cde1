import type { Scope } from '../../../authoring/interview/benchmark-list.js';
import type { Framework } from '../../../generated/framework.js';
import { gatewayWithBenchmarks, partNamed } from '../../settings/named-part.js';
import { shellWord } from '../../terminal/shell-word.js';

export interface ScopeFlags {
  readonly gateway?: string;
  readonly pillar?: string;
  readonly only?: 'not-assessed';
}

/**
 * Which benchmarks the flags ask for: gateways and pillars by their names, codes or titles.
 *
 * @throws RunError where there is none of that name
 */
export function scopeOf(framework: Framework, { gateway, pillar, only }: ScopeFlags): Scope {
  return {
    ...(gateway !== undefined && { gateway: gatewayWithBenchmarks(framework, gateway).id }),
    ...(pillar !== undefined && { pillar: partNamed('pillar', framework.pillars, pillar).id }),
    ...(only && { onlyNotAssessed: true }),
  };
}

/** The flags again, for the command that goes on. */
export function scopeWords({ gateway, pillar, only }: ScopeFlags): string[] {
  return [
    ...(gateway === undefined ? [] : ['--gateway', shellWord(gateway)]),
    ...(pillar === undefined ? [] : ['--pillar', shellWord(pillar)]),
    ...(only === undefined ? [] : ['--only', only]),
  ];
}
