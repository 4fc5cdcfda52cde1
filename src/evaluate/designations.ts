import type { Designation } from '../assessment/assessment.js';
import type { Framework } from '../generated/framework.js';

/** The name of a designation for people: its determination's title, or else its gateway's. */
export function titleOfDesignation({ determinations, gateways }: Framework, id: string): string {
  return [...determinations, ...gateways].find((candidate) => candidate.id === id)?.title ?? id;
}

/** Whether a designation on record is for a gateway or a later one; a determination's is for the gateway it belongs to. */
export function isForGatewayOrLater(
  { gateways, determinations }: Framework,
  gateway: string,
  { id }: Designation,
): boolean {
  const order = (wanted: string | undefined) => gateways.findIndex((candidate) => candidate.id === wanted);
  const own = order(id);
  const designated = own >= 0 ? own : order(determinations.find((candidate) => candidate.id === id)?.gateway);
  return designated >= 0 && designated >= order(gateway);
}
