import { readingsAmong } from '../../framework/settings.js';
import type { ThresholdMetRule } from '../../generated/framework.js';
import type { Judgment } from '../../generated/report.js';
import { considered, countOf } from '../thresholds.js';
import { type CriterionJudgment, type Facts, yesOrNo } from './criterion.js';

const words: Record<Judgment, string> = {
  met: 'The threshold is reached',
  unmet: 'The threshold is not reached',
  undetermined: 'Whether the threshold is reached is not known',
};

/** The gateway's own threshold, whatever the gateways before it. */
export function thresholdMet(rule: ThresholdMetRule, facts: Facts): CriterionJudgment {
  const { pillars, threshold } = facts.gateway(rule.gateway);
  const benchmarks = considered(pillars);
  const setting = facts.framework.gateways.find(({ id }) => id === rule.gateway)?.threshold;
  return yesOrNo(threshold, benchmarks, {
    reason: `${words[threshold]}: ${countOf(benchmarks, 'met')} of ${benchmarks.length} benchmarks count.`,
    readings: readingsAmong(setting),
  });
}
