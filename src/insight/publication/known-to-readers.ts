import type { Unit } from '../../assessment/assessment.js';
import type { Cell, CountRange } from './period-cells.js';
import type { RedactedPeriod } from './redact-period.js';
import type { Slot } from './shown-cell.js';
import { shownCounts } from './shown-counts.js';

/** A part of a dimension in one period, to readers who know every size. */
export interface Member {
  /** How many counts there are at all, less one. Undefined where that isn't known. */
  readonly size: number | undefined;
  /** What readers know of its count by itself. */
  readonly known: CountRange;
  /** Whether it's withheld and about fewer people than the minimum, or may be. */
  readonly isFew: boolean;
  /** Whether it holds hidden groups, nobody can say of how many people each. */
  readonly isMixed?: boolean;
}

/** What readers know from elsewhere, such as the last publication. Null is everyone, and otherwise places. */
export type AlsoKnown = (place: readonly [dimension: number, group: number] | null) => CountRange | undefined;

/** How readers read the numbers. */
export interface Reading {
  readonly unit: Unit;
  readonly minimum: number;
  readonly alsoKnown: AlsoKnown;
}

/** Larger than any count, and small enough to compute with. */
const endless = 1e15;

const anyCount: CountRange = { low: 0, high: endless };

/** What readers know of everyone's count. */
export function wholeKnown({ cells, whole }: RedactedPeriod, { alsoKnown, ...reading }: Reading): CountRange {
  return both(knownAlone(whole, cells.whole, reading), alsoKnown(null));
}

/**
 * The members of a dimension: its groups, and the children in none of them, together with those in groups whose size isn't known.
 * None where groups overlap: they say nothing about the whole then.
 */
export function membersOf(redacted: RedactedPeriod, dimension: number, reading: Reading): Member[] {
  const { cells } = redacted;
  const slots = redacted.dimensions[dimension] ?? [];
  const members: Member[] = [];
  const least = leastShown(slots);
  let rest = cells.whole?.size;
  let hasHiddenWithoutSize = false;
  for (const [place, slot] of slots.entries()) {
    const cell = cells.dimensions[dimension]?.[place];
    if (slot.state === 'absent') continue;
    if (cell?.size === undefined) {
      hasHiddenWithoutSize ||= slot.state === 'hidden';
      continue;
    }
    rest = rest === undefined ? undefined : rest - cell.size;
    const known = both(knownAlone(slot, cell, reading, least), reading.alsoKnown([dimension, place]));
    const isFew = slot.state === 'hidden' && cell.size < reading.minimum;
    members.push({ size: reading.unit === 'count' ? undefined : cell.size, known, isFew });
  }
  if (rest !== undefined && rest < 0) return [];
  if (rest === 0 && !hasHiddenWithoutSize) return members;
  const isFew = hasHiddenWithoutSize || (rest !== undefined && rest < reading.minimum);
  const size = reading.unit === 'count' ? undefined : rest;
  return [...members, { size, known: { low: 0, high: size ?? endless }, isFew, isMixed: hasHiddenWithoutSize }];
}

function knownAlone(
  slot: Slot,
  cell: Cell | undefined,
  { unit, minimum }: Pick<Reading, 'unit' | 'minimum'>,
  least = endless,
): CountRange {
  if (unit === 'percent') {
    if (cell?.size === undefined) return anyCount;
    const all = { low: 0, high: cell.size };
    return slot.state === 'shown' ? (shownCounts(slot.number, cell.size) ?? all) : all;
  }
  if (slot.state === 'shown') return { low: slot.number.low ?? 0, high: slot.number.high ?? endless };
  if (slot.state === 'absent' || slot.by === 'suppressed') return anyCount;
  // A count is also the size of its group. What joined the pool can't be larger than the smallest one shown.
  return slot.by === 'few-people' ? { low: 0, high: minimum - 1 } : { low: minimum, high: least };
}

/** The smallest number shown of a dimension. */
const leastShown = (slots: readonly Slot[]) =>
  Math.min(endless, ...slots.map((slot) => (slot.state === 'shown' ? (slot.number.number ?? endless) : endless)));

/** What fits both; the first alone where nothing does, for then one of them is about other children. */
function both(one: CountRange, other: CountRange | undefined): CountRange {
  if (other === undefined) return one;
  const low = Math.max(one.low, other.low);
  const high = Math.min(one.high, other.high);
  return low <= high ? { low, high } : one;
}
