import { type Counts, partsOf, type Sizes, sum, type World } from './made-up-numbers.js';

/** A whole number from `least` to `most`. */
export type Chance = (least: number, most: number) => number;

/** Chance that is the same for the same seed. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return (least, most) => {
    // Steele, Lea and Flood (2014), as mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) % (most - least + 1));
  };
}

/** Groups of a dimension: two to five, some of them small, and often children in none of them. */
function groupsOf(whole: number, chance: Chance): number[] {
  const rest = [0, 0, chance(1, 9), chance(1, Math.ceil(whole / 10))][chance(0, 3)] ?? 0;
  let left = whole - rest;
  const groups: number[] = [];
  for (let more = chance(1, 4); more > 0 && left > 2; more--) {
    const isSmall = chance(0, 3) === 0;
    const size = isSmall ? chance(1, Math.min(14, left - 1)) : chance(1, left - 1);
    groups.push(size);
    left -= size;
  }
  groups.push(left);
  // The file's order is not that of sizes.
  return chance(0, 1) === 0 ? groups : groups.reverse();
}

/** Parts of everyone that count as many together, each near the rate of all. */
function countsOf(parts: readonly number[], total: number, chance: Chance): number[] {
  let [people, count] = [sum(parts), total];
  return parts.map((size) => {
    const others = people - size;
    const near =
      Math.round((size * count) / Math.max(1, people)) + chance(-3, 3) + chance(-1, 1) * Math.round(size / 10);
    const own = Math.max(0, count - others, Math.min(size, count, near));
    people = others;
    count -= own;
    return own;
  });
}

/**
 * A made-up partnership with the numbers of one indicator in two periods: a town of 60 to 200 children or a district of 500 to
 * 20,000, in one to three dimensions. In some, nearly nobody counts, or nearly everybody.
 */
export function madeUpPartnership(chance: Chance): World {
  const whole = chance(0, 1) === 0 ? chance(60, 200) : chance(500, 20_000);
  const dimensions = Array.from({ length: chance(1, 3) }, () => groupsOf(whole, chance));
  const sizes: Sizes = { whole, dimensions };
  const first = totalOf(whole, chance);
  const later = Math.max(0, Math.min(whole, first + chance(-1, 1) * chance(0, Math.ceil(whole / 12))));
  return {
    periods: [first, later].map((total) => ({
      sizes,
      counts: dimensions.map((_, dimension) => countsOf(partsOf(sizes, dimension), total, chance)) satisfies Counts,
    })),
  };
}

function totalOf(whole: number, chance: Chance): number {
  const few = chance(0, Math.ceil(whole / 15));
  return [few, whole - few][chance(0, 9)] ?? chance(0, whole);
}
