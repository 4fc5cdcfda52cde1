import type { Threshold } from '../generated/framework.js';
import type { BenchmarkResult, ConsideredItem, Judgment, PillarResult } from '../generated/report.js';
import { all, reached } from './judgment.js';

/** The benchmarks of a gateway under their pillars, in the framework's order; pillars without any are left out. */
export type Pillars = readonly Pick<PillarResult, 'id' | 'title' | 'benchmarks'>[];

/** How many benchmarks a threshold asks of these. */
export function requiredBy(threshold: Threshold, pillars: Pillars): number {
  if (threshold.kind !== 'all-benchmarks') return threshold.count ?? 1;
  return pillars.reduce((sum, { benchmarks }) => sum + benchmarks.length, 0);
}

/** Judges a threshold: every benchmark, or so many of them with at least one in every pillar. */
export function judgeThreshold(threshold: Threshold, pillars: Pillars): Judgment {
  let [known, unknown] = [0, 0];
  const judgments: Judgment[] = [];
  for (const { benchmarks } of pillars) {
    const [own, open] = [countOf(benchmarks, 'met'), countOf(benchmarks, 'undetermined')];
    if (threshold.kind !== 'all-benchmarks') judgments.push(reached(1, own, open));
    known += own;
    unknown += open;
  }
  judgments.push(reached(requiredBy(threshold, pillars), known, unknown));
  return all(judgments);
}

export function benchmarksOf(pillars: Pillars): BenchmarkResult[] {
  return pillars.flatMap(({ benchmarks }) => benchmarks);
}

/** The benchmarks as a criterion lists them. */
export function considered(pillars: Pillars): ConsideredItem[] {
  return benchmarksOf(pillars).map(({ id, title, judgment, reason }) => ({ id, title, judgment, reason }));
}

export function countOf(items: readonly { readonly judgment: Judgment }[], judgment: Judgment): number {
  let count = 0;
  for (const item of items) if (item.judgment === judgment) count += 1;
  return count;
}
