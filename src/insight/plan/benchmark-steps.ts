import type {
  BenchmarkResult,
  GatewayResult,
  NextStep,
  PillarResult,
  ThresholdResult,
} from '../../generated/report.js';

/** A benchmark that does not count yet, with the pillar that it stands under. */
interface OpenBenchmark {
  readonly benchmark: BenchmarkResult;
  readonly pillar: PillarResult;
}

/**
 * What brings a gateway's benchmarks to the number that is asked: the nearest first, and, where every pillar needs one,
 * a pillar without any before the others. No more of them than are missing.
 *
 * @param purpose what the benchmarks are needed for, in words
 */
export function benchmarkSteps(
  gateway: GatewayResult,
  threshold: Pick<ThresholdResult, 'kind' | 'required'>,
  purpose: string,
): NextStep[] {
  const open = gateway.pillars
    .flatMap((pillar) =>
      pillar.benchmarks.filter(({ counts }) => !counts).map((benchmark): OpenBenchmark => ({ benchmark, pillar })),
    )
    .sort((one, other) => distance(one.benchmark) - distance(other.benchmark));
  const first = threshold.kind === 'across-pillars' ? onePerEmptyPillar(open) : [];
  const missing = Math.max(threshold.required - gateway.met, first.length);
  const chosen = [...first, ...open.filter((candidate) => !first.includes(candidate))].slice(0, missing);
  return chosen.map(({ benchmark, pillar }) => ({
    title: `${whatToDo(benchmark)}: ${benchmark.code} ${benchmark.title}`,
    why: whatItBrings(
      gateway,
      threshold,
      purpose,
      first.some((one) => one.benchmark === benchmark) ? pillar.title : undefined,
    ),
    benchmark: benchmark.code,
    path: `/gateways/${gateway.id}/${pillar.id}/${benchmark.id}`,
  }));
}

function onePerEmptyPillar(open: readonly OpenBenchmark[]): OpenBenchmark[] {
  const empty = new Set(open.map(({ pillar }) => pillar).filter(({ met }) => met === 0));
  return open.filter(({ pillar }) => empty.delete(pillar));
}

/** How far a benchmark is from counting: what only has to be confirmed or finished comes first. */
function distance({ status, judgment }: BenchmarkResult): number {
  if (status === 'met') return judgment === 'undetermined' ? 0 : 1;
  return { 'in-progress': 2, 'not-assessed': 3, 'not-started': 4, lapsed: 5 }[status];
}

function whatToDo({ status, judgment }: BenchmarkResult): string {
  switch (status) {
    case 'met':
      return judgment === 'undetermined' ? 'Have it reviewed' : 'Respond to the review';
    case 'in-progress':
      return 'Finish the work in progress';
    case 'not-assessed':
      return 'Record its status';
    case 'not-started':
      return 'Start work on it';
    case 'lapsed':
      return 'Get it back on track';
  }
}

function whatItBrings(
  { met, total }: GatewayResult,
  { kind, required }: Pick<ThresholdResult, 'kind' | 'required'>,
  purpose: string,
  emptyPillar: string | undefined,
): string {
  const needed =
    kind === 'all-benchmarks' ? `all ${total} benchmarks` : `${required} benchmarks, at least one in each pillar`;
  const count = `${purpose} needs ${needed}: ${met} ${met === 1 ? 'counts' : 'count'} so far`;
  return emptyPillar === undefined ? `${count}.` : `${count}, none in ${emptyPillar}.`;
}
