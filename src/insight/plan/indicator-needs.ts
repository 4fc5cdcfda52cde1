import { judgeByTrend } from '../../evaluate/criteria/core-indicators.js';
import type { CoreIndicatorsRule } from '../../generated/framework.js';
import type { IndicatorResult, OutcomeResult } from '../../generated/report.js';
import { pointerOf } from '../../yaml/json-pointer.js';
import type { Needs } from './needs.js';
import { type OpenRule, outcomeNeeds } from './outcome-needs.js';
import { type Requirement, requirementsOf } from './requirements.js';
import type { Situation } from './situation.js';
import { type Level, trendOptions, unlistedOptions } from './trend-needs.js';

/** What is needed of core indicators: that their trends qualify, or that there are more of them. */
export function indicatorNeeds(situation: Situation, requirements: readonly Requirement[]): Needs {
  const asked = requirementsOf(requirements, 'core-indicators');
  const isLoss = (level: Level, { trend }: IndicatorResult) =>
    asked.some(({ rule }) => qualifies(rule, { trend }) && !rule.trends.includes(level.reached));
  return outcomeNeeds<CoreIndicatorsRule, IndicatorResult>(situation, {
    asked,
    thingsOf: coreIndicators,
    qualifies,
    optionsFor: (outcome, indicator, open) => {
      const measure = situation.assessment.outcomes
        ?.find(({ id }) => id === outcome.id)
        ?.indicators.find(({ id }) => id === indicator.id);
      if (!measure) return [];
      return trendOptions(
        situation,
        measure,
        indicator,
        (level) => (isLoss(level, indicator) ? [] : countersAt(level, open)),
        {
          change: 'indicator',
          id: `${outcome.id}/${indicator.id}`,
          path: pointerOf(['outcomes', outcome.id, indicator.id]),
          title: indicator.name,
          target: { kind: 'indicator', outcome: outcome.id, indicator: indicator.id },
        },
      );
    },
    optionsToAdd: (named, open) =>
      unlistedOptions(situation, situation.assessment.outcomes === undefined, (level) => countersAt(level, open), {
        change: 'indicator',
        ...named,
      }),
  });
}

/** Only core indicators count. */
export function coreIndicators({ indicators }: OutcomeResult): IndicatorResult[] {
  return indicators.filter(({ core }) => core);
}

function qualifies({ trends }: CoreIndicatorsRule, { trend }: Pick<IndicatorResult, 'trend'>): boolean {
  return judgeByTrend(trend, trends) === 'met';
}

function countersAt({ reached }: Level, open: readonly OpenRule<Pick<CoreIndicatorsRule, 'trends'>>[]): number[] {
  return open.filter(({ rule }) => rule.trends.includes(reached)).map(({ counter }) => counter);
}
