import type { Capacity } from '../../assessment/assessment.js';
import { addUpContributions } from '../capacity/contributions.js';
import type { Partners } from './publication.js';

/** Who contributes, and the share in kind: names and one percentage, and no amounts. */
export function partnersOf(capacity: Capacity | undefined): Partners | null {
  if (capacity === undefined) return null;
  const { inKindShare } = addUpContributions(capacity.contributions);
  const names = new Set(capacity.contributions.flatMap(({ from }) => (from === undefined ? [] : [from])));
  return {
    fiscalYear: capacity.fiscalYear ?? null,
    names: [...names].sort((one, other) => one.localeCompare(other, 'en')),
    inKindShare: inKindShare === null ? null : Math.round(inKindShare),
  };
}
