import type { Assessment, Designation, SystemsChangeExample } from '../../assessment/assessment.js';
import type { Framework } from '../../generated/framework.js';
import type {
  AdjacentOutcomeResult,
  ConsideredItem,
  CriterionResult,
  Judgment,
  OutcomeResult,
} from '../../generated/report.js';
import type { Method } from '../method.js';
import type { Pillars } from '../thresholds.js';

/** What the criteria are judged on. */
export interface Facts {
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly method: Method;
  /** A gateway's title, benchmarks, threshold (credit included) and state; the state is computed when it is asked for. */
  readonly gateway: (id: string) => GatewayFacts;
  /** Absent where the file leaves the section out. */
  readonly outcomes?: readonly OutcomeResult[];
  readonly adjacentOutcomes?: readonly AdjacentOutcomeResult[];
  /** Those dated on or before the day of the assessment. */
  readonly designations?: readonly Designation[];
  readonly examples?: readonly SystemsChangeExample[];
  /** What criteria have looked at that others look at, too: several determinations ask for the same indicators. */
  readonly considered: Map<string, readonly ConsideredItem[] | undefined>;
}

export interface GatewayFacts {
  readonly title: string;
  readonly pillars: Pillars;
  readonly threshold: Judgment;
  readonly state: () => Judgment;
}

/** A criterion's judgment, before its id and title are put on it. */
export type CriterionJudgment = Omit<CriterionResult, 'id' | 'title'>;

/** Judges a yes-or-no criterion. */
export function yesOrNo(
  result: Judgment,
  considered: readonly ConsideredItem[],
  rest: { readonly reason: string; readonly readings?: readonly string[]; readonly leftOut?: boolean },
): CriterionJudgment {
  const { counted, missing } = countedAndMissing(result, considered);
  return {
    result,
    required: 1,
    actual: result === 'met' ? 1 : 0,
    unknown: rest.leftOut ? null : result === 'undetermined' ? 1 : 0,
    counted,
    missing,
    reason: rest.reason,
    readings: [...(rest.readings ?? [])],
    considered: [...considered],
  };
}

/** What counted, and, unless the criterion is met, what did not. */
export function countedAndMissing(
  result: Judgment,
  considered: readonly ConsideredItem[],
): Pick<CriterionJudgment, 'counted' | 'missing'> {
  const ids = (wanted: boolean) =>
    considered.filter(({ judgment }) => (judgment === 'met') === wanted).map(({ id }) => id);
  return { counted: ids(true), missing: result === 'met' ? [] : ids(false) };
}
