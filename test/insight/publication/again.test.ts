import { describe, expect, test } from 'vitest';
import type { Assessment, Observation } from '../../../src/assessment/assessment.js';
import { evaluate } from '../../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import { publicationDocument } from '../../../src/insight/publication/publication-document.js';
import { type PublishOptions, publish } from '../../../src/insight/publication/publish.js';
import { assessment, indicator, outcome } from '../../evaluate/small-assessment.js';
import { effort } from '../../thorough.js';
import { waysToCount } from './every-world.js';
import { sum } from './made-up-numbers.js';

/** Who was counted in a period at first, and who was added later: by group, those in no listed group last. */
interface World {
  readonly first: readonly number[];
  readonly added: readonly number[];
}

const measured = (count: number, of: number): Observation => ({
  period: '2025',
  value: (100 * count) / of,
  n: of,
  count,
  of,
  break: false,
  path: '',
});

/** An indicator for each of some counts by group. */
const written = (sizes: readonly number[], counts: readonly (readonly number[])[]): Assessment =>
  assessment({
    outcomes: [
      outcome(
        'early-grade-reading',
        ...counts.map((own, index) =>
          indicator({
            id: `indicator-${index}`,
            values: [measured(sum(own), sum(sizes))],
            disparities: [
              {
                id: 'dimension',
                path: '',
                groups: sizes.slice(0, -1).map((size, group) => ({
                  id: `group-${group}`,
                  path: '',
                  values: [measured(own[group] ?? 0, size)],
                })),
              },
            ],
          }),
        ),
      ),
    ],
  });

const published = (of: Assessment, options: PublishOptions = {}) => {
  const result = publish(of, evaluate(defaultFramework, of), defaultFramework, options);
  return result.refused ? undefined : publicationDocument(result.publication);
};

/** How both publications of each world look; undefined for the second where there's none. */
function looksOf(worlds: readonly World[], sizes: World, isKnown: boolean): (readonly [string, string | undefined])[] {
  const all = sizes.first.map((size, part) => size + (sizes.added[part] ?? 0));
  const before = written(
    sizes.first,
    worlds.map(({ first }) => first),
  );
  const after = written(
    all,
    worlds.map(({ first, added }) => first.map((count, part) => count + (added[part] ?? 0))),
  );
  const earlier = published(before);
  if (earlier === undefined) throw new Error('The first publication is there');
  const again = published(after, { earlier, ...(isKnown && { earlierAssessment: before }) });
  if (again === undefined && worlds.length > 1) return worlds.flatMap((world) => looksOf([world], sizes, isKnown));
  const look = (document: typeof again, index: number) =>
    document && JSON.stringify({ ...document.indicators[index], id: '' });
  return worlds.map((_, index) => [look(earlier, index) ?? '', look(again, index)]);
}

/** Numbers about fewer than 10 people that the two publications leave fewer than 3 counts, or than there are. */
function attack(sizes: World, isKnown: boolean): string[] {
  const worlds = waysToCount(sizes.first).flatMap((first) =>
    waysToCount(sizes.added).map((added) => ({ first, added })),
  );
  const parts = [...sizes.first, ...sizes.added, ...sizes.first.map((size, part) => size + (sizes.added[part] ?? 0))];
  const seen = new Map<string, Set<number>[]>();
  for (let start = 0; start < worlds.length; start += 300) {
    const some = worlds.slice(start, start + 300);
    for (const [index, looks] of looksOf(some, sizes, isKnown).entries()) {
      const { first, added } = some[index] as World;
      const counts = [...first, ...added, ...first.map((count, part) => count + (added[part] ?? 0))];
      // What isn't written tells nobody anything.
      if (looks[1] === undefined) continue;
      const sets = seen.get(looks.join()) ?? counts.map(() => new Set<number>());
      seen.set(looks.join(), sets);
      counts.forEach((count, place) => void sets[place]?.add(count));
    }
  }
  return [...seen].flatMap(([looks, sets]) =>
    parts.flatMap((size, place) => {
      const possible = [...(sets[place] ?? [])];
      const isFound = size > 0 && size < 10 && possible.length < Math.min(3, size + 1);
      return isFound ? [`part ${place} of ${size}: ${possible.join(' or ')} by ${looks}`] : [];
    }),
  );
}

const quick: readonly (readonly [string, World])[] = [
  ['three in no listed group', { first: [10, 11, 0], added: [0, 0, 3] }],
  ['five in a small group', { first: [7, 13, 0], added: [5, 0, 0] }],
];
const thorough: readonly (readonly [string, World])[] = [
  ['three in a group', { first: [12, 20, 0], added: [3, 0, 0] }],
  ['three in no listed group of more', { first: [12, 20, 0], added: [0, 0, 3] }],
  ['three in a small group of three', { first: [5, 13, 12], added: [3, 0, 0] }],
  ['twelve beside three in no listed group', { first: [12, 14, 3], added: [0, 0, 12] }],
  ['two in each of two groups', { first: [20, 8, 0], added: [2, 2, 0] }],
];

describe('Readers who compare two publications have at least 3 counts left for every few, with those added', () => {
  describe.each([...quick, ...(effort(0, 1) === 1 ? thorough : [])])('%s', (_, sizes) => {
    test.each([true, false])(
      'where the last assessment is there: %s',
      (isKnown) => {
        expect(attack(sizes, isKnown).slice(0, 3)).toEqual([]);
      },
      300_000,
    );
  });
});
