import type { GatewaysCrossedRule } from '../../generated/framework.js';
import type { ConsideredItem, Judgment } from '../../generated/report.js';
import { all } from '../judgment.js';
import { type CriterionJudgment, type Facts, yesOrNo } from './criterion.js';

const words: Record<Judgment, string> = { met: 'Crossed.', unmet: 'Not crossed.', undetermined: 'Unknown.' };

/** All the gateways named must be crossed. */
export function gatewaysCrossed(rule: GatewaysCrossedRule, facts: Facts): CriterionJudgment {
  const considered = rule.gateways.map((id): ConsideredItem => {
    const { title } = facts.gateway(id).gateway;
    const judgment = facts.state(id);
    return { id, title, judgment, reason: words[judgment] };
  });
  const result = all(considered.map(({ judgment }) => judgment));
  return yesOrNo(result, considered, { reason: result === 'met' ? crossed(considered) : notCrossed(considered) });
}

function crossed(considered: readonly ConsideredItem[]): string {
  return `Crossed: ${considered.map(({ title }) => title).join(', ')}.`;
}

function notCrossed(considered: readonly ConsideredItem[]): string {
  const titles = (judgment: Judgment) =>
    considered
      .filter((item) => item.judgment === judgment)
      .map(({ title }) => title)
      .join(', ');
  const [unmet, undetermined] = [titles('unmet'), titles('undetermined')];
  return [unmet && `Not crossed: ${unmet}.`, undetermined && `Unknown: ${undetermined}.`].filter(Boolean).join(' ');
}
