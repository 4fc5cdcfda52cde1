import { type Member, membersOf, type Reading, wholeKnown } from './known-to-readers.js';
import type { CountRange } from './period-cells.js';
import { type Division, possibleCounts, sumOf } from './possible-counts.js';
import type { RedactedPeriod } from './redact-period.js';

/**
 * Rule 5 (Audit): whether readers who know every size can't work out a withheld number about few people, or what few people count
 * together. At least 3 counts must be possible for each, or all that there are. Only percentages and counts can be worked out.
 */
export function passesAudit(redacted: RedactedPeriod, reading: Reading): boolean {
  if (reading.unit !== 'percent' && reading.unit !== 'count') return true;
  const members = redacted.dimensions.map((_, dimension) => membersOf(redacted, dimension, reading));
  const known: Division = {
    whole: wholeKnown(redacted, reading),
    dimensions: members.map((own) => own.map((member) => member.known)),
  };
  return members.every((own, dimension) => {
    if (!own.some(({ isFew }) => isFew)) return true;
    const possible = possibleCounts(known) ?? possibleCounts(only(known, dimension));
    // Numbers that contradict each other give nothing away.
    return possible === undefined || isSafe(own, possible.whole, possible.dimensions[dimension] ?? [], reading.minimum);
  });
}

/** The whole and one dimension. Others may contradict these, and say nothing about them then. */
const only = ({ whole, dimensions }: Division, dimension: number): Division => ({
  whole,
  dimensions: dimensions.map((members, place) => (place === dimension ? members : [])),
});

function isSafe(
  members: readonly Member[],
  whole: CountRange,
  possible: readonly CountRange[],
  minimum: number,
): boolean {
  const places = [...members.keys()].filter((place) => members[place]?.isFew);
  if (!places.every((place) => isOpenIn(possible[place], members[place], minimum))) return false;
  const size = places.reduce((sum, place) => sum + (members[place]?.size ?? minimum), 0);
  return size >= minimum || isOpen(together(places, whole, possible), size);
}

/** Whether enough counts are possible for a member; where nobody can say how many people a group in it has, for each number of few. */
function isOpenIn(counts: CountRange | undefined, member: Member | undefined, minimum: number): boolean {
  if (counts === undefined || !member?.isMixed || member.size === undefined) return isOpen(counts, member?.size);
  const { size } = member;
  return Array.from({ length: Math.min(size, minimum - 1) }, (_, index) => index + 1).every((few) =>
    isOpen({ low: Math.max(0, counts.low - (size - few)), high: Math.min(few, counts.high) }, few),
  );
}

/** What some members count together: what each may, and no more than the others leave of the whole. */
function together(places: readonly number[], whole: CountRange, possible: readonly CountRange[]): CountRange {
  const own = sumOf(possible.filter((_, place) => places.includes(place)));
  const others = sumOf(possible.filter((_, place) => !places.includes(place)));
  return { low: Math.max(own.low, whole.low - others.high), high: Math.min(own.high, whole.high - others.low) };
}

const isOpen = (counts: CountRange | undefined, size = 2) =>
  counts === undefined || counts.high - counts.low + 1 >= Math.min(3, size + 1);
