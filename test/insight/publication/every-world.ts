import { type Counts, partsOf, publishWorlds, type Sizes, sum, type World, type Writing } from './made-up-numbers.js';

/** The publications show no numbers about fewer people than this. */
const minimum = 10;

/** All ways to count some of each part. */
export const waysToCount = (parts: readonly number[]): number[][] =>
  parts.reduce<number[][]>(
    (ways, size) => ways.flatMap((way) => Array.from({ length: size + 1 }, (_, count) => [...way, count])),
    [[]],
  );

function bySum(ways: readonly number[][]): Map<number, number[][]> {
  const sums = new Map<number, number[][]>();
  for (const way of ways) sums.set(sum(way), [...(sums.get(sum(way)) ?? []), way]);
  return sums;
}

/** All counts that people of these sizes can have, each dimension adding up to the same. */
function everyCounts(sizes: Sizes): Counts[] {
  const ways = sizes.dimensions.map((_, dimension) => bySum(waysToCount(partsOf(sizes, dimension))));
  return Array.from({ length: sizes.whole + 1 }, (_, total) =>
    ways.reduce<number[][][]>(
      (all, own) => all.flatMap((one) => (own.get(total) ?? []).map((way) => [...one, way])),
      [[]],
    ),
  ).flat();
}

/** All worlds with these sizes, by period. */
function everyWorld(periods: readonly Sizes[]): World[] {
  return periods.reduce<World[]>(
    (worlds, sizes) =>
      worlds.flatMap((world) =>
        everyCounts(sizes).map((counts) => ({ periods: [...world.periods, { sizes, counts }] })),
      ),
    [{ periods: [] }],
  );
}

/** A number that readers may not work out: about few people, or about all few of a dimension where these are few, too. */
interface Secret {
  readonly name: string;
  readonly size: number;
  readonly count: (world: World) => number;
}

function secretsOf(periods: readonly Sizes[]): Secret[] {
  return periods.flatMap((sizes, period) =>
    sizes.dimensions.flatMap((_, dimension) => {
      const parts = partsOf(sizes, dimension);
      const few = [...parts.keys()].filter((part) => (parts[part] ?? 0) > 0 && (parts[part] ?? 0) < minimum);
      const together = sum(few.map((part) => parts[part] ?? 0));
      const sets = few.map((part) => [part]).concat(few.length > 1 && together < minimum ? [few] : []);
      return sets.map((own) => ({
        name: `period ${period}, dimension ${dimension}, parts ${own.join(' and ')}`,
        size: sum(own.map((part) => parts[part] ?? 0)),
        count: (world: World) => sum(own.map((part) => world.periods[period]?.counts[dimension]?.[part] ?? 0)),
      }));
    }),
  );
}

/** What readers can work out who know every size and all the rules. */
export interface Attack {
  readonly worlds: number;
  readonly publications: number;
  /** Secrets that a publication leaves fewer than 3 counts (or than there are), with that publication. */
  readonly found: readonly string[];
}

/**
 * Publishes every world with these sizes. Readers who see a publication know that theirs is one of the worlds that look like that,
 * however the rules came to it.
 */
export function attackEveryWorld(periods: readonly Sizes[], writing: Writing): Attack {
  const worlds = everyWorld(periods);
  const secrets = secretsOf(periods);
  const seen = new Map<string, Set<number>[]>();
  for (let start = 0; start < worlds.length; start += 500) {
    const some = worlds.slice(start, start + 500);
    for (const [place, entry] of publishWorlds(some, writing).entries()) {
      const looks = JSON.stringify({ ...entry, id: '' });
      const counts = seen.get(looks) ?? secrets.map(() => new Set<number>());
      seen.set(looks, counts);
      const world = some[place];
      if (world) secrets.forEach((secret, index) => void counts[index]?.add(secret.count(world)));
    }
  }
  const found = [...seen].flatMap(([looks, counts]) =>
    secrets.flatMap(({ name, size }, index) => {
      const possible = [...(counts[index] ?? [])];
      return possible.length < Math.min(3, size + 1) ? [`${name}: ${possible.join(' or ')} by ${looks}`] : [];
    }),
  );
  return { worlds: worlds.length, publications: seen.size, found };
}
