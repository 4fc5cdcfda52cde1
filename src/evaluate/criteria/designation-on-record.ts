import type { DesignationOnRecordRule } from '../../generated/framework.js';
import type { ConsideredItem } from '../../generated/report.js';
import { titleOfDesignation } from '../designations.js';
import { type CriterionJudgment, type Facts, yesOrNo } from './criterion.js';

/** One of the designations named is on record by the day of the assessment. */
export function designationOnRecord(rule: DesignationOnRecordRule, facts: Facts): CriterionJudgment {
  const leftOut = facts.designations === undefined;
  const considered = rule.designations.map((id): ConsideredItem => {
    const title = titleOfDesignation(facts.framework, id);
    const dates = facts.designations?.filter((designation) => designation.id === id).map(({ on }) => on) ?? [];
    if (dates.length > 0) return { id, title, judgment: 'met', reason: `On record since ${dates.sort()[0]}.` };
    return leftOut
      ? { id, title, judgment: 'undetermined', reason: "The file doesn't say." }
      : { id, title, judgment: 'unmet', reason: 'Not on record.' };
  });
  const found = considered.find(({ judgment }) => judgment === 'met');
  if (found) return yesOrNo('met', considered, { reason: `${found.title}: ${found.reason}` });
  return leftOut
    ? yesOrNo('undetermined', considered, {
        leftOut,
        reason: 'The file has no "designations" section, so this is unknown.',
      })
    : yesOrNo('unmet', considered, { reason: 'No such designation is on record.' });
}
