import type { Determination } from '../generated/framework.js';
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
  const criteria = determination.criteria
    .filter(({ onlyInOrder }) => !onlyInOrder || facts.method.sequence === 'in-order')
    .map(({ id, title, rule }): CriterionResult => Object.assign({ id, title }, judgeRule(rule, facts)));
  return { determination, criteria, judgment: all(criteria.map(({ result }) => result)) };
}

const verdicts = { met: 'eligible', unmet: 'not-eligible', undetermined: 'undetermined' } as const;

export function verdictOf({ judgment }: JudgedDetermination): Verdict {
  return verdicts[judgment];
}
