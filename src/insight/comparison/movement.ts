import type { Assessment } from '../../assessment/assessment.js';
import type { EvaluateOptions } from '../../evaluate/evaluate.js';
import type { Framework } from '../../generated/framework.js';
import type { MovedResult, Movement, MovementOld, MovementSummary } from '../../generated/report.js';
import { type Direction, directionOf } from './direction.js';
import {
  countedBy,
  crossedIn,
  itemsOf,
  judge,
  judgingOf,
  keyOf,
  movedBetween,
  type Standing,
  type Standings,
  standingsOf,
} from './standing.js';

/** What the old side knows of a partnership: plain data that crosses between threads. */
export type Earlier =
  | { readonly kind: 'new' }
  | { readonly kind: 'no-comparison'; readonly old: MovementOld | null; readonly reason: string }
  | { readonly kind: 'known'; readonly old: MovementOld; readonly results: Standings };

/** The gateways and verdicts of an assessment, by both methods. */
export function resultsOf(framework: Framework, assessment: Assessment, options: EvaluateOptions): Standings {
  const judging = judgingOf(options);
  const { inForce, byFramework } = standingsOf(framework, assessment, judge(framework, assessment, judging), judging);
  const kept = verdictsIn(framework, inForce);
  return { inForce: kept, byFramework: byFramework === inForce ? kept : verdictsIn(framework, byFramework) };
}

/** Criteria don't move, and many old sides are kept at once. */
function verdictsIn(framework: Framework, standing: Standing): Standing {
  const kept = itemsOf(framework).filter(({ kind }) => kind !== 'criterion');
  return new Map(kept.map((item) => [keyOf(item), standing.get(keyOf(item)) ?? null]));
}

/**
 * How a partnership moved since the old side.
 *
 * @param assessment the new one; judged as the old one was
 */
export function movementOf(
  framework: Framework,
  assessment: Assessment,
  earlier: Earlier,
  options: EvaluateOptions,
): Movement {
  if (earlier.kind === 'new') return { result: 'new', reason: null, old: null, ...nothingMoved };
  if (earlier.kind === 'no-comparison')
    return { result: 'no-comparison', reason: earlier.reason, old: earlier.old, ...nothingMoved };
  const { old, results: before } = earlier;
  const after = resultsOf(framework, assessment, options);
  const inForce = directionsOf(movedBetween(framework, before.inForce, after.inForce));
  const byFramework = directionsOf(movedBetween(framework, before.byFramework, after.byFramework));
  return {
    result: resultIn(inForce),
    reason: null,
    old,
    lastCrossed: { before: crossedIn(before.inForce), after: crossedIn(after.inForce) },
    frameworkLastCrossed: { before: crossedIn(before.byFramework), after: crossedIn(after.byFramework) },
    ...inForce,
    frameworkGained: byFramework.gained,
    frameworkLost: byFramework.lost,
    frameworkChanged: byFramework.changed,
    losses: countedBy(options) === 'framework' ? byFramework.lost : inForce.lost,
  };
}

const nothingMoved = {
  lastCrossed: null,
  frameworkLastCrossed: null,
  gained: [],
  lost: [],
  changed: [],
  frameworkGained: [],
  frameworkLost: [],
  frameworkChanged: [],
  losses: [],
};

/** What moved, by where it went. */
type Directions = Pick<Movement, 'gained' | 'lost' | 'changed'>;

function directionsOf(moved: readonly MovedResult[]): Directions {
  const went = (direction: Direction) => moved.filter((one) => directionOf(one.before, one.after) === direction);
  return { gained: went('gained'), lost: went('lost'), changed: went('otherwise') };
}

function resultIn({ gained, lost, changed }: Directions): ComparedResult {
  if (gained.length > 0) return lost.length > 0 ? 'gained-and-lost' : 'gained';
  if (lost.length > 0) return 'lost';
  return changed.length > 0 ? 'changed' : 'same';
}

type ComparedResult = Exclude<Movement['result'], 'new' | 'no-comparison'>;

/** What a run knows of the old side besides how each partnership moved. */
export type OldSide = Pick<MovementSummary, 'against' | 'revision' | 'left'>;

/** What a movement adds to the counts of many. */
export interface MovementPart {
  readonly result: Movement['result'];
  /** The same by the framework's own method. */
  readonly frameworkResult: Movement['result'];
  /** Whether something was lost by the method that losses go by. */
  readonly losses: boolean;
}

export function movementPart(movement: Movement): MovementPart {
  const { result, losses, frameworkGained, frameworkLost, frameworkChanged } = movement;
  const byFramework = { gained: frameworkGained, lost: frameworkLost, changed: frameworkChanged };
  return {
    result,
    frameworkResult: result === 'new' || result === 'no-comparison' ? result : resultIn(byFramework),
    losses: losses.length > 0,
  };
}

export const noMovements = (old: OldSide): MovementSummary => ({
  ...old,
  compared: 0,
  gained: 0,
  lost: 0,
  losses: 0,
  changed: 0,
  same: 0,
  frameworkGained: 0,
  frameworkLost: 0,
  frameworkChanged: 0,
  frameworkSame: 0,
  new: 0,
  noComparison: 0,
});

/** Counts how a partnership moved. */
export function addMovement(counts: MovementSummary, { result, frameworkResult, losses }: MovementPart): void {
  if (result === 'new') counts.new += 1;
  else if (result === 'no-comparison') counts.noComparison += 1;
  else counts.compared += 1;
  if (hasGained(result)) counts.gained += 1;
  if (hasLost(result)) counts.lost += 1;
  if (result === 'changed') counts.changed += 1;
  if (result === 'same') counts.same += 1;
  if (hasGained(frameworkResult)) counts.frameworkGained += 1;
  if (hasLost(frameworkResult)) counts.frameworkLost += 1;
  if (frameworkResult === 'changed') counts.frameworkChanged += 1;
  if (frameworkResult === 'same') counts.frameworkSame += 1;
  if (losses) counts.losses += 1;
}

const hasGained = (result: Movement['result']): boolean => result === 'gained' || result === 'gained-and-lost';
const hasLost = (result: Movement['result']): boolean => result === 'lost' || result === 'gained-and-lost';
