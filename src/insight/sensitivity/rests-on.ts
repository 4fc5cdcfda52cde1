import type { Framework } from '../../generated/framework.js';
import type { NumbersUse } from './redraw.js';
import type { Subject } from './subject.js';

/** Which numbers a verdict may rest on: those that its criteria look at, and those of the gateways before it. */
export function numbersUsedBy(framework: Framework, { kind, id }: Subject): ReadonlySet<NumbersUse> {
  const uses = new Set<NumbersUse>();
  const seen = new Set<string>();
  if (kind === 'gateway') lookAtGateway(id);
  else lookAtDetermination(id);
  return uses;

  function lookAtGateway(gatewayId: string): void {
    const index = framework.gateways.findIndex((one) => one.id === gatewayId);
    for (const { determination } of framework.gateways.slice(0, index + 1))
      if (determination !== undefined) lookAtDetermination(determination);
  }

  function lookAtDetermination(determinationId: string): void {
    if (seen.has(determinationId)) return;
    seen.add(determinationId);
    const own = framework.determinations.find((one) => one.id === determinationId);
    for (const { rule } of own?.criteria ?? []) {
      if (rule.kind === 'gateways-crossed') for (const gateway of rule.gateways) lookAtGateway(gateway);
      if (rule.kind === 'core-indicators' || rule.kind === 'disparity-gaps' || rule.kind === 'adjacent-outcomes')
        uses.add(rule.kind);
    }
  }
}
