import type { Contribution } from '../../assessment/assessment.js';
import { decimal } from '../../evaluate/decimal.js';
import type { ContributionsResult, ContributorResult } from '../../generated/report.js';

type Sums = Pick<ContributorResult, 'fiscal' | 'inKind' | 'unsorted' | 'total'>;

/** Contributions without a contributor are from this one. */
const notNamed = 'Not named';

/** Adds up contributions, all together and by contributor: the largest contributor first, then by name. */
export function addUpContributions(contributions: readonly Contribution[]): ContributionsResult {
  const all = noSums();
  const byContributor = new Map<string, Sums>();
  let unquantified = 0;
  for (const { from = notNamed, kind, amount } of contributions) {
    const own = byContributor.get(from) ?? noSums();
    byContributor.set(from, own);
    if (amount === undefined) {
      unquantified += 1;
      continue;
    }
    add(all, kind, amount);
    add(own, kind, amount);
  }
  const contributors = [...byContributor]
    .map(([from, sums]) => ({ from, ...sums, share: percentOf(sums.total, all.total) }))
    .sort((one, other) => other.total - one.total || (one.from < other.from ? -1 : 1));
  return { ...all, inKindShare: percentOf(all.inKind, all.total), unquantified, contributors };
}

const noSums = (): Sums => ({ total: 0, fiscal: 0, inKind: 0, unsorted: 0 });

function add(sums: Sums, kind: Contribution['kind'], amount: number): void {
  const part = kind === 'fiscal' ? 'fiscal' : kind === 'in-kind' ? 'inKind' : 'unsorted';
  sums[part] = decimal(sums[part] + amount);
  sums.total = decimal(sums.total + amount);
}

/** A part in percent, to one decimal; null if there's nothing that it's a part of. */
function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round(decimal((1000 * part) / whole)) / 10;
}
