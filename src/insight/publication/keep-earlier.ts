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
  /** Whether it shows what the last publication did and nothing else, about other people than those in the assessment. */
  readonly saysNothingNew: boolean;
}

/** So many people more or fewer are about as many as a hidden number is about: a new text next to the old one would tell of them. */
const mostTelling = 9;

/**
 * Rule 6 (Again): what the last publication showed counts as shown. A period keeps all of its earlier texts, and what was withheld
 * stays withheld, if any of its numbers is about 1 to 9 people more or fewer than then. It does, too, if a text would change and
 * nobody can say how many people it was about: a publication doesn't. With some texts old and some new, readers could subtract.
 */
export function keepEarlier(
  { unit, disparities }: Indicator,
  redacted: RedactedPeriod,
  earlierOf: EarlierNumbers,
): BesideEarlier {
  const { cells } = redacted;
  const earlierAt = (place: GroupPlace | null) => earlierOf(cells.period, place);
  const whole: Beside = { slot: redacted.whole, cell: cells.whole, earlier: earlierAt(null) };
  const groups = redacted.dimensions.map((slots, dimension) =>
    slots.map((slot, group): Beside => {
      const { id, groups: own } = disparities[dimension] ?? { id: '', groups: [] };
      const place = { dimension: id, group: own[group]?.id ?? '' };
      return { slot, cell: cells.dimensions[dimension]?.[group], earlier: earlierAt(place) };
    }),
  );
  const all = [whole, ...groups.flat()];
  const isKept = all.some(isTelling);
  const canBeWorkedOut = unit === 'percent' || unit === 'count';
  const next = (own: Beside) => (isKept ? keptSlot(own) : canBeWorkedOut ? stillHidden(own) : own.slot);
  return {
    redacted: {
      ...redacted,
      whole: next(whole),
      dimensions: groups.map((dimension) => dimension.map(next)),
      hasEarlier: isKept,
    },
    alsoKnown: (place) => {
      const own = place === null ? whole : groups[place[0]]?.[place[1]];
      return own && known(own);
    },
    isOut: all.some((own) => isNearlyAsMany(own) && shownThen(own) !== undefined),
    isUnreadable: all.some(({ earlier }) => earlier?.shown === 'unreadable'),
    saysNothingNew: isKept && all.every((own) => own.earlier === undefined || difference(own) !== undefined),
  };
}

/** A number, and what the last publication had in its place. */
interface Beside {
  readonly slot: Slot;
  readonly cell: Cell | undefined;
  readonly earlier: EarlierNumber | undefined;
}

/** How many people more or fewer it's about than then; undefined where nobody can say. */
function difference({ cell, earlier }: Beside): number | undefined {
  return cell?.size === undefined || earlier?.size === undefined ? undefined : Math.abs(cell.size - earlier.size);
}

const isNearlyAsMany = (own: Beside) => (difference(own) ?? 0) <= mostTelling;

const shownThen = ({ earlier }: Beside) =>
  earlier === undefined || earlier.shown === null || earlier.shown === 'unreadable' ? undefined : earlier.shown;

/** Whether a new text next to the old one could tell of few people. */
function isTelling(own: Beside): boolean {
  if (own.earlier === undefined || own.slot.state === 'absent') return false;
  const people = difference(own);
  return people === undefined ? textNow(own) !== shownThen(own)?.shown : people > 0 && people <= mostTelling;
}

const textNow = ({ slot }: Beside) => (slot.state === 'shown' ? slot.number.shown : undefined);

/**
 * A number in a period that keeps its texts. What the file suppresses isn't shown again, and what's about few people now only if it
 * was about nearly as few then. A number that the last publication didn't have isn't shown beside the others.
 */
function keptSlot(own: Beside): Slot {
  const { slot } = own;
  if (slot.state === 'absent') return slot;
  const isFew = slot.state === 'hidden' && slot.by === 'few-people' && difference(own) === undefined;
  if (isFew || (slot.state === 'hidden' && slot.by === 'suppressed')) return slot;
  const number = shownThen(own);
  if (number !== undefined) return { state: 'shown', number };
  return slot.state === 'hidden' ? slot : { state: 'hidden', by: 'earlier' };
}

/** What was withheld about the same people stays so: it may have protected others. */
function stillHidden(own: Beside): Slot {
  const wasHidden = own.earlier?.shown === null && isNearlyAsMany(own);
  return wasHidden && own.slot.state === 'shown' ? { state: 'hidden', by: 'earlier' } : own.slot;
}

/** Which counts the last publication leaves for the same people, or nearly. */
function known(own: Beside): ReturnType<AlsoKnown> {
  const [number, size] = [shownThen(own), own.cell?.size];
  return number === undefined || size === undefined || !isNearlyAsMany(own) ? undefined : shownCounts(number, size);
}
