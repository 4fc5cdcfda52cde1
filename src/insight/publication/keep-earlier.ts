import type { Indicator } from '../../assessment/assessment.js';
import type { EarlierNumber, EarlierNumbers } from './earlier-numbers.js';
import type { AlsoKnown } from './known-to-readers.js';
import type { Cell } from './period-cells.js';
import type { RedactedPeriod } from './redact-period.js';
import type { GroupPlace } from './redacted-periods.js';
import type { Slot } from './shown-cell.js';
import { shownCounts } from './shown-counts.js';

/** A period beside the last publication. */
export interface BesideEarlier {
  readonly redacted: RedactedPeriod;
  /** What readers know from the last publication. */
  readonly alsoKnown: AlsoKnown;
  /** Whether the last publication shows any number of this period about the same people, or nearly. */
  readonly isOut: boolean;
  /** Whether it has a text that no publication has. */
  readonly isUnreadable: boolean;
}

/** So many people more or fewer are about as many as a hidden number is about: a new text next to the old one would tell of them. */
const mostTelling = 9;

/**
 * Rule 6 (Again): what the last publication showed counts as shown. A number keeps its earlier text, or stays withheld, if it's
 * about 1 to 9 people more or fewer than then. A number that's shown does, too, where nobody can say how many it was about: a
 * publication doesn't.
 */
export function keepEarlier(
  { disparities }: Indicator,
  redacted: RedactedPeriod,
  earlierOf: EarlierNumbers,
): BesideEarlier {
  const { cells } = redacted;
  const earlierAt = (place: GroupPlace | null) => earlierOf(cells.period, place);
  const placeOf = (dimension: number, group: number): GroupPlace => ({
    dimension: disparities[dimension]?.id ?? '',
    group: disparities[dimension]?.groups[group]?.id ?? '',
  });
  const whole = beside(redacted.whole, cells.whole, earlierAt(null));
  const groups = redacted.dimensions.map((slots, dimension) =>
    slots.map((slot, group) =>
      beside(slot, cells.dimensions[dimension]?.[group], earlierAt(placeOf(dimension, group))),
    ),
  );
  const all = [whole, ...groups.flat()];
  return {
    redacted: {
      ...redacted,
      whole: whole.slot,
      dimensions: groups.map((dimension) => dimension.map(({ slot }) => slot)),
      hasEarlier: all.some(({ isKept }) => isKept),
    },
    alsoKnown: (place) => (place === null ? whole : groups[place[0]]?.[place[1]])?.known,
    isOut: all.some(({ isOut }) => isOut),
    isUnreadable: all.some(({ isUnreadable }) => isUnreadable),
  };
}

interface Beside {
  readonly slot: Slot;
  /** Whether it's other than without the last publication. */
  readonly isKept: boolean;
  readonly known: ReturnType<AlsoKnown>;
  readonly isOut: boolean;
  readonly isUnreadable: boolean;
}

function beside(slot: Slot, cell: Cell | undefined, earlier: EarlierNumber | undefined): Beside {
  const alone = { slot, isKept: false, known: undefined, isOut: false, isUnreadable: false };
  if (earlier === undefined || slot.state === 'absent') return alone;
  if (earlier.shown === 'unreadable') return { ...alone, isUnreadable: true };
  const difference =
    cell?.size === undefined || earlier.size === undefined ? undefined : Math.abs(cell.size - earlier.size);
  if (difference !== undefined && difference > mostTelling) return alone;
  const known = earlier.shown && cell?.size !== undefined ? shownCounts(earlier.shown, cell.size) : undefined;
  const out = { ...alone, known, isOut: earlier.shown !== null };
  if (difference === 0 || staysHidden(slot, difference)) return out;
  const kept = keptSlot(slot, earlier.shown);
  return { ...out, slot: kept, isKept: textOf(kept) !== textOf(slot) };
}

/** What the file suppresses isn't shown again, nor what's withheld now and may have been about many people then. */
const staysHidden = (slot: Slot, difference: number | undefined) =>
  slot.state === 'hidden' && (slot.by === 'suppressed' || difference === undefined);

function keptSlot(slot: Slot, shown: Exclude<EarlierNumber['shown'], 'unreadable'>): Slot {
  if (shown !== null) return { state: 'shown', number: shown };
  return slot.state === 'shown' ? { state: 'hidden', by: 'earlier' } : slot;
}

const textOf = (slot: Slot) => (slot.state === 'shown' ? slot.number.shown : null);
