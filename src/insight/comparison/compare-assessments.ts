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
import { mixture } from './mixture.js';
import { outcomeDifferences } from './outcome-differences.js';
import { type Item, itemsOf, type Judging, judge, judgingOf, keyOf, type Standing, standingOf } from './standing.js';

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
  const [old, own] = [before, after].map((assessment) => ({
    assessment,
    parts: judge(framework, assessment, judging),
  })) as [Parameters<typeof outcomeDifferences>[0], Parameters<typeof outcomeDifferences>[0]];
  const [oldStanding, standing] = [standingOf(framework, old.parts), standingOf(framework, own.parts)];
  const { causes, words } = differences(framework, before, after);
  const otherSections = otherDifferences(before, after);
  return {
    causes,
    words,
    other: otherSections.length,
    otherSections,
    verdicts: verdictDifferences(framework, oldStanding, standing, (items) =>
      reasons(
        framework,
        { before, after, standing, judging, items },
        causes.map(({ cause }) => cause),
      ),
    ),
    same: unchanged(framework, oldStanding, standing),
    losses: losses(framework, before, after, options),
    outcomes: outcomeDifferences(old, own),
    lastCrossed: { before: lastCrossedIn(oldStanding), after: lastCrossedIn(standing) },
  };
}

const lastCrossedIn = (standing: Standing): string | null => standing.get('last-crossed last-crossed') ?? null;

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
  because: (items: readonly Item[]) => Because,
): VerdictDifference[] {
  const items = itemsOf(framework).filter((item) => before.get(keyOf(item)) !== after.get(keyOf(item)));
  if (items.length === 0) return [];
  const sets = because(items);
  return items.map((item) => ({
    ...item,
    before: before.get(keyOf(item)) ?? null,
    after: after.get(keyOf(item)) ?? null,
    because: (sets.get(keyOf(item)) ?? []).map((set) => [...set]),
  }));
}

/** The smallest sets of causes that, put into the old assessment alone, give each item its new result. */
function reasons(
  framework: Framework,
  {
    before,
    after,
    standing,
    judging,
    items,
  }: {
    readonly before: Assessment;
    readonly after: Assessment;
    readonly standing: Standing;
    readonly judging: Judging;
    readonly items: readonly Item[];
  },
  causes: readonly CauseName[],
): Because {
  const wanted = new Map(items.map((item) => [keyOf(item), standing.get(keyOf(item)) ?? null]));
  return smallestSets(causes, wanted, (chosen) => {
    const mixed = mixture(before, after, (cause) => chosen.includes(cause));
    return standingOf(framework, judge(framework, mixed, judging));
  });
}

/** Gateways that were crossed before and aren't now, and determinations that were eligible before and aren't now. */
function losses(
  framework: Framework,
  before: Assessment,
  after: Assessment,
  { method = 'framework', ...options }: EvaluateOptions,
): Loss[] {
  const judging = judgingOf({ ...options, method });
  const [old, own] = [before, after].map((one) => standingOf(framework, judge(framework, one, judging)));
  return itemsOf(framework).flatMap((item): Loss[] => {
    if (item.kind !== 'gateway' && item.kind !== 'determination') return [];
    const [was, is] = [old?.get(keyOf(item)), own?.get(keyOf(item))];
    const wasHeld = was === 'crossed' || was === 'eligible';
    return wasHeld && was !== is
      ? [{ kind: item.kind, id: item.id, title: item.title, after: is as Loss['after'] }]
      : [];
  });
}
