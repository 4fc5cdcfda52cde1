import type { PartnershipFacts } from '../generated/report.js';

/** The community and its states, such as `River Valley, Ohio (OH)`; empty where the file says neither. */
export function placeOf({ community, states }: PartnershipFacts): string {
  const list = states?.join(', ') ?? '';
  if (community === undefined) return list;
  return list === '' ? community : `${community} (${list})`;
}
