import type { ValidAssessment } from '../../generated/report.js';
import { changesTo } from './plan.js';
import type { Situation } from './situation.js';

/** The first determination that a partnership isn't eligible for, and how many changes lead there; null where there is none. */
export function nextVerdict(
  situation: Situation,
  { determinations }: Pick<ValidAssessment, 'determinations'>,
): ValidAssessment['nextVerdict'] {
  const next = determinations.find(({ verdict }) => verdict !== 'eligible');
  return next ? { id: next.id, changes: changesTo(situation, next.id) } : null;
}
