import type { Framework, Rule } from '../generated/framework.js';
import type { CriterionResult, ValidAssessment } from '../generated/report.js';

const yesOrNo: readonly Rule['kind'][] = ['gateways-crossed', 'threshold-met', 'designation-on-record'];

/** Whether a criterion is answered by yes or no rather than by a count. */
export function isYesOrNo({ determinations }: Framework, determination: string, criterion: string): boolean {
  const asked = determinations.find(({ id }) => id === determination)?.criteria.find(({ id }) => id === criterion);
  return asked !== undefined && yesOrNo.includes(asked.rule.kind);
}

/** What is asked and what is there, in words. */
export function criterionCount({ required, actual, unknown }: CriterionResult): string {
  const asked = `${actual} of ${required} asked`;
  if (unknown === null) return `${asked}, not answered yet`;
  return unknown === 0 ? asked : `${asked}, ${unknown} not known`;
}

/** The names of what a criterion counted or misses. */
export function titlesOf({ considered }: CriterionResult, ids: readonly string[]): string[] {
  return ids.map((id) => considered.find((item) => item.id === id)?.title ?? id);
}

/** The readings that a result used, each with the option in force. */
export function readingsInWords({ readings }: ValidAssessment, criterion: CriterionResult): string {
  return criterion.readings.map((id) => `${id}: ${readings[id] ?? 'default'}`).join('; ');
}
