import { readingsAmong } from '../../framework/settings.js';
import type { AdjacentOutcomesRule } from '../../generated/framework.js';
import { judgeByTrend } from './core-indicators.js';
import { counting } from './counting.js';
import type { CriterionJudgment, Facts } from './criterion.js';

const noun = { one: 'outcome in another sector', many: 'outcomes in other sectors' };

/** So many outcomes of other sectors whose trend qualifies. */
export function adjacentOutcomes(rule: AdjacentOutcomesRule, facts: Facts): CriterionJudgment {
  const considered = facts.adjacentOutcomes?.map(({ id, name, trend, reason }) => ({
    id,
    title: name,
    judgment: judgeByTrend(trend, rule.trends),
    reason: `${trend.replace('-', ' ')}. ${reason}`,
  }));
  return counting(facts.method.resolve(rule.count, 1), considered, {
    noun,
    section: 'adjacent-outcomes',
    readings: readingsAmong(rule.count, facts.framework.method.trendTest),
  });
}
