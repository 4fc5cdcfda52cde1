import type { Dimension, FileMethod, Indicator, Observation } from '../../../src/assessment/assessment.js';
import { evaluate } from '../../../src/evaluate/evaluate.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { PublicationDocument } from '../../../src/generated/publication.js';
import { publicationDocument } from '../../../src/insight/publication/publication-document.js';
import { type PublishOptions, publish } from '../../../src/insight/publication/publish.js';
import { assessment, indicator, outcome } from '../../evaluate/small-assessment.js';

/** How many people there are: by dimension, by group. What a dimension leaves of everyone is in no listed group. */
export interface Sizes {
  readonly whole: number;
  readonly dimensions: readonly (readonly number[])[];
}

/** How many of them count, by dimension and group; the last of each dimension is what's in no listed group. */
export type Counts = readonly (readonly number[])[];

/** How an indicator's numbers come to be what they are. */
export interface World {
  /** By period. */
  readonly periods: readonly { readonly sizes: Sizes; readonly counts: Counts }[];
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

/** The sizes of a dimension's parts, those in no listed group last. */
export const partsOf = ({ whole, dimensions }: Sizes, dimension: number): readonly number[] => {
  const groups = dimensions[dimension] ?? [];
  return [...groups, whole - sum(groups)];
};

const periods = ['2023-24', '2024-25'];

/** How a percentage is written: to one decimal, or as what it's computed from. */
type Written = (count: number, of: number) => Partial<Observation>;

const toOneDecimal: Written = (count, of) => ({ value: Math.round((1000 * count) / of) / 10, n: of });
/** To whole percents, and what's about few people not at all. */
export const withoutFew: Written = (count, of) =>
  of < 10 ? { value: 'suppressed' } : { value: Math.round((100 * count) / of), n: of };
export const asCounts: Written = (count, of) => ({ value: (100 * count) / of, n: of, count, of });

const observed = (count: number, of: number, period: number, written: Written): Observation => ({
  period: periods[period] ?? '',
  value: null,
  ...(of > 0 && written(count, of)),
  break: false,
  path: '',
});

/** How a world is written. */
export interface Writing {
  /** What each dimension compares its groups with. */
  readonly reference?: 'first' | 'overall';
  readonly written?: Written;
  /** What the file changes of the framework's method. */
  readonly method?: FileMethod;
}

/** An indicator of a world. */
function indicatorOf(world: World, id: string, { reference = 'first', written = toOneDecimal }: Writing): Indicator {
  const first = world.periods[0]?.sizes.dimensions ?? [];
  const disparities = first.map((groups, dimension): Dimension => {
    const name = `dimension-${dimension}`;
    const series = (group: number) =>
      world.periods.map(({ sizes, counts }, period) =>
        observed(counts[dimension]?.[group] ?? 0, sizes.dimensions[dimension]?.[group] ?? 0, period, written),
      );
    return {
      id: name,
      path: '',
      reference: reference === 'first' ? 'group-0' : 'overall',
      groups: groups.map((_, group) => ({ id: `group-${group}`, path: '', values: series(group) })),
    };
  });
  const values = world.periods.map(({ sizes, counts }, period) =>
    observed(sum(counts[0] ?? []), sizes.whole, period, written),
  );
  return indicator({ id, values, disparities });
}

/** What's published of many worlds, an indicator each, in their order. */
export function publishWorlds(
  worlds: readonly World[],
  writing: Writing = {},
  options: PublishOptions = {},
): PublicationDocument['indicators'] {
  const indicators = worlds.map((world, index) => indicatorOf(world, `indicator-${index}`, writing));
  const written = assessment({
    outcomes: [outcome('early-grade-reading', ...indicators)],
    method: writing.method ?? {},
  });
  const published = publish(written, evaluate(defaultFramework, written), defaultFramework, options);
  if (published.refused) throw new Error(published.reasons.join('\n'));
  return publicationDocument(published.publication).indicators;
}
