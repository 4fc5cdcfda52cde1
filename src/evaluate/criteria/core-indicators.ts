import { readingsAmong } from '../../framework/settings.js';
import type { CoreIndicatorsRule, Trends } from '../../generated/framework.js';
import type { ConsideredItem, Judgment, OutcomeResult, Trend } from '../../generated/report.js';
import { byOutcome, each, memoize } from './by-outcome.js';
import { counting } from './counting.js';
import type { CriterionJudgment, Facts } from './criterion.js';

const outcomeNoun = { one: 'outcome', many: 'outcomes' };
const indicatorNoun = { one: 'core indicator', many: 'core indicators' };

/** So many core indicators, or outcomes with one, whose trend qualifies. */
export function coreIndicators(rule: CoreIndicatorsRule, facts: Facts): CriterionJudgment {
  const distinct = facts.method.resolve(rule.countBy, 'each') === 'distinct-outcomes';
  const items = (outcome: OutcomeResult) => coreItems(outcome, rule.trends);
  const considered = memoize(facts, `${rule.kind} ${distinct} ${rule.trends}`, () =>
    distinct ? byOutcome(facts, items) : each(facts, items),
  );
  return counting(facts.method.resolve(rule.count, 1), considered, {
    noun: distinct ? outcomeNoun : indicatorNoun,
    section: 'outcomes',
    readings: readingsAmong(rule.countBy, rule.count, facts.framework.method.trendTest),
  });
}

/** Only core indicators count: contributing indicators are ways to get there. */
function coreItems(outcome: OutcomeResult, qualifying: Trends): ConsideredItem[] {
  const items: ConsideredItem[] = [];
  outcome.indicators.forEach(({ id, name, core, trend, reason }) => {
    if (!core) return;
    const judgment = judgeByTrend(trend, qualifying);
    items.push({ id: `${outcome.id}/${id}`, title: name, judgment, reason: `${trend.replace('-', ' ')}. ${reason}` });
  });
  return items;
}

export function judgeByTrend(trend: Trend, qualifying: readonly Trend[]): Judgment {
  if (trend === 'insufficient-data') return 'undetermined';
  return qualifying.includes(trend) ? 'met' : 'unmet';
}
