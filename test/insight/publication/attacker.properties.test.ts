import { expect, test } from 'vitest';
import { effort } from '../../thorough.js';
import { guesses } from './attacker.js';
import { asCounts, publishWorlds, sum, type World } from './made-up-numbers.js';
import { chanceFrom, madeUpPartnership } from './made-up-partnership.js';

const seed = 20_260_630;
const chance = chanceFrom(seed);
const worlds = Array.from({ length: effort(1000, 10_000) }, () => madeUpPartnership(chance));
const published = publishWorlds(worlds, { written: asCounts });

const attacked = worlds.map((world, index) => {
  const entry = published[index];
  const [first, last] = world.periods;
  if (!entry || !first || !last) throw new Error('Two periods are published');
  return { world, entry, guesses: guesses(entry, [first.sizes, last.sizes]) };
});

const countOf = ({ periods }: World, period: number, dimension: number, parts: readonly number[]) =>
  sum(parts.map((part) => periods[period]?.counts[dimension]?.[part] ?? 0));

test('Readers are never wrong about what they work out', () => {
  const wrong = attacked.flatMap(({ world, guesses: made }) =>
    made.filter(({ period, dimension, parts, possible }) => {
      const count = countOf(world, period, dimension, parts);
      // No range at all is wrong, too.
      return !(count >= possible.low && count <= possible.high);
    }),
  );
  expect(wrong).toEqual([]);
});

test('Readers who know every size have at least 3 counts left for every hidden number', () => {
  const made = attacked.flatMap(({ guesses: own }) => own);
  const found = made.filter(({ size, possible }) => possible.high - possible.low + 1 < Math.min(3, size + 1));
  expect(found).toEqual([]);
  expect(made.length).toBeGreaterThan(worlds.length);
});

test('At least 60 percent of the numbers of groups of 10 and more are shown', () => {
  const points = attacked.flatMap(({ world, entry }) =>
    entry.groups.flatMap(({ dimension, group, series }) => {
      const size =
        world.periods[0]?.sizes.dimensions[Number(dimension.split('-')[1])]?.[Number(group.split('-')[1])] ?? 0;
      return size >= 10 ? series : [];
    }),
  );
  const shown = points.filter((point) => point.shown !== null).length;
  expect(shown / points.length).toBeGreaterThanOrEqual(0.6);
});

test('The number of everyone is always shown', () => {
  const points = attacked.flatMap(({ entry }) => entry.series);
  expect(points.filter(({ shown }) => shown === null)).toEqual([]);
});
