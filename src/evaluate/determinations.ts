import type { Criterion, Determination } from '../generated/framework.js';
import type { CriterionResult, Judgment, Verdict } from '../generated/report.js';
import type { Facts } from './criteria/criterion.js';
import { judgeRule } from './criteria/rules.js';
import { all } from './judgment.js';

export interface JudgedDetermination {
  readonly determination: Determination;
  readonly judgment: Judgment;
  readonly criteria: readonly CriterionResult[];
}

/** Judges each criterion that is asked; those that hold only in order are not, where the sequence is `criteria-only`. */
export function judgeDetermination(determination: Determination, facts: Facts): JudgedDetermination {
  const criteria: CriterionResult[] = [];
  for (const criterion of determination.criteria) {
    if (criterion.onlyInOrder && facts.method.sequence !== 'in-order') continue;
    criteria.push(facts.remember(`${determination.id}/${criterion.id}`, () => judged(criterion, facts)));
  }
  return { determination, criteria, judgment: all(criteria.map(({ result }) => result)) };
}

/** A criterion's judgment with its id and title. Written out, for copying objects into each other is slow. */
function judged({ id, title, rule }: Criterion, facts: Facts): CriterionResult {
  const { result, required, actual, unknown, counted, missing, reason, readings, considered } = judgeRule(rule, facts);
  return { id, title, result, required, actual, unknown, counted, missing, reason, readings, considered };
}

export const verdicts = { met: 'eligible', unmet: 'not-eligible', undetermined: 'undetermined' } as const;

export function verdictOf({ judgment }: JudgedDetermination): Verdict {
  return verdicts[judgment];
}
