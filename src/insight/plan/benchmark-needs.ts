import { isForGatewayOrLater } from '../../evaluate/designations.js';
import type { JudgedGateway } from '../../evaluate/gateways.js';
import type { BenchmarkResult } from '../../generated/report.js';
import { pointerKey } from '../../yaml/json-pointer.js';
import type { Item } from './choose-changes.js';
import type { Need, Needs } from './needs.js';
import { type Requirement, requirementsOf } from './requirements.js';
import { type Change, effortOf, type Situation } from './situation.js';

/**
 * What is needed of the benchmarks of each gateway, in the framework's order.
 *
 * @param awarded the designations that the plan adds
 */
export function benchmarkNeeds(
  situation: Situation,
  requirements: readonly Requirement[],
  awarded: readonly string[],
): Needs[] {
  const thresholds = requirementsOf(requirements, 'threshold-met');
  const across = requirementsOf(requirements, 'benchmarks-across-pillars');
  return situation.parts.gateways.map((judged) => {
    const { id } = judged.gateway;
    const needs = [
      ...thresholds
        .filter(({ rule }) => rule.gateway === id)
        .flatMap(({ serves }) => thresholdNeeds(situation, judged, awarded).map((need) => ({ ...need, serves }))),
      ...across
        .filter(({ rule }) => rule.gateway === id)
        .flatMap(({ rule, serves }) =>
          countNeeds(judged, situation.method.resolve(rule.count, 1), { isCredited: false, inEveryPillar: true }).map(
            (need) => ({ ...need, serves }),
          ),
        ),
    ].filter(({ need }) => need > 0);
    return { needs, items: itemsOf(situation, judged, needs) };
  });
}

/** A need, and whether the benchmarks that aren't known count for it. */
interface BenchmarkNeed extends Omit<Need, 'serves'> {
  readonly isCredited: boolean;
}

function thresholdNeeds(situation: Situation, judged: JudgedGateway, awarded: readonly string[]): BenchmarkNeed[] {
  const { threshold } = judged;
  if (!threshold) return [];
  return countNeeds(judged, threshold.required, {
    isCredited: isCredited(situation, judged, awarded),
    inEveryPillar: threshold.kind === 'across-pillars',
  });
}

/** Whether a designation makes the threshold met while it's undetermined: what isn't known counts then. */
function isCredited(
  { framework, assessment, basis, method, parts }: Situation,
  { gateway }: JudgedGateway,
  awarded: readonly string[],
): boolean {
  if (basis !== 'self' || method.resolve(gateway.credit, 'none') !== 'early-gateways') return false;
  const onRecord = (parts.designations ?? []).filter(({ on }) => on <= assessment.assessedOn).map(({ id }) => id);
  return [...onRecord, ...awarded].some((id) => isForGatewayOrLater(framework, gateway.id, { id, on: '', path: '' }));
}

function countNeeds(
  { pillars, tally }: JudgedGateway,
  required: number,
  { isCredited, inEveryPillar }: { readonly isCredited: boolean; readonly inEveryPillar: boolean },
): BenchmarkNeed[] {
  const known = ({ met, unknown }: { readonly met: number; readonly unknown: number }) =>
    isCredited ? met + unknown : met;
  return [
    { need: required - known(tally), oncePerGroup: false, isCredited },
    ...(inEveryPillar
      ? pillars.map((pillar) => ({ need: 1 - known(pillar), oncePerGroup: false, within: pillar.id, isCredited }))
      : []),
  ];
}

function itemsOf(
  situation: Situation,
  { gateway, pillars }: JudgedGateway,
  needs: readonly BenchmarkNeed[],
): Item<Change>[] {
  if (needs.length === 0) return [];
  const open = pillars.flatMap((pillar) =>
    pillar.benchmarks.filter(({ counts }) => !counts).map((benchmark) => ({ benchmark, pillar: pillar.id })),
  );
  return open.map(({ benchmark, pillar }, order) => {
    const counts = needs.flatMap(({ within, isCredited }, index) => {
      const applies = within === undefined || within === pillar;
      return applies && !(isCredited && benchmark.judgment === 'undetermined') ? [index] : [];
    });
    const change = benchmarkChange(
      situation,
      benchmark,
      `/gateways/${gateway.id}/${pillar}/${pointerKey(benchmark.id)}`,
    );
    const options = counts.length === 0 ? [] : [{ change, effort: change.effort, distance: null, counts }];
    return { group: pillar, order, options };
  });
}

/** What it takes to make a benchmark count. */
function benchmarkChange({ framework, basis }: Situation, benchmark: BenchmarkResult, path: string): Change {
  const { code, title } = benchmark;
  const { from, kind } = benchmarkState(benchmark);
  const to = basis === 'reviewed' ? 'confirmed' : 'met';
  return { change: 'benchmark', id: code, path, title, from, to, effort: effortOf(framework, kind) };
}

/** Where a benchmark stands that doesn't count, and the kind of work that it is. */
export function benchmarkState({ status, judgment }: Pick<BenchmarkResult, 'status' | 'judgment'>) {
  switch (status) {
    case 'met':
      return judgment === 'undetermined'
        ? ({ from: 'not-reviewed', kind: 'notReviewed' } as const)
        : ({ from: 'returned', kind: 'returned' } as const);
    case 'not-assessed':
      return { from: status, kind: 'notAssessed' } as const;
    case 'in-progress':
      return { from: status, kind: 'inProgress' } as const;
    case 'lapsed':
      return { from: status, kind: 'lapsed' } as const;
    case 'not-started':
      return { from: status, kind: 'notStarted' } as const;
  }
}
