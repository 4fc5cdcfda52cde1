import { readingsAmong } from '../../framework/settings.js';
import type { CoreIndicatorsRule, Trends } from '../../generated/framework.js';
import type { ConsideredItem, Judgment, Trend } from '../../generated/report.js';
import { byOutcome, each } from './by-outcome.js';
import { counting } from './counting.js';
import type { CountedOutcome, CriterionJudgment, Facts } from './criterion.js';

const outcomeNoun = { one: 'outcome', many: 'outcomes' };
const indicatorNoun = { one: 'core indicator', many: 'core indicators' };

/** So many core indicators, or outcomes with one, whose trend qualifies. */
export function coreIndicators(rule: CoreIndicatorsRule, facts: Facts): CriterionJudgment {
  const distinct = facts.method.resolve(rule.countBy, 'each') === 'distinct-outcomes';
  const items = (outcome: CountedOutcome) => coreItems(outcome, rule.trends);
  const considered = facts.remember(`${rule.kind} ${distinct} ${rule.trends}`, () =>
    distinct ? byOutcome(facts, items) : each(facts, items),
  );
  return counting(facts.method.resolve(rule.count, 1), considered, {
    noun: distinct ? outcomeNoun : indicatorNoun,
    section: 'outcomes',
    readings: readingsAmong(rule.countBy, rule.count, facts.framework.method.trendTest),
  });
}

/** Only core indicators count: contributing indicators are ways to get there. */
function coreItems(outcome: CountedOutcome, qualifying: Trends): ConsideredItem[] {
  const items: ConsideredItem[] = [];
  for (const indicator of outcome.indicators) {
    if (!indicator.core) continue;
    const { id, name, trend, reason } = indicator;
    const judgment = judgeByTrend(trend, qualifying);
    items.push({ id: `${outcome.id}/${id}`, title: name, judgment, reason: `${trend.replace('-', ' ')}. ${reason}` });
  }
  return items;
}

export function judgeByTrend(trend: Trend, qualifying: readonly Trend[]): Judgment {
  if (trend === 'insufficient-data') return 'undetermined';
  return qualifying.includes(trend) ? 'met' : 'unmet';
}
