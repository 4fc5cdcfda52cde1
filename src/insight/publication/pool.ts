import { endsFor } from './ends.js';
import type { CountRange } from './period-cells.js';

/** A group in one period, as rule 1 looks at it. */
export interface PoolGroup {
  /** `absent`: nobody was measured. */
  readonly state: 'shown' | 'hidden' | 'absent';
  readonly size: number | undefined;
  readonly counted: CountRange | undefined;
}

/** A dimension in one period. */
export interface PoolQuestion {
  readonly minimum: number;
  /** The indicator's own number; its parts are undefined where they aren't known. */
  readonly whole: Pick<PoolGroup, 'size' | 'counted'> & {
    /** Whether it's shown between the ends. */
    readonly isInside: boolean;
    /** Whether readers can know it: it's shown, or another dimension adds up to it. */
    readonly isKnowable: boolean;
  };
  /** In the file's order. */
  readonly groups: readonly PoolGroup[];
  /** Whether the numbers are percentages, whose pool has a percentage of its own. */
  readonly isPercent: boolean;
}

/** What's withheld together in a dimension and a period. */
export interface Pool {
  /** The groups that joined to protect the others, by their places. */
  readonly joined: readonly number[];
  /**
   * Which loop ran out of groups. `first`: there's no protecting the pool, and the whole indicator is withheld for the period.
   * `second`: everything in the dimension is withheld, and that's enough.
   */
  readonly ranOut: 'first' | 'second' | undefined;
  /** Whether anything in it is about fewer people than the minimum, or may be. */
  readonly hasFew: boolean;
  /** Whether its own percentage is known to lie between the ends. */
  readonly isInside: boolean;
}

const nothing: Pool = { joined: [], ranOut: undefined, hasFew: false, isInside: true };

/**
 * Rule 1 (Pool): which further groups are withheld, so that no hidden number can be worked out from the whole's. Sizes decide;
 * values only where the pool's own percentage lies at or beyond the ends.
 *
 * The children in no listed group are a member of the pool, too. Groups whose size isn't known are with them: nobody can say how
 * many of these are whose. Where no group's size is known, there's no pool (rule 3).
 */
export function poolOf(question: PoolQuestion): Pool {
  const { minimum, groups } = question;
  const sized = groups.filter(hasSize);
  if (sized.length === 0) return withoutPool(question);
  const rest = restOf(question, sized);
  const hidden = sized.filter(({ state }) => state === 'hidden').map(({ size }) => size);
  const isRestMember = restIsMember(question, rest, hidden.length > 0);
  const members: Member[] = hidden.map((size) => ({ size, few: size < minimum ? size : undefined }));
  if (isRestMember) members.push(restMember(question, rest));
  if (members.length === 0) return nothing;

  const joined = isRestMember ? placesOf(groups, isShownWithoutSize) : [];
  const waiting = bySize(groups);
  const join = (): boolean => {
    const next = waiting.shift();
    if (next === undefined) return false;
    members.push({ size: groups[next]?.size, few: undefined });
    joined.push(next);
    return true;
  };
  const hasFew = members.some(({ few }) => few !== undefined);
  const done = (ranOut: Pool['ranOut'], isInside: boolean): Pool => ({
    joined,
    ranOut,
    hasFew,
    isInside,
  });
  while (isTooSmall(members, minimum)) if (!join()) return done('first', false);
  if (!question.isPercent) return done(undefined, true);
  for (;;) {
    const isInside = isBetweenEnds(question, members, waiting);
    if (isInside ?? !question.whole.isKnowable) return done(undefined, true);
    if (!join()) return done('second', false);
  }
}

const hasSize = (group: PoolGroup): group is PoolGroup & { readonly size: number } =>
  group.size !== undefined && group.state !== 'absent';
const isShownWithoutSize = ({ state, size }: PoolGroup) => state === 'shown' && size === undefined;
const isHiddenWithoutSize = ({ state, size }: PoolGroup) => state === 'hidden' && size === undefined;

const placesOf = (groups: readonly PoolGroup[], which: (group: PoolGroup) => boolean): number[] =>
  groups.flatMap((group, place) => (which(group) ? [place] : []));

/** Nothing joins where no size is known. What's hidden there may be about few, and part of what the whole counts. */
const withoutPool = ({ groups, whole }: PoolQuestion): Pool =>
  groups.some(isHiddenWithoutSize) ? { ...nothing, hasFew: true, isInside: whole.isInside } : nothing;

