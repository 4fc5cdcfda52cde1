import type { Assessment, Designation } from '../assessment/assessment.js';
import type { Framework, Gateway } from '../generated/framework.js';
import type { BenchmarkResult, GatewayResult, Judgment, PillarResult } from '../generated/report.js';
import { type Basis, judgeBenchmark } from './benchmarks.js';
import { isForGatewayOrLater } from './designations.js';
import { all } from './judgment.js';
import type { Method } from './method.js';
import { benchmarksOf, countOf, judgeThreshold, requiredBy } from './thresholds.js';

/** A gateway's benchmarks and threshold, judged by themselves. */
export interface JudgedGateway {
  readonly gateway: Gateway;
  readonly pillars: readonly PillarResult[];
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
): JudgedGateway[] {
  return framework.gateways.map((gateway) => {
    const pillars = judgePillars(framework, gateway, assessment, basis);
    const threshold = judgeOwnThreshold(gateway, pillars, method);
    const credited =
      threshold?.result === 'undetermined' &&
      basis === 'self' &&
      method.resolve(gateway.credit, 'none') === 'early-gateways' &&
      designations.some((designation) => isForGatewayOrLater(framework, gateway.id, designation));
    return { gateway, pillars, threshold, credited, judgment: credited ? 'met' : (threshold?.result ?? 'met') };
  });
}

function judgeOwnThreshold(
  { threshold: setting }: Gateway,
  pillars: readonly PillarResult[],
  method: Method,
): GatewayResult['threshold'] {
  if (!setting || pillars.length === 0) return null;
  const threshold = method.resolve(setting, { kind: 'all-benchmarks' });
  return { kind: threshold.kind, required: requiredBy(threshold, pillars), result: judgeThreshold(threshold, pillars) };
}

function judgePillars(
  { pillars }: Framework,
  { id: gateway, benchmarks = [] }: Gateway,
  { answers }: Assessment,
  basis: Basis,
): PillarResult[] {
  const given = answers.get(gateway);
  const judged: PillarResult[] = [];
  for (const { id, title } of pillars) {
    const results: BenchmarkResult[] = [];
    for (const benchmark of benchmarks) {
      if (benchmark.pillar === id) results.push(judgeBenchmark(benchmark, given?.get(benchmark.id), basis));
    }
    if (results.length === 0) continue;
    const [met, unknown] = [countOf(results, 'met'), countOf(results, 'undetermined')];
    judged.push({ id, title, met, total: results.length, unknown, benchmarks: results });
  }
  return judged;
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
): { readonly own: (id: string) => Judgment; readonly state: (id: string) => Judgment } {
  const known = new Map<string, Judgment>();
  const find = (id: string) => gateways.findIndex(({ gateway }) => gateway.id === id);
  const own = (id: string): Judgment => {
    const judged = gateways[find(id)];
    if (!judged) return 'undetermined';
    const crossedBy = judged.gateway.determination;
    return crossedBy === undefined ? judged.judgment : determination(crossedBy);
  };
  const state = (id: string): Judgment => {
    const before = gateways[find(id) - 1]?.gateway.id;
    const judgment =
      known.get(id) ?? (sequence === 'in-order' && before !== undefined ? all([own(id), state(before)]) : own(id));
    known.set(id, judgment);
    return judgment;
  };
  return { own, state };
}

const states = { met: 'crossed', unmet: 'not-crossed', undetermined: 'undetermined' } as const;

export function gatewayResult(
  { gateway, pillars, threshold, credited }: JudgedGateway,
  own: Judgment,
  state: Judgment,
): GatewayResult {
  const benchmarks = benchmarksOf(pillars);
  return {
    id: gateway.id,
    title: gateway.title,
    state: states[state],
    own,
    threshold,
    credited,
    determination: gateway.determination ?? null,
    met: countOf(benchmarks, 'met'),
    total: benchmarks.length,
    unknown: countOf(benchmarks, 'undetermined'),
    notAssessed: benchmarks.filter(({ status }) => status === 'not-assessed').length,
    pillars: [...pillars],
  };
}
