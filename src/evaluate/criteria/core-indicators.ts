import { readingsAmong } from '../../framework/settings.js';
import type { CoreIndicatorsRule, Trends } from '../../generated/framework.js';
import type { Judgment, OutcomeResult, Trend } from '../../generated/report.js';
import { byOutcome, coreIndicators as coreOf, each, madeOnce } from './by-outcome.js';
import { counting } from './counting.js';
import type { CriterionJudgment, Facts } from './criterion.js';

/** So many core indicators, or outcomes with one, whose trend qualifies. */
export function coreIndicators(rule: CoreIndicatorsRule, facts: Facts): CriterionJudgment {
  const distinct = facts.method.resolve(rule.countBy, 'each') === 'distinct-outcomes';
  const items = (outcome: OutcomeResult) =>
    coreOf(outcome).map(({ id, name, trend, reason }) => ({
      id: `${outcome.id}/${id}`,
      title: name,
      judgment: judgeByTrend(trend, rule.trends),
      reason: `${trend}. ${reason}`,
    }));
  const considered = madeOnce(facts, `${rule.kind} ${distinct} ${rule.trends}`, () =>
    distinct ? byOutcome(facts, items) : each(facts, items),
  );
  return counting(facts.method.resolve(rule.count, 1), considered, {
    noun: distinct ? { one: 'outcome', many: 'outcomes' } : { one: 'core indicator', many: 'core indicators' },
    section: 'outcomes',
    readings: readingsAmong(rule.countBy, rule.count, facts.framework.method.trendTest),
  });
}

export function judgeByTrend(trend: Trend, qualifying: Trends): Judgment {
  if (trend === 'insufficient-data') return 'undetermined';
  return qualifying.some((wanted) => wanted === trend) ? 'met' : 'unmet';
}
