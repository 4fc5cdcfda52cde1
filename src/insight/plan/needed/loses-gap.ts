import type { Indicator, Measure } from '../../../assessment/assessment.js';
import { judgeGaps } from '../../../evaluate/gaps.js';
import type { Situation } from '../situation.js';

/** Whether a gap that counts doesn't any more once a measure has other values. Only indicators have gaps. */
export function losesGap({ method, usability }: Situation, before: Measure, after: Measure): boolean {
  if (!hasGaps(before) || !hasGaps(after)) return false;
  const now = judgeGaps(after, method, usability);
  return judgeGaps(before, method, usability).some(({ counts }, index) => counts && !now[index]?.counts);
}

const hasGaps = (measure: Measure): measure is Indicator => 'disparities' in measure;
