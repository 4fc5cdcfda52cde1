import { possibleValues } from '../../framework/settings.js';
import type { Framework, Gateway } from '../../generated/framework.js';
import { counted } from '../../text/counted.js';
import { readingSentences, settled, thresholdClause } from './explain-rules.js';

/** How a gateway is crossed, a sentence each. */
export function explainGateway(framework: Framework, gateway: Gateway): string[] {
  return [
    ...thresholdSentences(framework, gateway),
    ...determinationSentences(framework, gateway),
    ...orderSentences(framework, gateway),
    ...creditSentences(framework, gateway),
    ...staleSentences(gateway),
  ];
}

function thresholdSentences(framework: Framework, gateway: Gateway): string[] {
  const { threshold, determination } = gateway;
  if (!threshold) return [];
  const clause = thresholdClause(settled(framework, threshold, { kind: 'all-benchmarks' }), gateway);
  const reached = determination === undefined ? 'It is crossed' : 'Its threshold is reached';
  return [`${reached} when ${clause}.`, ...readingSentences(framework, threshold)];
}

function determinationSentences({ determinations }: Framework, gateway: Gateway): string[] {
  const determination = determinations.find(({ id }) => id === gateway.determination);
  if (!determination) return [];
  const criteria = counted(determination.criteria.length, 'criterion', 'criteria');
  return [
    `It is crossed when the partnership is eligible for the determination "${determination.id}". Its ${criteria} must be met.`,
  ];
}

function orderSentences(framework: Framework, gateway: Gateway): string[] {
  const { sequence } = framework.method;
  const isFirst = framework.gateways[0]?.id === gateway.id;
  if (isFirst || settled(framework, sequence, 'in-order') !== 'in-order') return [];
  return ['All gateways before it must also be crossed.', ...readingSentences(framework, sequence)];
}

function creditSentences(framework: Framework, { credit }: Gateway): string[] {
  if (credit === undefined || !possibleValues(framework, credit).includes('early-gateways')) return [];
  const words =
    'if its threshold would be undetermined, a designation for it or a later gateway makes the threshold met';
  return settled(framework, credit, 'none') === 'early-gateways'
    ? [`On the self basis, ${words}.`, ...readingSentences(framework, credit)]
    : [`A reading can change this: ${words}.`, ...readingSentences(framework, credit)];
}

function staleSentences({ evidenceStaleAfterMonths }: Gateway): string[] {
  if (evidenceStaleAfterMonths === undefined) return [];
  return [`Evidence older than ${counted(evidenceStaleAfterMonths, 'month')} is reported as stale.`];
}
