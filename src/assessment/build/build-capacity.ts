import type { MakeSafe } from '../../text/shown-text.js';
import { listOf, type Mapping, mappingOf, numberOf } from '../../yaml/plain-data.js';
import type { Capacity, Contribution } from '../assessment.js';
import type { Writable } from './writable.js';

/** What the partnership runs on. */
export function buildCapacity(written: Mapping, safe: MakeSafe): Capacity {
  const { 'fiscal-year': year, staff, contributions } = written;
  const { 'paid-fte': paid, 'in-kind-fte': inKind } = mappingOf(staff);
  const capacity: Writable<Capacity> = {
    contributions: listOf(contributions).map((contribution) => contributionOf(contribution, safe)),
  };
  const paidFte = numberOf(paid);
  const inKindFte = numberOf(inKind);
  if (typeof year === 'string' || typeof year === 'number') capacity.fiscalYear = safe(String(year));
  if (paidFte !== undefined) capacity.paidFte = paidFte;
  if (inKindFte !== undefined) capacity.inKindFte = inKindFte;
  return capacity;
}

function contributionOf(written: unknown, safe: MakeSafe): Contribution {
  const { from, kind, amount: dollars } = mappingOf(written);
  const amount = numberOf(dollars);
  const contribution: Writable<Contribution> = {};
  if (typeof from === 'string') contribution.from = safe(from);
  if (kind === 'fiscal' || kind === 'in-kind') contribution.kind = kind;
  if (amount !== undefined) contribution.amount = amount;
  return contribution;
}
