import type { DisparityGapsRule } from '../../generated/framework.js';
import type { GapResult, IndicatorResult } from '../../generated/report.js';
import { pointerOf } from '../../yaml/json-pointer.js';
import type { Option } from './choose-changes.js';
import { coreIndicators } from './indicator-needs.js';
import { neededForGap } from './needed/needed-for-gap.js';
import type { Needs } from './needs.js';
import { outcomeNeeds } from './outcome-needs.js';
import { type Requirement, requirementsOf } from './requirements.js';
import { type Change, effortOf, type Situation } from './situation.js';
import { distanceIn } from './trend-needs.js';

/** A gap with the indicator that it belongs to. */
interface Gap {
  readonly indicator: IndicatorResult;
  readonly gap: GapResult;
}

/** What is needed of disparity gaps of core indicators: that they count, or that there are more of them. */
export function gapNeeds(situation: Situation, requirements: readonly Requirement[]): Needs {
  const { framework, assessment } = situation;
  return outcomeNeeds<DisparityGapsRule, Gap>(situation, {
    asked: requirementsOf(requirements, 'disparity-gaps'),
    thingsOf: (outcome) =>
      coreIndicators(outcome).flatMap((indicator) => indicator.gaps.map((gap) => ({ indicator, gap }))),
    qualifies: (_, { gap }) => gap.counts,
    optionsFor: (outcome, { indicator, gap }, open) => {
      const counts = open.map(({ counter }) => counter);
      const measure = assessment.outcomes
        ?.find(({ id }) => id === outcome.id)
        ?.indicators.find(({ id }) => id === indicator.id);
      if (counts.length === 0 || gap.counts || !measure) return [];
      const isMissing = gap.result === 'insufficient-data';
      const group = { dimension: gap.dimension, id: gap.group };
      const path = pointerOf(['outcomes', outcome.id, indicator.id]);
      const needed = isMissing ? 'unknown' : neededForGap(situation, measure, path, group);
      if (needed === 'impossible') return [];
      const effort = effortOf(framework, isMissing ? 'dataMissing' : 'toMove');
      const change: Change = {
        change: 'gap',
        id: `${outcome.id}/${indicator.id}/${gap.dimension}/${gap.group}`,
        path: `${path}${pointerOf(['disparities', gap.dimension, 'groups', gap.group])}`,
        title: `${indicator.name}, ${gap.group} (${gap.dimension})`,
        from: stateOf(gap),
        to: 'counts',
        effort,
        target: { kind: 'gap', outcome: outcome.id, indicator: indicator.id, group },
      };
      return [{ change, effort, distance: distanceIn(needed), counts }];
    },
    optionsToAdd: (named, open): Option<Change>[] => {
      const isLeftOut = assessment.outcomes === undefined;
      const effort = effortOf(framework, isLeftOut ? 'dataMissing' : 'toMove');
      const change: Change = {
        change: 'gap',
        ...named,
        from: isLeftOut ? 'left-out' : 'not-listed',
        to: 'counts',
        effort,
      };
      const counts = open.map(({ counter }) => counter);
      return counts.length === 0 ? [] : [{ change, effort, distance: null, counts }];
    },
  });
}

/** What a gap is that doesn't count: one that shrank does not because a group declined. */
function stateOf({ result }: GapResult): Change['from'] {
  return result === 'reduced' || result === 'eliminated' ? 'leveling-down' : result;
}
