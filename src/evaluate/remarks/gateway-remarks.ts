import type { Remark } from '../../finding.js';
import { counted } from '../amount.js';
import { benchmarksOf, countOf } from '../thresholds.js';
import type { Remarkable } from './remarkable.js';

/** Per gateway: benchmarks that count ahead of their turn, and how many are not assessed. */
export function gatewayRemarks({ judged }: Remarkable): Remark[] {
  const { gateways, states } = judged;
  return gateways.flatMap(({ gateway, pillars }, index) => {
    const benchmarks = benchmarksOf(pillars);
    const path = `/gateways/${gateway.id}`;
    const before = gateways[index - 1]?.gateway;
    const counting = countOf(benchmarks, 'met');
    const notAssessed = benchmarks.filter(({ status }) => status === 'not-assessed').length;
    const remarks: Remark[] = [];
    if (before && counting > 0 && states.state(before.id) !== 'met') {
      remarks.push({
        rule: 'gateway/out-of-order',
        message: `${counted(counting, 'benchmark')} of ${gateway.title} ${counting === 1 ? 'counts' : 'count'}, while ${before.title} before it is not ${states.state(before.id) === 'unmet' ? 'crossed' : 'known to be crossed'}.`,
        path,
        at: 'key',
      });
    }
    if (notAssessed > 0) {
      remarks.push({
        rule: 'gateway/not-assessed',
        message: `${gateway.title}: ${notAssessed} of ${benchmarks.length} benchmarks ${notAssessed === 1 ? 'is' : 'are'} not assessed.`,
        path,
        at: 'key',
      });
    }
    return remarks;
  });
}
