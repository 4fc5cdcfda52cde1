import type { Answer, Assessment, Designation } from '../assessment/assessment.js';
import { benchmarksByPillar, type GatewayPillars } from '../framework/benchmarks-by-pillar.js';
import type { Framework, Gateway } from '../generated/framework.js';
import type { GatewayResult, Judgment, PillarResult } from '../generated/report.js';
import { type Basis, judgeBenchmark } from './benchmarks.js';
import { isForGatewayOrLater } from './designations.js';
import { all } from './judgment.js';
import type { Method } from './method.js';
import {
  type BenchmarkCounts,
  countBenchmarks,
  countOf,
  judgeThreshold,
  type Pillars,
  requiredBy,
} from './thresholds.js';

/** A gateway's benchmarks and threshold, judged by themselves. */
export interface JudgedGateway {
  readonly gateway: Gateway;
  readonly pillars: Pillars;
  readonly tally: BenchmarkCounts;
  readonly threshold: GatewayResult['threshold'];
  /** The threshold with a designation's credit, where there is one; `met` for a gateway without benchmarks, which asks none. */
  readonly credited: boolean;
  readonly judgment: Judgment;
}

export function judgeGateways(
  framework: Framework,
  assessment: Assessment,
  designations: readonly Designation[],
  method: Method,
  basis: Basis,
  today?: string,
): JudgedGateway[] {
  return benchmarksByPillar(framework).map((own) => {
    const { gateway } = own;
    const pillars = judgePillars(own, assessment.answers.get(gateway.id), basis, today);
    const tally = countBenchmarks(pillars);
    const threshold = judgeOwnThreshold(gateway, pillars, tally, method);
    const credited =
      threshold?.result === 'undetermined' &&
      basis === 'self' &&
      method.resolve(gateway.credit, 'none') === 'early-gateways' &&
      designations.some((designation) => isForGatewayOrLater(framework, gateway.id, designation));
    return { gateway, pillars, tally, threshold, credited, judgment: credited ? 'met' : (threshold?.result ?? 'met') };
  });
}

function judgeOwnThreshold(
  { threshold: setting }: Gateway,
  pillars: Pillars,
  tally: BenchmarkCounts,
  method: Method,
): GatewayResult['threshold'] {
  if (!setting || pillars.length === 0) return null;
  const threshold = method.resolve(setting, { kind: 'all-benchmarks' });
  return {
    kind: threshold.kind,
    required: requiredBy(threshold, tally),
    result: judgeThreshold(threshold, pillars, tally),
  };
}

function judgePillars(
  { pillars }: GatewayPillars,
  answers: ReadonlyMap<string, Answer> | undefined,
  basis: Basis,
  today: string | undefined,
): PillarResult[] {
  return pillars.map(({ pillar, benchmarks }) => {
    const results = benchmarks.map((benchmark) => judgeBenchmark(benchmark, answers?.get(benchmark.id), basis, today));
    const met = countOf(results, 'met');
    const unknown = countOf(results, 'undetermined');
    return { id: pillar.id, title: pillar.title, met, total: results.length, unknown, benchmarks: results };
  });
}

/** What each gateway comes to by itself, and together with those before it. */
export interface GatewayStates {
  readonly own: (id: string) => Judgment;
  readonly state: (id: string) => Judgment;
}

/**
 * The state of each gateway: its own threshold, or the determination that crosses it, and, unless the sequence is
 * `criteria-only`, all gateways before it. States are computed when they are asked for, because a determination may ask
 * for the states of the gateways before its own.
 *
 * @param determination judges a determination by its id
 */
export function gatewayStates(
  gateways: readonly JudgedGateway[],
  { sequence }: Method,
  determination: (id: string) => Judgment,
): GatewayStates {
  const known: (Judgment | undefined)[] = [];
  const find = (id: string) => gateways.findIndex(({ gateway }) => gateway.id === id);
  const ownOf = ({ gateway, judgment }: JudgedGateway): Judgment =>
    gateway.determination === undefined ? judgment : determination(gateway.determination);
  const stateAt = (index: number): Judgment => {
    const judged = gateways[index];
    if (!judged) return 'undetermined';
    const state =
      known[index] ?? (sequence === 'in-order' && index > 0 ? all([ownOf(judged), stateAt(index - 1)]) : ownOf(judged));
    known[index] = state;
    return state;
  };
  return {
    own: (id) => {
      const judged = gateways[find(id)];
      return judged ? ownOf(judged) : 'undetermined';
    },
    state: (id) => stateAt(find(id)),
  };
}

const stateWords = { met: 'crossed', unmet: 'not-crossed', undetermined: 'undetermined' } as const;

/**
 * A gateway by the method in force.
 *
 * @param standard the states under the framework's own method
 */
export function gatewayResult(
  { gateway, pillars, tally, threshold, credited }: JudgedGateway,
  states: GatewayStates,
  standard: GatewayStates,
): GatewayResult {
  return {
    id: gateway.id,
    title: gateway.title,
    state: stateWords[states.state(gateway.id)],
    frameworkState: stateWords[standard.state(gateway.id)],
    own: states.own(gateway.id),
    threshold,
    credited,
    determination: gateway.determination ?? null,
    met: tally.met,
    total: tally.total,
    unknown: tally.unknown,
    notAssessed: tally.notAssessed,
    pillars: [...pillars],
  };
}
