/**
 * What withheld a number. Only those who prepare a publication see it: readers don't learn which rule it was.
 *
 * - `few-people`: fewer than the minimum (rule 1, and counts by rule 3)
 * - `suppressed`: the file says so (rule 1)
 * - `pool`: it would give away a hidden number (rule 1)
 * - `whole`: its groups can't be protected otherwise (rule 1)
 * - `size-unknown`: its unit needs the number of people (rule 3)
 * - `range`: the range that the file gives says nothing that may be shown (rules 2 and 3)
 * - `audit`: readers could work out a hidden number (rule 5)
 * - `earlier`: the last publication didn't show it, and showing it now would tell about a few children (rule 6)
 */
export type WithheldBy =
  | 'few-people'
  | 'suppressed'
  | 'pool'
  | 'whole'
  | 'size-unknown'
  | 'range'
  | 'audit'
  | 'earlier';

/** One number that isn't shown, without the number. */
export interface AuditEntry {
  /** Null for an outcome in another sector. */
  readonly outcome: string | null;
  readonly indicator: string;
  readonly period: string;
  /** Null for the indicator's own numbers. */
  readonly dimension: string | null;
  readonly group: string | null;
  readonly by: WithheldBy;
}

/** A period of an indicator that shows what the last publication did, and not what the assessment has now (rule 6). */
export type KeptPeriod = Pick<AuditEntry, 'outcome' | 'indicator' | 'period'>;