/** Who's withheld together, and of how few people a number in it may be. */
interface Member {
  /** Undefined where that isn't known. */
  readonly size: number | undefined;
  /** The most people that a number about few may be about; undefined where there's none. */
  readonly few: number | undefined;
  /** Whether it's more than one member, for all that is known. */
  readonly isSeveral?: boolean;
}

/**
 * The children in no listed group, together with those in hidden groups whose size isn't known. Any of these may be of few people,
 * in the worst case of as many as can be. If two more are left beside these, there are several members: percentages hide enough.
 */
function restMember({ groups, minimum, isPercent }: PoolQuestion, rest: number | undefined): Member {
  if (rest === undefined) return { size: rest, few: 0 };
  if (!groups.some(isHiddenWithoutSize)) return { size: rest, few: rest < minimum ? rest : undefined };
  const few = Math.min(rest, minimum - 1);
  return { size: rest, few, isSeveral: isPercent && rest - few >= 2 };
}

function restOf({ whole }: PoolQuestion, sized: readonly { readonly size: number }[]): number | undefined {
  if (whole.size === undefined) return undefined;
  return Math.max(0, whole.size - sized.reduce((sum, { size }) => sum + size, 0));
}

/**
 * Whether there are children outside the groups whose size is known, and they're withheld: those in no listed group are, and
 * those in a group that's hidden. If all such groups are shown, nothing is known of the rest but that it's small.
 */
function restIsMember({ groups, minimum }: PoolQuestion, rest: number | undefined, isAnythingHidden: boolean): boolean {
  if (groups.some(isHiddenWithoutSize)) return true;
  if (!groups.some(isShownWithoutSize)) return rest !== undefined && rest > 0;
  return isAnythingHidden || (rest !== undefined && rest < minimum);
}

/** The shown groups by size, the smallest first, equal ones in the file's order. */
function bySize(groups: readonly PoolGroup[]): number[] {
  const size = (place: number) => groups[place]?.size ?? 0;
  return placesOf(groups, ({ state, size: own }) => state === 'shown' && own !== undefined).sort(
    (one, other) => size(one) - size(other) || one - other,
  );
}

/** Loop 1: one member, fewer children than the minimum, or fewer than 2 beside any one of the small members. */
function isTooSmall(members: readonly Member[], minimum: number): boolean {
  const all = sizeOf(members);
  if ((members.length === 1 && !members[0]?.isSeveral) || all < minimum) return true;
  return members.some(({ few }) => few !== undefined && all - few < 2);
}

const sizeOf = (members: readonly Member[]): number => members.reduce((sum, { size }) => sum + (size ?? 0), 0);

/**
 * Loop 2: whether the pool's own percentage is sure to lie between the ends for its size. It's what the shown groups leave of the
 * whole. If that can't be said, it's taken from the members. If they don't say, it's undefined: only readers who know the whole can
 * compute it.
 */
function isBetweenEnds(
  { whole, groups }: PoolQuestion,
  members: readonly Member[],
  shown: readonly number[],
): boolean | undefined {
  if (members.some((member) => member.size === undefined)) return undefined;
  const size = sizeOf(members);
  const counted = isDivided(whole.size, groups) ? left(whole.counted, groups, shown) : together(groups, shown);
  if (counted === undefined) return undefined;
  const ends = endsFor(size);
  return 100 * counted.low > ends.low * size && 100 * counted.high < ends.high * size;
}

/** Whether the groups can be parts of the whole: groups that overlap add up to more. */
function isDivided(whole: number | undefined, groups: readonly PoolGroup[]): boolean {
  return whole !== undefined && groups.filter(hasSize).reduce((sum, { size }) => sum + size, 0) <= whole;
}

/** What the shown groups leave of the whole's count. */
function left(
  whole: CountRange | undefined,
  groups: readonly PoolGroup[],
  shown: readonly number[],
): CountRange | undefined {
  if (whole === undefined) return undefined;
  let { low, high } = whole;
  for (const place of shown) {
    const counted = groups[place]?.counted;
    if (counted === undefined) return undefined;
    low -= counted.high;
    high -= counted.low;
  }
  return { low, high };
}

/** What the groups count together that aren't shown. */
function together(groups: readonly PoolGroup[], shown: readonly number[]): CountRange | undefined {
  let [low, high] = [0, 0];
  for (const [place, { state, counted }] of groups.entries()) {
    if (state === 'absent' || shown.includes(place)) continue;
    if (counted === undefined) return undefined;
    low += counted.low;
    high += counted.high;
  }
  return { low, high };
}
