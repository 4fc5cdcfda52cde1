import { findPart, noSuchPart } from '../../framework/find-part.js';
import type { Benchmark, Framework } from '../../generated/framework.js';
import { RunError } from '../io.js';
import type { ReviewFlags } from './review-flags.js';

/** Which benchmarks a review is about, by the framework's ids. */
export interface ReviewScope {
  readonly gateway?: string;
  readonly pillar?: string;
  readonly benchmark?: Benchmark;
}

/** @throws RunError where the framework has none of that name */
export function scopeOf({ gateways, pillars }: Framework, flags: ReviewFlags): ReviewScope {
  const withBenchmarks = gateways.filter(({ benchmarks = [] }) => benchmarks.length > 0);
  const benchmarks = gateways.flatMap((gateway) => gateway.benchmarks ?? []);
  return {
    ...(flags.gateway !== undefined && { gateway: find('gateway', withBenchmarks, flags.gateway).id }),
    ...(flags.pillar !== undefined && { pillar: find('pillar', pillars, flags.pillar).id }),
    ...(flags.benchmark !== undefined && { benchmark: find('benchmark', benchmarks, flags.benchmark) }),
  };
}

function find<Part extends Parameters<typeof findPart>[0][number]>(
  kind: string,
  parts: readonly Part[],
  named: string,
): Part {
  const found = findPart(parts, named);
  if (!found) throw new RunError(noSuchPart(kind, parts, named));
  return found;
}
