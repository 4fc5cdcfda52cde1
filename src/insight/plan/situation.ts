import type { Assessment } from '../../assessment/assessment.js';
import type { Basis } from '../../evaluate/benchmarks.js';
import type { EvaluateOptions } from '../../evaluate/evaluate.js';
import { type EvaluationParts, evaluateParts } from '../../evaluate/evaluation-parts.js';
import { type Method, resolveMethod } from '../../evaluate/method.js';
import type { Usability } from '../../evaluate/series.js';
import type { Efforts, Framework } from '../../generated/framework.js';
import type { PlanStep } from '../../generated/plan.js';
import type { GroupName } from './needed/with-value.js';

/** Where a partnership stands, and by what it's judged. */
export interface Situation {
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly basis: Basis;
  readonly method: Method;
  readonly usability: Usability;
  readonly parts: EvaluationParts;
}

/** @throws UnknownReadingError where `options.readings` names a reading or option that the framework does not have */
export function situationOf(
  framework: Framework,
  assessment: Assessment,
  { basis = 'self', method: methodInForce = 'file', readings, today }: EvaluateOptions,
): Situation {
  const method = resolveMethod(framework, methodInForce === 'file' ? assessment.method : {}, readings);
  const parts = evaluateParts(framework, assessment, method, basis, today);
  return situationWith(framework, assessment, { basis, method, parts });
}

/** The same, where everything is judged already. */
export function situationWith(
  framework: Framework,
  assessment: Assessment,
  judged: Pick<Situation, 'basis' | 'method' | 'parts'>,
): Situation {
  const { assessedOn } = assessment;
  return {
    framework,
    assessment,
    usability: { minimumCellSize: judged.method.minimumCellSize, assessedOn },
    ...judged,
  };
}

/** A series that a change is about. */
export type Target =
  | { readonly kind: 'indicator'; readonly outcome: string; readonly indicator: string }
  | { readonly kind: 'gap'; readonly outcome: string; readonly indicator: string; readonly group: GroupName }
  | { readonly kind: 'adjacent-outcome'; readonly id: string };

/** A step, before it's known what it serves and needs. */
export interface Change extends Omit<PlanStep, 'serves' | 'needed'> {
  /** Left out where there's no series that could be told what to reach. */
  readonly target?: Target;
}

/** How much work a kind of change is. */
export function effortOf({ efforts }: Framework, kind: Exclude<keyof Efforts, 'reason' | 'citation'>): number {
  return efforts?.[kind] ?? 1;
}
