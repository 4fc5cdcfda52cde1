import type { GatewayStates } from '../../evaluate/gateways.js';
import { findPart } from '../../framework/find-part.js';
import type { Framework } from '../../generated/framework.js';
import type { PlanGoal } from '../../generated/plan.js';

/** What a plan leads to: a gateway crossed, or a determination eligible. */
export type Goal = Pick<PlanGoal, 'kind' | 'id' | 'title'>;

/** What names a gateway where a determination has the same id. */
const gatewayPrefix = 'gateway:';

/**
 * The goal of a name: a determination's id or title, or a gateway's id, code or title. A name of both means the
 * determination, and `gateway:ID` the gateway. Undefined if there is none.
 */
export function goalNamed({ gateways, determinations }: Framework, name: string): Goal | undefined {
  const wanted = name.trim().toLowerCase();
  const isGateway = wanted.startsWith(gatewayPrefix);
  const determination = determinations.find(({ id, title }) => id === wanted || title.toLowerCase() === wanted);
  if (determination && !isGateway) return { kind: 'determination', id: determination.id, title: determination.title };
  const gateway = findPart(gateways, isGateway ? wanted.slice(gatewayPrefix.length) : wanted);
  return gateway && { kind: 'gateway', id: gateway.id, title: gateway.title };
}

/** Every name that a goal goes by, in the framework's order. */
export function goalNames({ gateways, determinations }: Framework): string[] {
  const ids = determinations.map(({ id }) => id);
  return [...gateways.map(({ id }) => (ids.includes(id) ? `${gatewayPrefix}${id}` : id)), ...ids];
}

/** The next gateway, and every determination that the partnership isn't eligible for. */
export function usualGoals(
  { gateways, determinations }: Framework,
  states: GatewayStates,
  isEligible: (determination: string) => boolean,
): Goal[] {
  const next = gateways.find(({ id }) => states.state(id) !== 'met');
  return [
    ...(next ? [{ kind: 'gateway' as const, id: next.id, title: next.title }] : []),
    ...determinations
      .filter(({ id }) => !isEligible(id))
      .map(({ id, title }) => ({ kind: 'determination' as const, id, title })),
  ];
}
