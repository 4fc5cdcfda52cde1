import { readingsAmong } from '../../framework/settings.js';
import type { ThresholdMetRule } from '../../generated/framework.js';
import type { Judgment } from '../../generated/report.js';
import { considered } from '../thresholds.js';
import { type CriterionJudgment, type Facts, yesOrNo } from './criterion.js';

const words: Record<Judgment, string> = {
  met: 'The threshold is reached',
  unmet: "The threshold isn't reached",
  undetermined: "It's unknown whether the threshold is reached",
};

/** The gateway's own threshold, regardless of the gateways before it. */
export function thresholdMet(rule: ThresholdMetRule, facts: Facts): CriterionJudgment {
  const { gateway, pillars, tally, judgment } = facts.gateway(rule.gateway);
  return yesOrNo(judgment, considered(pillars), {
    reason: `${words[judgment]}: ${tally.met} of ${tally.total} benchmarks count.`,
    readings: readingsAmong(gateway.threshold),
  });
}
