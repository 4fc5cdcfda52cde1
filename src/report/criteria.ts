import { isYesOrNoKind } from '../framework/rule-kinds.js';
import type { Framework } from '../generated/framework.js';
import type { CriterionResult, ValidAssessment } from '../generated/report.js';

/** Whether a criterion is answered by yes or no rather than by a count. */
export function isYesOrNo({ determinations }: Framework, determination: string, criterion: string): boolean {
  const asked = determinations.find(({ id }) => id === determination)?.criteria.find(({ id }) => id === criterion);
  return asked !== undefined && isYesOrNoKind(asked.rule.kind);
}

/** The gaps of core indicators that widened, where a criterion counts gaps; else none. */
export function widenedGaps(
  { determinations }: Framework,
  { outcomes }: Pick<ValidAssessment, 'outcomes'>,
  determination: string,
  criterion: string,
): string[] {
  const asked = determinations.find(({ id }) => id === determination)?.criteria.find(({ id }) => id === criterion);
  if (asked?.rule.kind !== 'disparity-gaps') return [];
  return outcomes
    .flatMap(({ indicators }) => indicators)
    .filter(({ core }) => core)
    .flatMap(({ name, gaps }) =>
      gaps
        .filter(({ result }) => result === 'widened')
        .map(({ group, dimension }) => `${name}, ${group} (${dimension})`),
    );
}

/** What is asked and what is there, in words. */
export function criterionCount({ required, actual, unknown }: CriterionResult): string {
  const asked = `needs ${required}, has ${actual}`;
  if (unknown === null) return `${asked}, not answered yet`;
  return unknown === 0 ? asked : `${asked}, ${unknown} unknown`;
}

/** The names of what a criterion counted, of what is known not to count, and of what is not known yet. */
export interface CriterionNames {
  readonly counted: readonly string[];
  readonly missing: readonly string[];
  readonly notKnown: readonly string[];
}

/** Sorts what a criterion considered; once it is met, nothing is missing. */
export function criterionNames({ considered, counted, missing }: CriterionResult): CriterionNames {
  const item = (id: string) => considered.find((candidate) => candidate.id === id);
  const title = (id: string) => item(id)?.title ?? id;
  const open = (id: string) => item(id)?.judgment === 'undetermined';
  return {
    counted: counted.map(title),
    missing: missing.filter((id) => !open(id)).map(title),
    notKnown: missing.filter(open).map(title),
  };
}

/** The readings that a result used, each with the option in force. */
export function readingsInWords({ readings }: ValidAssessment, criterion: CriterionResult): string {
  return criterion.readings.map((id) => `${id}: ${readings[id] ?? 'default'}`).join('; ');
}
