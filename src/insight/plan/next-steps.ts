import type { EvaluationResult } from '../../evaluate/evaluate.js';
import type { Framework } from '../../generated/framework.js';
import type { BenchmarkResult, DeterminationResult, GatewayResult, NextStep } from '../../generated/report.js';
import { listInWords } from '../../text/listed.js';
import { pointerOf } from '../../yaml/json-pointer.js';
import { benchmarkState } from './benchmark-needs.js';
import type { ServingChange } from './needed/needed-in-turn.js';
import { effortOf } from './situation.js';
import { stepTitle } from './step-title.js';

/** The easiest plan for a determination, without the values that it needs; undefined where it can't be reached. */
export type StepsTo = (determination: string) => readonly ServingChange[] | undefined;

/** How many steps there are at most besides the benchmarks of the next gateway. */
const othersAtMost = 3;

/**
 * What brings the partnership forward: every open benchmark of the next gateway, what lapsed first and then by ease; then
 * at most three other steps of its plan. Where every gateway is crossed, three steps to the first determination that the
 * partnership isn't eligible for.
 */
export function nextSteps(framework: Framework, result: EvaluationResult, stepsTo: StepsTo): NextStep[] {
  const next = result.gateways.find(({ id }) => id === result.next);
  const own = next ? benchmarkSteps(framework, next) : [];
  const determination = next
    ? result.determinations.find(({ id }) => id === next.determination)
    : result.determinations.find(({ verdict }) => verdict !== 'eligible');
  if (!determination || determination.verdict === 'eligible') return own;
  const others = (stepsTo(determination.id) ?? [])
    .filter(({ path }) => own.every((step) => step.path !== path))
    .slice(0, othersAtMost);
  return [...own, ...others.map((step) => planStep(framework, determination, step))];
}

/** The open benchmarks of a gateway, as long as it needs any. */
function benchmarkSteps(framework: Framework, gateway: GatewayResult): NextStep[] {
  const { threshold, pillars } = gateway;
  if (!threshold || threshold.result === 'met' || gateway.credited) return [];
  const why = whyBenchmarks(gateway, threshold);
  return pillars
    .flatMap(({ id, benchmarks }) =>
      benchmarks.filter(({ counts }) => !counts).map((benchmark) => ({ benchmark, pillar: id })),
    )
    .sort((one, other) => rankOf(framework, one.benchmark) - rankOf(framework, other.benchmark))
    .map(({ benchmark, pillar }) => ({
      title: stepTitle({ change: 'benchmark', from: benchmarkState(benchmark).from, title: nameOf(benchmark) }),
      why,
      benchmark: benchmark.code,
      path: pointerOf(['gateways', gateway.id, pillar, benchmark.id]),
    }));
}

const nameOf = ({ code, title }: BenchmarkResult) => `${code} ${title}`;

function rankOf(framework: Framework, benchmark: BenchmarkResult): number {
  return benchmark.status === 'lapsed' ? 0 : effortOf(framework, benchmarkState(benchmark).kind);
}

function whyBenchmarks(
  { title, met, total, pillars }: GatewayResult,
  { kind, required }: NonNullable<GatewayResult['threshold']>,
): string {
  const needed =
    kind === 'all-benchmarks' ? `all ${total} benchmarks` : `${required} benchmarks, at least one in each pillar`;
  const count = `${title} needs ${needed}: ${met} ${met === 1 ? 'counts' : 'count'} so far`;
  const empty = kind === 'all-benchmarks' || met === 0 ? [] : pillars.filter((pillar) => pillar.met === 0);
  return empty.length === 0
    ? `${count}.`
    : `${count}, none in ${listInWords(
        empty.map((pillar) => pillar.title),
        'or',
      )}.`;
}

function planStep({ awardedBy }: Framework, { title, criteria }: DeterminationResult, step: ServingChange): NextStep {
  const serves = criteria.filter(({ id }) => step.serves.includes(id)).map((criterion) => `"${criterion.title}"`);
  const isBenchmark = step.change === 'benchmark';
  return {
    title: stepTitle({ ...step, title: isBenchmark ? `${step.id} ${step.title}` : step.title }, awardedBy),
    why: `Counts toward ${title}: ${listInWords(serves, 'and')}.`,
    ...(isBenchmark && { benchmark: step.id }),
    path: step.path,
  };
}
