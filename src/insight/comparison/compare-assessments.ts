import type { Assessment } from '../../assessment/assessment.js';
import type { EvaluateOptions } from '../../evaluate/evaluate.js';
import type {
  CauseName,
  FileComparison,
  Gain,
  Loss,
  UnchangedResult,
  VerdictDifference,
} from '../../generated/comparison.js';
import type { Framework } from '../../generated/framework.js';
import type { MovedResult } from '../../generated/report.js';
import { smallestSets } from './because.js';
import { differences, otherDifferences } from './differences.js';
import { isYes } from './direction.js';
import { mixedStandings } from './mixed-standings.js';
import { outcomeDifferences } from './outcome-differences.js';
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

/** What the comparison of two valid assessments comes to. */
export interface AssessmentComparison
  extends Pick<
    FileComparison,
    'causes' | 'words' | 'other' | 'otherSections' | 'verdicts' | 'same' | 'gains' | 'losses' | 'outcomes'
  > {
  /** The id of the highest gateway crossed, before and after. */
  readonly lastCrossed: Sides<string | null>;
  /** The same under the framework's own method. */
  readonly frameworkLastCrossed: Sides<string | null>;
}

interface Sides<Value> {
  readonly before: Value;
  readonly after: Value;
}

/**
 * Compares two assessments of one partnership: what differs, which results differ, and which of the differences make them
 * differ. Both are judged by the same edition and on the same basis.
 *
 * @param options how both are judged; gains and losses go by the framework's own method, unless `method` is given
 */
export function compareAssessments(
  framework: Framework,
  before: Assessment,
  after: Assessment,
  options: EvaluateOptions,
): AssessmentComparison {
  const judging = judgingOf(options);
  const judged = (assessment: Assessment) => ({ assessment, parts: judge(framework, assessment, judging) });
  const old = judged(before);
  const own = before === after ? old : judged(after);
  const oldStandings = standingsOf(framework, before, old.parts, judging);
  const standings = before === after ? oldStandings : standingsOf(framework, after, own.parts, judging);
  const { causes, words } = before === after ? { causes: [], words: 0 } : differences(framework, before, after);
  const otherSections = otherDifferences(before, after);
  const moved = movedBetween(framework, countedStanding(oldStandings, options), countedStanding(standings, options));
  return {
    causes,
    words,
    other: otherSections.length,
    otherSections,
    verdicts: verdictDifferences(framework, oldStandings, standings, (wanted) =>
      smallestSets(
        causes.map(({ cause }) => cause),
        wanted,
        mixedStandings(framework, before, after, judging),
      ),
    ),
    same: unchanged(framework, oldStandings, standings),
    gains: gainsIn(moved),
    losses: lossesIn(moved),
    outcomes: before === after ? [] : outcomeDifferences(old, own),
    lastCrossed: { before: crossedIn(oldStandings.inForce), after: crossedIn(standings.inForce) },
    frameworkLastCrossed: { before: crossedIn(oldStandings.byFramework), after: crossedIn(standings.byFramework) },
  };
}

function unchanged(framework: Framework, before: Standings, after: Standings): UnchangedResult[] {
  return itemsOf(framework).flatMap((item): UnchangedResult[] => {
    const { kind, id, title } = item;
    const key = keyOf(item);
    const result = after.inForce.get(key);
    if ((kind !== 'gateway' && kind !== 'determination') || before.inForce.get(key) !== result) return [];
    const [frameworkBefore, frameworkAfter] = [before.byFramework.get(key), after.byFramework.get(key)];
    return [{ kind, id, title, result, frameworkBefore, frameworkAfter } as UnchangedResult];
  });
}

type Because = ReadonlyMap<string, readonly (readonly CauseName[])[]>;

function verdictDifferences(
  framework: Framework,
  before: Standings,
  after: Standings,
  because: (wanted: Standing) => Because,
): VerdictDifference[] {
  const items = itemsOf(framework).filter((item) => before.inForce.get(keyOf(item)) !== after.inForce.get(keyOf(item)));
  if (items.length === 0) return [];
  const sets = because(new Map(items.map((item) => [keyOf(item), after.inForce.get(keyOf(item)) ?? null])));
  return items.map((item) => {
    const resultIn = (standing: Standing) => standing.get(keyOf(item)) ?? null;
    return {
      ...item,
      before: resultIn(before.inForce),
      after: resultIn(after.inForce),
      frameworkBefore: resultIn(before.byFramework),
      frameworkAfter: resultIn(after.byFramework),
      because: (sets.get(keyOf(item)) ?? []).map((set) => [...set]),
    };
  });
}

/** Gateways that are crossed now and weren't before, and determinations that are eligible now and weren't before. */
const gainsIn = (moved: readonly MovedResult[]): Gain[] =>
  moved
    .filter(({ after }) => isYes(after))
    .map(({ kind, id, title, before }) => ({ kind, id, title, before: before as Gain['before'] }));

/** Gateways that were crossed before and aren't now, and determinations that were eligible before and aren't now. */
const lossesIn = (moved: readonly MovedResult[]): Loss[] =>
  moved
    .filter(({ before }) => isYes(before))
    .map(({ kind, id, title, after }) => ({ kind, id, title, after: after as Loss['after'] }));
