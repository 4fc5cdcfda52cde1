import type { Assessment } from '../../assessment/assessment.js';
import type { EvaluateOptions } from '../../evaluate/evaluate.js';
import type {
  CauseName,
  FileComparison,
  Loss,
  UnchangedResult,
  VerdictDifference,
} from '../../generated/comparison.js';
import type { Framework } from '../../generated/framework.js';
import { smallestSets } from './because.js';
import { differences, otherDifferences } from './differences.js';
import { isYes } from './direction.js';
import { mixedStandings } from './mixed-standings.js';
import { outcomeDifferences } from './outcome-differences.js';
import {
  crossedIn,
  itemsOf,
  judge,
  judgingOf,
  keyOf,
  movedBetween,
  type Standing,
  standingByLosses,
  standingOf,
} from './standing.js';

/** What the comparison of two valid assessments comes to. */
export interface AssessmentComparison
  extends Pick<
    FileComparison,
    'causes' | 'words' | 'other' | 'otherSections' | 'verdicts' | 'same' | 'losses' | 'outcomes'
  > {
  /** The id of the highest gateway crossed, before and after. */
  readonly lastCrossed: { readonly before: string | null; readonly after: string | null };
}

/**
 * Compares two assessments of one partnership: what differs, which results differ, and which of the differences make them
 * differ. Both are judged by the same edition and on the same basis.
 *
 * @param options how both are judged; losses are judged by the framework's own method, unless `method` is `file`
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
  const [oldStanding, standing] = [standingOf(framework, old.parts), standingOf(framework, own.parts)];
  const { causes, words } = before === after ? { causes: [], words: 0 } : differences(framework, before, after);
  const otherSections = otherDifferences(before, after);
  return {
    causes,
    words,
    other: otherSections.length,
    otherSections,
    verdicts: verdictDifferences(framework, oldStanding, standing, (wanted) =>
      smallestSets(
        causes.map(({ cause }) => cause),
        wanted,
        mixedStandings(framework, before, after, judging),
      ),
    ),
    same: unchanged(framework, oldStanding, standing),
    losses:
      before === after
        ? []
        : losses(
            framework,
            standingByLosses(framework, before, oldStanding, options),
            standingByLosses(framework, after, standing, options),
          ),
    outcomes: before === after ? [] : outcomeDifferences(old, own),
    lastCrossed: { before: crossedIn(oldStanding), after: crossedIn(standing) },
  };
}

function unchanged(framework: Framework, before: Standing, after: Standing): UnchangedResult[] {
  return itemsOf(framework).flatMap((item): UnchangedResult[] => {
    const { kind, id, title } = item;
    const result = after.get(keyOf(item));
    if ((kind !== 'gateway' && kind !== 'determination') || before.get(keyOf(item)) !== result) return [];
    return [{ kind, id, title, result: result as UnchangedResult['result'] }];
  });
}

type Because = ReadonlyMap<string, readonly (readonly CauseName[])[]>;

function verdictDifferences(
  framework: Framework,
  before: Standing,
  after: Standing,
  because: (wanted: Standing) => Because,
): VerdictDifference[] {
  const items = itemsOf(framework).filter((item) => before.get(keyOf(item)) !== after.get(keyOf(item)));
  if (items.length === 0) return [];
  const sets = because(new Map(items.map((item) => [keyOf(item), after.get(keyOf(item)) ?? null])));
  return items.map((item) => ({
    ...item,
    before: before.get(keyOf(item)) ?? null,
    after: after.get(keyOf(item)) ?? null,
    because: (sets.get(keyOf(item)) ?? []).map((set) => [...set]),
  }));
}

/** Gateways that were crossed before and aren't now, and determinations that were eligible before and aren't now. */
function losses(framework: Framework, old: Standing, own: Standing): Loss[] {
  return movedBetween(framework, old, own)
    .filter(({ before }) => isYes(before))
    .map(({ kind, id, title, after }) => ({ kind, id, title, after: after as Loss['after'] }));
}
