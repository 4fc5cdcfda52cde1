import { judgeByTrend } from '../../evaluate/criteria/core-indicators.js';
import { pointerOf } from '../../yaml/json-pointer.js';
import type { Item } from './choose-changes.js';
import type { Needs } from './needs.js';
import { type Requirement, requirementsOf } from './requirements.js';
import type { Change, Situation } from './situation.js';
import { type Level, trendOptions, unlistedOptions } from './trend-needs.js';

/** What is needed of outcomes in other sectors: that their trends qualify, or that there are more of them. */
export function adjacentNeeds(situation: Situation, requirements: readonly Requirement[]): Needs {
  const { assessment, method, parts } = situation;
  const listed = parts.adjacentOutcomes ?? [];
  const rules = requirementsOf(requirements, 'adjacent-outcomes').map(({ rule, serves }) => {
    const actual = listed.filter(({ trend }) => judgeByTrend(trend, rule.trends) === 'met').length;
    return { rule, serves, oncePerGroup: false, need: method.resolve(rule.count, 1) - actual };
  });
  const needs = rules.filter(({ need }) => need > 0);
  if (needs.length === 0) return { needs, items: [] };
  const countersAt = ({ reached }: Level, now?: (typeof listed)[number]) => {
    const isLoss = rules.some(
      ({ rule }) => now && judgeByTrend(now.trend, rule.trends) === 'met' && !rule.trends.includes(reached),
    );
    if (isLoss) return [];
    return needs.flatMap(({ rule }, counter) => {
      const isOpen = !now || judgeByTrend(now.trend, rule.trends) !== 'met';
      return isOpen && rule.trends.includes(reached) ? [counter] : [];
    });
  };
  const own = listed.map((outcome, order): Item<Change> => {
    const measure = assessment.adjacentOutcomes?.[order];
    const path = pointerOf(['adjacent-outcomes', outcome.id]);
    const target = { kind: 'adjacent-outcome' as const, id: outcome.id };
    const named = { change: 'adjacent-outcome' as const, id: outcome.id, path, title: outcome.name, target };
    const options = measure
      ? trendOptions(situation, measure, outcome, (level) => countersAt(level, outcome), named)
      : [];
    return { group: 'adjacent-outcomes', order, options };
  });
  const most = Math.max(...needs.map(({ need }) => need));
  const added = Array.from(
    { length: most },
    (_, copy): Item<Change> => ({
      group: 'adjacent-outcomes',
      order: listed.length + copy,
      options: unlistedOptions(situation, assessment.adjacentOutcomes === undefined, (level) => countersAt(level), {
        change: 'adjacent-outcome',
        id: 'adjacent-outcomes',
        path: '/adjacent-outcomes',
        title: 'One more outcome in another sector',
      }),
    }),
  );
  return { needs, items: [...own, ...added] };
}
