import type { AdjacentOutcome, Indicator } from '../../../assessment/assessment.js';
import type { PlanStep } from '../../../generated/plan.js';
import { pointerOf } from '../../../yaml/json-pointer.js';
import type { Change, Situation, Target } from '../situation.js';
import { levels } from '../trend-needs.js';
import type { Needed } from './change-of-value.js';
import { neededForGap } from './needed-for-gap.js';
import { neededForTrend } from './needed-for-trend.js';

/** A change, and what it's for. */
export type ServingChange = Change & Pick<PlanStep, 'serves'>;

/**
 * The steps of a plan with the values that they need. These hold together: each step starts from the values that the steps
 * before it have reached.
 */
export function neededInTurn(situation: Situation, changes: readonly ServingChange[]): PlanStep[] {
  const reached = new Map<string, Indicator | AdjacentOutcome>();
  return changes.map(({ target, ...step }): PlanStep => {
    if (!target || step.from === 'insufficient-data') return { ...step, needed: null };
    const path = pathOf(target);
    const needed = neededFor(situation, target, step.to, path, reached.get(path));
    if (typeof needed === 'string') return { ...step, needed: null };
    reached.set(path, needed.after);
    const [first, second] = needed.changes.map(({ distance: _, ...value }) => value);
    return { ...step, needed: first === undefined ? null : second === undefined ? first : [first, second] };
  });
}

/** @param reached the measure with the values that earlier steps have reached */
function neededFor(
  situation: Situation,
  target: Target,
  to: Change['to'],
  path: string,
  reached: Indicator | AdjacentOutcome | undefined,
): Needed<Indicator | AdjacentOutcome> {
  const { outcomes, adjacentOutcomes } = situation.assessment;
  const trends = levels.find((level) => level.reached === to)?.trends ?? [];
  if (target.kind === 'adjacent-outcome') {
    const outcome = reached ?? adjacentOutcomes?.find(({ id }) => id === target.id);
    return outcome ? neededForTrend(situation, outcome, path, trends) : 'unknown';
  }
  const listed = outcomes
    ?.find(({ id }) => id === target.outcome)
    ?.indicators.find(({ id }) => id === target.indicator);
  const indicator = reached && 'disparities' in reached ? reached : listed;
  if (!indicator) return 'unknown';
  return target.kind === 'gap'
    ? neededForGap(situation, indicator, path, target.group)
    : neededForTrend(situation, indicator, path, trends);
}

function pathOf(target: Target): string {
  return target.kind === 'adjacent-outcome'
    ? pointerOf(['adjacent-outcomes', target.id])
    : pointerOf(['outcomes', target.outcome, target.indicator]);
}
