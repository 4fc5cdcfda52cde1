import type { Indicator, Measure } from '../../../assessment/assessment.js';
import { judgeGaps, overall } from '../../../evaluate/gaps.js';
import type { Situation } from '../situation.js';

/** Whether a gap that counts doesn't any more once a measure's own values are others. Only indicators have gaps. */
export function losesGap({ method, usability }: Situation, before: Measure, after: Measure): boolean {
  if (!hasGaps(before) || !hasGaps(after)) return false;
  if (before.disparities.every(({ reference }) => reference !== overall)) return false;
  return losesAnyGap({ method, usability }, before, after);
}

/** Whether a gap that counts doesn't any more once an indicator has other values, its own or its groups'. */
export function losesAnyGap(
  { method, usability }: Pick<Situation, 'method' | 'usability'>,
  before: Indicator,
  after: Indicator,
): boolean {
  const now = judgeGaps(after, method, usability);
  return judgeGaps(before, method, usability).some(({ counts }, index) => counts && !now[index]?.counts);
}

const hasGaps = (measure: Measure): measure is Indicator => 'disparities' in measure;
