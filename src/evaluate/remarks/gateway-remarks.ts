import type { Remark } from '../../findings/finding.js';
import type { Gateway } from '../../generated/framework.js';
import type { Judgment } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import type { RuleContext } from './rule-context.js';

/** Per gateway: benchmarks that count ahead of their turn, and how many are not assessed. */
export function gatewayRemarks({ judged, standard }: RuleContext): Remark[] {
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
        message: `${counted(counting, 'benchmark')} in ${gateway.title} ${counting === 1 ? 'counts' : 'count'}, but the gateway before it, ${before.title}, ${says[stateBefore]}${aside(stateBefore, standard.states.state(before.id))}.`,
        path,
        at: 'key',
      });
    }
    if (notAssessed > 0) {
      remarks.push({
        rule: 'gateway/not-assessed',
        message: `${gateway.title}: ${notAssessed} of ${total} benchmarks ${notAssessed === 1 ? "isn't" : "aren't"} assessed.`,
        path,
        at: 'key',
      });
    }
    before = gateway;
  }
  return remarks;
}

const says: Readonly<Record<Judgment, string>> = {
  met: 'is crossed',
  unmet: "isn't crossed",
  undetermined: "isn't known to be crossed",
};

/** What the framework's own method says of a gateway, where that is something else. */
function aside(state: Judgment, byFramework: Judgment): string {
  return state === byFramework ? '' : ` (under the framework's own method, it ${says[byFramework]})`;
}
