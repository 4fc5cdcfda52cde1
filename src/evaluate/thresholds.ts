import type { Threshold } from '../generated/framework.js';
import type { BenchmarkResult, ConsideredItem, Judgment, PillarResult } from '../generated/report.js';
import { all, reached } from './judgment.js';

/** The benchmarks of a gateway under their pillars, in the framework's order; pillars without any are left out. */
export type Pillars = readonly Pick<PillarResult, 'id' | 'title' | 'benchmarks'>[];

/** How many benchmarks a threshold asks of these. */
export function requiredBy(threshold: Threshold, pillars: Pillars): number {
  return threshold.kind === 'all-benchmarks' ? benchmarksOf(pillars).length : (threshold.count ?? 1);
}

/** Judges a threshold: every benchmark, or so many of them with at least one in every pillar. */
export function judgeThreshold(threshold: Threshold, pillars: Pillars): Judgment {
  const required = requiredBy(threshold, pillars);
  const count = judgeCount(required, benchmarksOf(pillars));
  if (threshold.kind === 'all-benchmarks') return count;
  return all([count, ...pillars.map(({ benchmarks }) => judgeCount(1, benchmarks))]);
}

export function benchmarksOf(pillars: Pillars): BenchmarkResult[] {
  return pillars.flatMap(({ benchmarks }) => benchmarks);
}

/** The benchmarks as a criterion lists them. */
export function considered(pillars: Pillars): ConsideredItem[] {
  return benchmarksOf(pillars).map(({ id, title, judgment, reason }) => ({ id, title, judgment, reason }));
}

function judgeCount(required: number, benchmarks: readonly BenchmarkResult[]): Judgment {
  return reached(required, countOf(benchmarks, 'met'), countOf(benchmarks, 'undetermined'));
}

export function countOf(items: readonly { readonly judgment: Judgment }[], judgment: Judgment): number {
  let count = 0;
  for (const item of items) if (item.judgment === judgment) count += 1;
  return count;
}
