import { all } from '../../evaluate/judgment.js';
import type { ProgramRule } from '../../generated/framework.js';
import type { Judgment } from '../../generated/report.js';
import { answerAmong, answerAtLeast, answerYes } from './answer-rules.js';
import { gatewayNotCrossed } from './gateway-rule.js';
import { gapResult, indicatorTrend } from './outcome-rules.js';
import type { JudgedRule, JudgeRule, ProgramFacts, ProgramRuleKind } from './program-rule.js';

/** Every kind of rule. To add one: its definition in the schema of frameworks, its function, and its line here. */
const rules: { readonly [Kind in ProgramRuleKind]: JudgeRule<Kind> } = {
  'answer-among': answerAmong,
  'answer-yes': answerYes,
  'answer-at-least': answerAtLeast,
  'indicator-trend': indicatorTrend,
  'gap-result': gapResult,
  'gateway-not-crossed': gatewayNotCrossed,
  'any-of': (rule, facts) => together(rule.rules, facts, anyOf),
  'all-of': (rule, facts) => together(rule.rules, facts, all),
};

/** Judges a rule of any kind. */
export function judgeProgramRule(rule: ProgramRule, facts: ProgramFacts): JudgedRule {
  return (rules[rule.kind] as JudgeRule<ProgramRuleKind>)(rule, facts);
}

/** Of an either-or: met when a part is, unmet when all are. */
function anyOf(parts: readonly Judgment[]): Judgment {
  if (parts.includes('met')) return 'met';
  return parts.includes('undetermined') ? 'undetermined' : 'unmet';
}

/** Several rules as one. The reasons are those of the parts that decide. */
function together(
  parts: readonly ProgramRule[],
  facts: ProgramFacts,
  combine: (parts: readonly Judgment[]) => Judgment,
): JudgedRule {
  const judged = parts.map((part) => judgeProgramRule(part, facts));
  const result = combine(judged.map((part) => part.result));
  const deciding = judged.filter((part) => part.result === result);
  return {
    result,
    reason: [...new Set(deciding.map(({ reason }) => reason))].join(' '),
    because: deciding.flatMap(({ because }) => because),
  };
}
