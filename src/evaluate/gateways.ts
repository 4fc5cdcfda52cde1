import type { Answer, Assessment } from '../assessment/assessment.js';
import { benchmarksByPillar, type GatewayPillars } from '../framework/benchmarks-by-pillar.js';
import type { Framework, Gateway } from '../generated/framework.js';
import type { GatewayResult, Judgment, PillarResult } from '../generated/report.js';
import { type Basis, judgeBenchmark } from './benchmarks.js';
import { isForGatewayOrLater } from './designations.js';
import { all } from './judgment.js';
import type { Method } from './method.js';
import type { Remember } from './remember.js';
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
  method: Method,
  basis: Basis,
  today?: string,
): JudgedGateway[] {
  return countGateways(framework, assessment, basis, today).map((counted) =>
    Object.assign(counted, judgeGateway(framework, assessment, counted, method, basis)),
  );
}

/** A gateway's benchmarks, before any threshold is asked of them: the same by every method. */
export type CountedGateway = Pick<JudgedGateway, 'gateway' | 'pillars' | 'tally'>;

export function countGateways(
  framework: Framework,
  assessment: Assessment,
  basis: Basis,
  today?: string,
): CountedGateway[] {
  return benchmarksByPillar(framework).map((own) => {
    const { gateway } = own;
    const pillars = judgePillars(own, assessment.answers.get(gateway.id), basis, today);
    return { gateway, pillars, tally: countBenchmarks(pillars) };
  });
}

/** A gateway's threshold by this method, with the credit that a designation gives. */
export function judgeGateway(
  framework: Framework,
  { designations = [], assessedOn }: Assessment,
  { gateway, pillars, tally }: CountedGateway,
  method: Method,
  basis: Basis,
): Pick<JudgedGateway, 'threshold' | 'credited' | 'judgment'> {
  const threshold = judgeOwnThreshold(gateway, pillars, tally, method);
  const credited =
    threshold?.result === 'undetermined' &&
    basis === 'self' &&
    method.resolve(gateway.credit, 'none') === 'early-gateways' &&
    designations.some(
      (designation) => designation.on <= assessedOn && isForGatewayOrLater(framework, gateway.id, designation),
    );
  return { threshold, credited, judgment: credited ? 'met' : (threshold?.result ?? 'met') };
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
 * @param remember keeps each state
 */
export function gatewayStates(
  gateways: readonly JudgedGateway[],
  method: Method,
  determination: (id: string) => Judgment,
  remember: Remember,
): GatewayStates {
  const find = (id: string) => gateways.findIndex(({ gateway }) => gateway.id === id);
  const ownOf = ({ gateway, judgment }: JudgedGateway): Judgment =>
    gateway.determination === undefined ? judgment : determination(gateway.determination);
  const stateAt = (index: number): Judgment => {
    const judged = gateways[index];
    if (!judged) return 'undetermined';
    return remember(`state of ${judged.gateway.id}`, () => {
      const before = method.sequence === 'in-order' && index > 0 ? stateAt(index - 1) : 'met';
      return before === 'unmet' ? before : all([before, ownOf(judged)]);
    });
  };
  return {
    own: (id) => {
      const judged = gateways[find(id)];
      return judged ? ownOf(judged) : 'undetermined';
    },
    state: (id) => stateAt(find(id)),
  };
}

export const gatewayStateOf = { met: 'crossed', unmet: 'not-crossed', undetermined: 'undetermined' } as const;

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
    state: gatewayStateOf[states.state(gateway.id)],
    frameworkState: gatewayStateOf[standard.state(gateway.id)],
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
