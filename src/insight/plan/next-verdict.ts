import type { DeterminationResult, ValidAssessment } from '../../generated/report.js';
import type { StepsTo } from './next-steps.js';

/** The first determination that a partnership isn't eligible for, and how many changes lead there; null if there is none. */
export function nextVerdict(
  determinations: readonly Pick<DeterminationResult, 'id' | 'verdict'>[],
  stepsTo: StepsTo,
): ValidAssessment['nextVerdict'] {
  const next = determinations.find(({ verdict }) => verdict !== 'eligible');
  return next ? { id: next.id, changes: stepsTo(next.id)?.length ?? null } : null;
}
