import type { Threshold } from '../generated/framework.js';
import type { ConsideredItem, Judgment, PillarResult } from '../generated/report.js';
import { all, reached } from './judgment.js';

/** The benchmarks of a gateway under their pillars, in the framework's order; pillars without any are left out. */
export type Pillars = readonly PillarResult[];

/** How many of a gateway's benchmarks there are, and count, are not known, and are left out of the file. */
export interface BenchmarkCounts {
  readonly met: number;
  readonly total: number;
  readonly unknown: number;
  readonly notAssessed: number;
}

export function countBenchmarks(pillars: Pillars): BenchmarkCounts {
  let met = 0;
  let total = 0;
  let unknown = 0;
  let notAssessed = 0;
  pillars.forEach((pillar) => {
    met += pillar.met;
    total += pillar.total;
    unknown += pillar.unknown;
    // What is not assessed is not known either.
    if (pillar.unknown > 0) notAssessed += pillar.benchmarks.filter(({ status }) => status === 'not-assessed').length;
  });
  return { met, total, unknown, notAssessed };
}

/** How many benchmarks a threshold asks of these. */
export function requiredBy(threshold: Threshold, { total }: BenchmarkCounts): number {
  return threshold.kind === 'all-benchmarks' ? total : (threshold.count ?? 1);
}

/** Judges a threshold: every benchmark, or so many of them with at least one in every pillar. */
export function judgeThreshold(threshold: Threshold, pillars: Pillars, tally: BenchmarkCounts): Judgment {
  const inAll = reached(requiredBy(threshold, tally), tally.met, tally.unknown);
  if (threshold.kind === 'all-benchmarks') return inAll;
  return all([...pillars.map(({ met, unknown }) => reached(1, met, unknown)), inAll]);
}

/** The benchmarks as a criterion lists them. */
export function considered(pillars: Pillars): ConsideredItem[] {
  const items: ConsideredItem[] = [];
  pillars.forEach(({ benchmarks }) => {
    benchmarks.forEach(({ id, title, judgment, reason }) => {
      items.push({ id, title, judgment, reason });
    });
  });
  return items;
}

export function countOf(items: readonly { readonly judgment: Judgment }[], judgment: Judgment): number {
  let count = 0;
  items.forEach((item) => {
    if (item.judgment === judgment) count += 1;
  });
  return count;
}
