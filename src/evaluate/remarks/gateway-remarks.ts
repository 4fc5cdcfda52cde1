import type { Remark } from '../../finding.js';
import type { Gateway } from '../../generated/framework.js';
import { counted } from '../amount.js';
import type { Remarkable } from './remarkable.js';

/** Per gateway: benchmarks that count ahead of their turn, and how many are not assessed. */
export function gatewayRemarks({ judged }: Remarkable): Remark[] {
  const { gateways, states } = judged;
  const remarks: Remark[] = [];
  let before: Gateway | undefined;
  for (const { gateway, tally } of gateways) {
    const path = `/gateways/${gateway.id}`;
    const { met: counting, notAssessed, total } = tally;
    const stateBefore = before && counting > 0 ? states.state(before.id) : 'met';
    if (before && stateBefore !== 'met') {
      remarks.push({
        rule: 'gateway/out-of-order',
        message: `${counted(counting, 'benchmark')} of ${gateway.title} ${counting === 1 ? 'counts' : 'count'}, while ${before.title} before it is not ${stateBefore === 'unmet' ? 'crossed' : 'known to be crossed'}.`,
        path,
        at: 'key',
      });
    }
    if (notAssessed > 0) {
      remarks.push({
        rule: 'gateway/not-assessed',
        message: `${gateway.title}: ${notAssessed} of ${total} benchmarks ${notAssessed === 1 ? 'is' : 'are'} not assessed.`,
        path,
        at: 'key',
      });
    }
    before = gateway;
  }
  return remarks;
}
