import { readingsAmong } from '../../framework/settings.js';
import type { DisparityGapsRule } from '../../generated/framework.js';
import type { GapResult, Judgment, OutcomeResult } from '../../generated/report.js';
import { byOutcome, coreIndicators, each, madeOnce } from './by-outcome.js';
import { counting } from './counting.js';
import type { CriterionJudgment, Facts } from './criterion.js';

/** So many disparity gaps of core indicators, or outcomes with one, that are reduced or eliminated. */
export function disparityGaps(rule: DisparityGapsRule, facts: Facts): CriterionJudgment {
  const distinct = facts.method.resolve(rule.countBy, 'each') === 'distinct-outcomes';
  const items = (outcome: OutcomeResult) =>
    coreIndicators(outcome).flatMap((indicator) =>
      indicator.gaps.map((gap) => ({
        id: `${outcome.id}/${indicator.id}/${gap.dimension}/${gap.group}`,
        title: `${indicator.name}, ${gap.group} (${gap.dimension})`,
        judgment: judgeGapResult(gap),
        reason: `${gap.result}. ${gap.reason}`,
      })),
    );
  const { gapMeasure, levelingDown, trendTest } = facts.framework.method;
  const considered = madeOnce(facts, `${rule.kind} ${distinct}`, () =>
    distinct ? byOutcome(facts, items) : each(facts, items),
  );
  return counting(facts.method.resolve(rule.count, 1), considered, {
    noun: distinct ? { one: 'outcome', many: 'outcomes' } : { one: 'gap', many: 'gaps' },
    section: 'outcomes',
    readings: readingsAmong(rule.countBy, rule.count, gapMeasure, levelingDown, trendTest),
  });
}

function judgeGapResult({ result, counts }: GapResult): Judgment {
  if (result === 'insufficient-data') return 'undetermined';
  return counts ? 'met' : 'unmet';
}
