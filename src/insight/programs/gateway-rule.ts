import type { GatewayResult } from '../../generated/report.js';
import { type JudgeRule, judgmentOf } from './program-rule.js';

export const gatewayNotCrossed: JudgeRule<'gateway-not-crossed'> = ({ gateway: id }, { gateways }) => {
  const gateway = gateways.find((candidate) => candidate.id === id);
  if (!gateway) throw new Error(`The framework has no gateway "${id}".`);
  const { title, state } = gateway;
  const holds = state === 'undetermined' ? undefined : state === 'not-crossed';
  return { result: judgmentOf(holds), reason: `${title} ${said[state]}.`, because: [] };
};

const said: Readonly<Record<GatewayResult['state'], string>> = {
  crossed: 'is crossed',
  'not-crossed': "isn't crossed",
  undetermined: "doesn't have enough data to say whether it's crossed",
};
