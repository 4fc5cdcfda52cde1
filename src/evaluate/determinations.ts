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
  const criteria = [...judgedCriteria(determination, facts)];
  return { determination, criteria, judgment: all(criteria.map(({ result }) => result)) };
}

/** A determination's judgment alone: once a criterion is unmet, no other one is judged for it. */
export function judgmentOf(determination: Determination, facts: Facts): Judgment {
  let judgment: Judgment = 'met';
  for (const { result } of judgedCriteria(determination, facts)) {
    if (result === 'unmet') return result;
    if (result === 'undetermined') judgment = result;
  }
  return judgment;
}

function* judgedCriteria({ id, criteria }: Determination, facts: Facts): Generator<CriterionResult> {
  for (const criterion of criteria) {
    if (criterion.onlyInOrder && facts.method.sequence !== 'in-order') continue;
    yield facts.remember(`${id}/${criterion.id}`, () => judged(criterion, facts));
  }
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
