import type { AmountRange, CapacityStage, Framework, NextGateway } from '../../generated/framework.js';
import { counted } from '../../text/counted.js';
import { listInWords } from '../../text/listed.js';
import { showNumber } from '../../text/shown-number.js';

/** Who is at a stage of capacity, and what was typical for it, a sentence each. */
export function explainCapacityStage(framework: Framework, { seen, next, budget, staff }: CapacityStage): string[] {
  return [
    next === undefined
      ? 'A partnership is at this stage if no stage before it fits.'
      : `A partnership is at this stage if its next gateway is ${listInWords(
          next.map((gateway) => gatewayInWords(framework, gateway)),
          'or',
        )}, and no stage before it fits.`,
    `Typical for this stage (${seen}): ${rangeInWords(budget, '$')} a year, including in-kind contributions, and ${rangeInWords(staff, '')} staff.`,
    'Both ends belong to a range. This is only for reference. It never counts.',
  ];
}

function gatewayInWords({ gateways }: Framework, { gateway: id, fewerThan }: NextGateway): string {
  const title = gateways.find((gateway) => gateway.id === id)?.title ?? id;
  return fewerThan === undefined ? title : `${title} with fewer than ${counted(fewerThan, 'benchmark')} counting`;
}

function rangeInWords({ from, to }: AmountRange, sign: string): string {
  const shown = (value: number) => `${sign}${showNumber(value)}`;
  return to === undefined ? `at least ${shown(from)}` : `${shown(from)} to ${shown(to)}`;
}
