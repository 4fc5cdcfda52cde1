import type { Benchmark, Framework } from '../../../generated/framework.js';
import { gatewayWithBenchmarks, partNamed } from '../../settings/named-part.js';
import type { ReviewFlags } from './review-flags.js';

/** Which benchmarks a review is about, by the framework's ids. */
export interface ReviewScope {
  readonly gateway?: string;
  readonly pillar?: string;
  readonly benchmark?: Benchmark;
}

/** @throws RunError if the framework has none of that name */
export function reviewScope(framework: Framework, { gateway, pillar, benchmark }: ReviewFlags): ReviewScope {
  const benchmarks = framework.gateways.flatMap((one) => one.benchmarks ?? []);
  return {
    ...(gateway !== undefined && { gateway: gatewayWithBenchmarks(framework, gateway).id }),
    ...(pillar !== undefined && { pillar: partNamed('pillar', framework.pillars, pillar).id }),
    ...(benchmark !== undefined && { benchmark: partNamed('benchmark', benchmarks, benchmark) }),
  };
}
