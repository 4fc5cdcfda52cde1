import type { GatewaysCrossedRule } from '../../generated/framework.js';
import type { ConsideredItem, Judgment } from '../../generated/report.js';
import { all } from '../judgment.js';
import { type CriterionJudgment, type Facts, yesOrNo } from './criterion.js';

const words: Record<Judgment, string> = { met: 'Crossed.', unmet: 'Not crossed.', undetermined: 'Not known.' };

/** All the gateways named must be crossed. */
export function gatewaysCrossed(rule: GatewaysCrossedRule, facts: Facts): CriterionJudgment {
  const considered = rule.gateways.map((id): ConsideredItem => {
    const gateway = facts.gateway(id);
    const judgment = gateway.state();
    return { id, title: gateway.title, judgment, reason: words[judgment] };
  });
  const result = all(considered.map(({ judgment }) => judgment));
  const titles = (judgment: Judgment) =>
    considered
      .filter((item) => item.judgment === judgment)
      .map(({ title }) => title)
      .join(', ');
  const parts = [
    titles('unmet') && `Not crossed: ${titles('unmet')}.`,
    titles('undetermined') && `Not known: ${titles('undetermined')}.`,
  ].filter(Boolean);
  return yesOrNo(result, considered, { reason: parts.join(' ') || `Crossed: ${titles('met')}.` });
}
