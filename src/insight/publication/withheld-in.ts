import type { Indicator } from '../../assessment/assessment.js';
import type { RedactedPeriod } from './redact-period.js';
import type { AuditEntry } from './redacted.js';
import type { Slot } from './shown-cell.js';

/** What of an indicator isn't shown in a period, and by which rule, for those who prepare a publication. */
export function withheldIn(
  outcome: string | null,
  { id: indicator, disparities }: Indicator,
  { cells: { period }, whole, dimensions }: RedactedPeriod,
): AuditEntry[] {
  const entry = (slot: Slot, dimension: string | null, group: string | null): AuditEntry[] =>
    slot.state === 'hidden' ? [{ outcome, indicator, period, dimension, group, by: slot.by }] : [];
  const groups = disparities.flatMap(({ id: dimension, groups: own }, index) =>
    own.flatMap((group, place) => entry(dimensions[index]?.[place] ?? { state: 'absent' }, dimension, group.id)),
  );
  return [...entry(whole, null, null), ...groups];
}
