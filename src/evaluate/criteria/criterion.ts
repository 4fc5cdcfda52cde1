import type { Assessment, Designation, SystemsChangeExample } from '../../assessment/assessment.js';
import type { Framework } from '../../generated/framework.js';
import type {
  AdjacentOutcomeResult,
  ConsideredItem,
  CriterionResult,
  IndicatorResult,
  Judgment,
  OutcomeResult,
} from '../../generated/report.js';
import type { CountedGap } from '../gaps.js';
import type { JudgedGateway } from '../gateways.js';
import type { Method } from '../method.js';
import type { Remember } from '../remember.js';

/** What the criteria are judged on. */
export interface Facts {
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly method: Method;
  /** A gateway with its benchmarks and its own threshold, credit included. */
  readonly gateway: (id: string) => JudgedGateway;
  /** A gateway's state, which is computed when it is asked for. */
  readonly state: (id: string) => Judgment;
  /** In the framework's order; `undefined` where the file leaves the section out, here and below. */
  readonly outcomes: readonly CountedOutcome[] | undefined;
  readonly adjacentOutcomes: readonly CountedAdjacentOutcome[] | undefined;
  /** Those dated on or before the day of the assessment. */
  readonly designations: readonly Designation[] | undefined;
  readonly examples: readonly SystemsChangeExample[] | undefined;
  /** What was judged before is not judged again: several determinations ask for the same indicators. */
  readonly remember: Remember;
}

/** What criteria look at of an outcome. */
export interface CountedOutcome extends Pick<OutcomeResult, 'id' | 'title'> {
  readonly indicators: readonly CountedIndicator[];
}

export interface CountedIndicator extends Pick<IndicatorResult, 'id' | 'name' | 'core' | 'trend' | 'reason'> {
  readonly gaps: readonly CountedGap[];
}

/** What criteria look at of an outcome in another sector. */
export type CountedAdjacentOutcome = Pick<AdjacentOutcomeResult, 'id' | 'name' | 'trend' | 'reason'>;

/** A criterion's judgment, before its id and title are put on it. */
export type CriterionJudgment = Omit<CriterionResult, 'id' | 'title'>;

/** Judges a yes-or-no criterion. */
export function yesOrNo(
  result: Judgment,
  considered: readonly ConsideredItem[],
  rest: { readonly reason: string; readonly readings?: string[]; readonly leftOut?: boolean },
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
    readings: rest.readings ?? [],
    considered: [...considered],
  };
}

/** What counted, and, unless the criterion is met, what did not. */
export function countedAndMissing(
  result: Judgment,
  considered: readonly ConsideredItem[],
): Pick<CriterionJudgment, 'counted' | 'missing'> {
  const counted: string[] = [];
  const missing: string[] = [];
  considered.forEach(({ id, judgment }) => {
    if (judgment === 'met') counted.push(id);
    else if (result !== 'met') missing.push(id);
  });
  return { counted, missing };
}
