import type { Indicator } from '../../assessment/assessment.js';
import type { RedactedPeriod } from './redact-period.js';
import type { Slot } from './shown-cell.js';
import type { ShownNumber } from './shown-percent.js';

/** A group of a dimension. */
export interface GroupPlace {
  readonly dimension: string;
  readonly group: string;
}

/** An indicator's numbers as shown, to be looked up. */
export interface RedactedPeriods {
  /** Its own numbers, in the order of time. */
  readonly own: readonly Slot[];
  /** A group's. */
  readonly slots: (place: GroupPlace) => readonly Slot[];
  /** One number; null is everyone. Undefined where the file has none. */
  readonly slot: (period: string, place: GroupPlace | null) => Slot | undefined;
  /** What's shown of one number; null is everyone. Undefined where nothing is. */
  readonly shown: (period: string, place: GroupPlace | null) => ShownNumber | undefined;
  /**
   * Whether a word about this period could tell more than the numbers as shown do: of a hidden number, or of what has changed since
   * the last publication.
   */
  readonly isExposed: (period: string) => boolean;
}

/** Looks up the slots of an indicator's periods. */
export function lookUpPeriods(indicator: Indicator, redacted: readonly RedactedPeriod[]): RedactedPeriods {
  const byPeriod = new Map(redacted.map((period) => [period.cells.period, period]));
  const slotIn = (period: RedactedPeriod, place: GroupPlace | null): Slot | undefined => {
    if (place === null) return period.whole;
    const dimension = indicator.disparities.findIndex(({ id }) => id === place.dimension);
    const group = indicator.disparities[dimension]?.groups.findIndex(({ id }) => id === place.group) ?? -1;
    return period.dimensions[dimension]?.[group];
  };
  const slot = (period: string, place: GroupPlace | null) => {
    const found = byPeriod.get(period);
    return found && slotIn(found, place);
  };
  const slots = (place: GroupPlace | null) => redacted.flatMap((period) => slotIn(period, place) ?? []);
  return {
    own: slots(null),
    slots,
    slot,
    shown: (period, place) => {
      const found = slot(period, place);
      return found?.state === 'shown' ? found.number : undefined;
    },
    isExposed: (period) => {
      const { pools = [], hasEarlier = false } = byPeriod.get(period) ?? {};
      return hasEarlier || (indicator.unit === 'percent' && pools.some(({ hasFew, isInside }) => hasFew && !isInside));
    },
  };
}
