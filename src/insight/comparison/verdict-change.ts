import type { Framework } from '../../generated/framework.js';
import type {
  CriterionResult,
  DeterminationResult,
  GatewayResult,
  ValidAssessment,
  Verdict,
} from '../../generated/report.js';
import { standsElsewhere } from '../own-method.js';

/** What is compared of an evaluation: where the partnership stands, and its verdicts. */
export type Standing = Pick<
  ValidAssessment,
  'gateways' | 'lastCrossed' | 'frameworkLastCrossed' | 'next' | 'frameworkNext' | 'determinations'
>;

/** The same thing in two evaluations. */
export interface Moved<Value> {
  readonly from: Value;
  readonly to: Value;
}

/** What differs between two evaluations of one partnership; what is the same in both is not in it. */
export interface VerdictChange {
  /** In the framework's order; those whose state or counts differ. */
  readonly gateways: readonly GatewayChange[];
  /** The highest crossed gateway's id; null for none. */
  readonly lastCrossed: Moved<string | null>;
  /** The id of the first gateway that is not crossed; null where all are. */
  readonly next: Moved<string | null>;
  /** In the framework's order; those whose verdict or criteria differ. */
  readonly determinations: readonly DeterminationChange[];
}

export interface GatewayChange extends Moved<GatewayResult['state']> {
  readonly id: string;
  readonly title: string;
  readonly total: number;
  /** How many benchmarks count. */
  readonly met: Moved<number>;
  /** How many are not known to count or not to count. */
  readonly unknown: Moved<number>;
}

export interface DeterminationChange extends Moved<Verdict> {
  readonly id: string;
  readonly title: string;
  readonly criteria: readonly CriterionChange[];
}

/** A criterion that only one of the evaluations asks for (readings decide that) is null in the other. */
export interface CriterionChange extends Moved<CriterionCount | null> {
  readonly id: string;
  readonly title: string;
}

export type CriterionCount = Pick<CriterionResult, 'result' | 'required' | 'actual' | 'unknown'>;

/** Compares two evaluations of one partnership by the same edition: before and after, or on two bases. */
export function verdictChange(framework: Framework, before: Standing, after: Standing): VerdictChange {
  return {
    gateways: pairs(framework.gateways, before.gateways, after.gateways).flatMap(gatewayChange),
    lastCrossed: { from: before.lastCrossed, to: after.lastCrossed },
    next: { from: before.next, to: after.next },
    determinations: pairs(framework.determinations, before.determinations, after.determinations).flatMap((pair) =>
      determinationChange(framework, pair),
    ),
  };
}

/**
 * The change under the framework's own method, where that puts the partnership elsewhere before or after; undefined where it
 * does not. Criteria are left out of it: of these, an evaluation has no counts under the framework's own method.
 */
export function changeByFramework(framework: Framework, before: Standing, after: Standing): VerdictChange | undefined {
  if (!standsElsewhere(before) && !standsElsewhere(after)) return undefined;
  return verdictChange(framework, byFramework(before), byFramework(after));
}

function byFramework(standing: Standing): Standing {
  return {
    ...standing,
    lastCrossed: standing.frameworkLastCrossed,
    next: standing.frameworkNext,
    gateways: standing.gateways.map((gateway) => ({ ...gateway, state: gateway.frameworkState })),
    determinations: standing.determinations.map((determination) => ({
      ...determination,
      verdict: determination.frameworkVerdict,
      criteria: [],
    })),
  };
}

/** Whether the two evaluations say the same. */
export function isUnchanged({ gateways, lastCrossed, next, determinations }: VerdictChange): boolean {
  return (
    gateways.length === 0 && determinations.length === 0 && lastCrossed.from === lastCrossed.to && next.from === next.to
  );
}

interface Identified {
  readonly id: string;
}

function pairs<Item extends Identified>(
  order: readonly Identified[],
  before: readonly Item[],
  after: readonly Item[],
): Moved<Item>[] {
  return order.flatMap(({ id }) => {
    const from = before.find((item) => item.id === id);
    const to = after.find((item) => item.id === id);
    return from && to ? [{ from, to }] : [];
  });
}

function gatewayChange({ from, to }: Moved<GatewayResult>): GatewayChange[] {
  if (from.state === to.state && from.met === to.met && from.unknown === to.unknown) return [];
  return [
    {
      id: to.id,
      title: to.title,
      from: from.state,
      to: to.state,
      total: to.total,
      met: { from: from.met, to: to.met },
      unknown: { from: from.unknown, to: to.unknown },
    },
  ];
}

function determinationChange(framework: Framework, { from, to }: Moved<DeterminationResult>): DeterminationChange[] {
  const asked = framework.determinations.find(({ id }) => id === to.id)?.criteria ?? [];
  const criteria = asked.flatMap(({ id, title }) =>
    criterionChange(
      { id, title },
      { from: from.criteria.find((one) => one.id === id), to: to.criteria.find((one) => one.id === id) },
    ),
  );
  if (from.verdict === to.verdict && criteria.length === 0) return [];
  return [{ id: to.id, title: to.title, from: from.verdict, to: to.verdict, criteria }];
}

function criterionChange(
  named: Pick<CriterionChange, 'id' | 'title'>,
  { from, to }: Moved<CriterionResult | undefined>,
): CriterionChange[] {
  const same =
    from?.result === to?.result &&
    from?.required === to?.required &&
    from?.actual === to?.actual &&
    from?.unknown === to?.unknown;
  return same ? [] : [{ ...named, from: count(from), to: count(to) }];
}

function count(criterion: CriterionResult | undefined): CriterionCount | null {
  if (!criterion) return null;
  const { result, required, actual, unknown } = criterion;
  return { result, required, actual, unknown };
}
