import { readingsAmong } from '../../framework/settings.js';
import type { DisparityGapsRule } from '../../generated/framework.js';
import type { ConsideredItem, GapResult, Judgment } from '../../generated/report.js';
import { byOutcome, each } from './by-outcome.js';
import { counting } from './counting.js';
import type { CountedOutcome, CriterionJudgment, Facts } from './criterion.js';

const outcomeNoun = { one: 'outcome', many: 'outcomes' };
const gapNoun = { one: 'gap', many: 'gaps' };

/** So many disparity gaps of core indicators, or outcomes with one, that are reduced or eliminated. */
export function disparityGaps(rule: DisparityGapsRule, facts: Facts): CriterionJudgment {
  const distinct = facts.method.resolve(rule.countBy, 'each') === 'distinct-outcomes';
  const considered = facts.remember(`${rule.kind} ${distinct}`, () =>
    distinct ? byOutcome(facts, gapItems) : each(facts, gapItems),
  );
  const { gapMeasure, levelingDown, trendTest } = facts.framework.method;
  return counting(facts.method.resolve(rule.count, 1), considered, {
    noun: distinct ? outcomeNoun : gapNoun,
    section: 'outcomes',
    readings: readingsAmong(rule.countBy, rule.count, gapMeasure, levelingDown, trendTest),
  });
}

/** The gaps of an outcome's core indicators; those of contributing ones do not count. */
function gapItems(outcome: CountedOutcome): ConsideredItem[] {
  const items: ConsideredItem[] = [];
  for (const indicator of outcome.indicators) {
    if (!indicator.core) continue;
    const { id, name, gaps } = indicator;
    gaps.forEach((gap) => {
      items.push({
        id: `${outcome.id}/${id}/${gap.dimension}/${gap.group}`,
        title: `${name}, ${gap.group} (${gap.dimension})`,
        judgment: judgeGapResult(gap),
        reason: `${gap.result.replace('-', ' ')}. ${gap.reason}`,
      });
    });
  }
  return items;
}

function judgeGapResult({ result, counts }: Pick<GapResult, 'result' | 'counts'>): Judgment {
  if (result === 'insufficient-data') return 'undetermined';
  return counts ? 'met' : 'unmet';
}
