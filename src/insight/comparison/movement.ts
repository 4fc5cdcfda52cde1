import type { Assessment } from '../../assessment/assessment.js';
import type { EvaluateOptions } from '../../evaluate/evaluate.js';
import type { Framework } from '../../generated/framework.js';
import type { Movement, MovementOld, MovementSummary } from '../../generated/report.js';
import { directionOf, isYes } from './direction.js';
import {
  countedStanding,
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
  const nothing = { lastCrossed: null, gained: [], lost: [], changed: [], losses: [] };
  if (earlier.kind === 'new') return { result: 'new', reason: null, old: null, ...nothing };
  if (earlier.kind === 'no-comparison')
    return { result: 'no-comparison', reason: earlier.reason, old: earlier.old, ...nothing };
  const { old, results: before } = earlier;
  const after = resultsOf(framework, assessment, options);
  const moved = movedBetween(framework, before.inForce, after.inForce);
  const went = (direction: ReturnType<typeof directionOf>) =>
    moved.filter((one) => directionOf(one.before, one.after) === direction);
  const [gained, lost, changed] = [went('gained'), went('lost'), went('otherwise')];
  const lastCrossed = { before: crossedIn(before.inForce), after: crossedIn(after.inForce) };
  return {
    result: resultIn(gained.length, lost.length, moved.length),
    reason: null,
    old,
    lastCrossed,
    gained,
    lost,
    changed,
    losses: movedBetween(framework, countedStanding(before, options), countedStanding(after, options)).filter((one) =>
      isYes(one.before),
    ),
  };
}

function resultIn(gained: number, lost: number, moved: number): Movement['result'] {
  if (gained > 0) return lost > 0 ? 'gained-and-lost' : 'gained';
  if (lost > 0) return 'lost';
  return moved > 0 ? 'changed' : 'same';
}

/** What a run knows of the old side besides how each partnership moved. */
export type OldSide = Pick<MovementSummary, 'against' | 'revision' | 'left'>;

/** What a movement adds to the counts of many. */
export interface MovementPart {
  readonly result: Movement['result'];
  /** Whether something was lost by the method that losses go by. */
  readonly losses: boolean;
}

export const movementPart = ({ result, losses }: Movement): MovementPart => ({ result, losses: losses.length > 0 });

export const noMovements = (old: OldSide): MovementSummary => ({
  ...old,
  compared: 0,
  gained: 0,
  lost: 0,
  losses: 0,
  changed: 0,
  same: 0,
  new: 0,
  noComparison: 0,
});

/** Counts how a partnership moved. */
export function addMovement(counts: MovementSummary, { result, losses }: MovementPart): void {
  if (result === 'new') counts.new += 1;
  else if (result === 'no-comparison') counts.noComparison += 1;
  else counts.compared += 1;
  if (result === 'gained' || result === 'gained-and-lost') counts.gained += 1;
  if (result === 'lost' || result === 'gained-and-lost') counts.lost += 1;
  if (result === 'changed') counts.changed += 1;
  if (result === 'same') counts.same += 1;
  if (losses) counts.losses += 1;
}
