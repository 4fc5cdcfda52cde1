import type { PartnershipFacts } from '../generated/report.js';

/**
 * The community and its states, such as `River Valley, Ohio (OH)`; empty where the file says neither. A community that
 * ends with the codes of its states says them already: `River Valley, OH`.
 */
export function placeOf({ community, states = [] }: PartnershipFacts): string {
  if (community === undefined) return states.join(', ');
  return states.length === 0 || endsWith(community, states) ? community : `${community} (${states.join(', ')})`;
}

function endsWith(community: string, states: readonly string[]): boolean {
  const words = community.split(/[^\p{L}]+/u).filter((word) => word !== '' && word !== 'and');
  const last = words.slice(-states.length);
  return last.length < words.length && states.every((state) => last.includes(state));
}
