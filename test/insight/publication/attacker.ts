import type { PublishedIndicatorEntry, PublishedPoint } from '../../../src/generated/publication.js';
import { partsOf, type Sizes, sum } from './made-up-numbers.js';

/** The counts from `low` to `high`. */
interface Counts {
  readonly low: number;
  readonly high: number;
}

/** One period, to readers who know every size: what each part may count, and everyone. The last part is in no listed group. */
interface Known {
  readonly whole: Counts;
  readonly dimensions: readonly (readonly Counts[])[];
}

/** What a hidden number may be, as far as readers can tell. */
export interface Guess {
  readonly period: number;
  readonly dimension: number;
  readonly parts: readonly number[];
  readonly size: number;
  readonly possible: Counts;
}

const minimum = 10;
const ends = (size: number) => (size >= 300 ? 1 : size >= 100 ? 2 : size >= 40 ? 5 : size >= 20 ? 10 : 20);

/** The text that the rules give to a count. */
function textOf(count: number, size: number): string {
  const percent = (100 * count) / size;
  if (percent <= ends(size)) return `≤${ends(size)}%`;
  if (percent >= 100 - ends(size)) return `≥${100 - ends(size)}%`;
  return `${Math.floor((200 * count + size) / (2 * size))}%`;
}

/** Which counts have a text: they stand beside each other. */
function countsWith({ shown }: PublishedPoint, size: number): Counts {
  if (shown === null) return { low: 0, high: size };
  const near = Math.round((Number.parseFloat(shown.replace(/[≤≥]/, '')) * size) / 100);
  const width = Math.ceil(size / 100) + 1;
  const from = shown.startsWith('≤') ? 0 : Math.max(0, near - width);
  const to = shown.startsWith('≥') ? size : Math.min(size, near + width);
  const counts = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
    (count) => textOf(count, size) === shown,
  );
  return { low: counts[0] ?? Number.NaN, high: counts.at(-1) ?? Number.NaN };
}

function knownIn(entry: PublishedIndicatorEntry, sizes: Sizes, period: number): Known {
  const point = (series: readonly PublishedPoint[] | undefined) => series?.[period] as PublishedPoint;
  return {
    whole: countsWith(point(entry.series), sizes.whole),
    dimensions: sizes.dimensions.map((groups, dimension) => [
      ...groups.map((size, group) =>
        countsWith(
          point(
            entry.groups.find((own) => own.dimension === `dimension-${dimension}` && own.group === `group-${group}`)
              ?.series,
          ),
          size,
        ),
      ),
      { low: 0, high: sizes.whole - sum(groups) },
    ]),
  };
}

/** Narrows what's known by adding up, until it stays. */
function addUp({ whole, dimensions }: Known): Known {
  let { low, high } = whole;
  for (const parts of dimensions) {
    low = Math.max(low, sum(parts.map((part) => part.low)));
    high = Math.min(high, sum(parts.map((part) => part.high)));
  }
  const narrowed = dimensions.map((parts) =>
    parts.map((part, place) => {
      const others = parts.filter((_, other) => other !== place);
      return {
        low: Math.max(part.low, low - sum(others.map((other) => other.high))),
        high: Math.min(part.high, high - sum(others.map((other) => other.low))),
      };
    }),
  );
  const next = { whole: { low, high }, dimensions: narrowed };
  return JSON.stringify(next) === JSON.stringify({ whole, dimensions }) ? next : addUp(next);
}

/** What readers make of the word about the trend: which counts of everyone fit it, in both periods. */
function byTrend(
  known: readonly [Known, Known],
  sizes: readonly [Sizes, Sizes],
  trend: string,
): readonly [Known, Known] {
  const word = (first: number, last: number) => {
    const change = Number(((100 * last) / sizes[1].whole - (100 * first) / sizes[0].whole).toFixed(9));
    return change >= 1 ? 'improved' : change <= -1 ? 'declined' : 'maintained';
  };
  if (trend === 'withheld' || trend === 'insufficient-data') return known;
  const [before, after] = known.map(({ whole }) => whole) as [Counts, Counts];
  const fitsFirst = countsIn(before).filter((first) => countsIn(after).some((last) => word(first, last) === trend));
  const fitsLast = countsIn(after).filter((last) => countsIn(before).some((first) => word(first, last) === trend));
  return [
    { ...known[0], whole: { low: fitsFirst[0] ?? Number.NaN, high: fitsFirst.at(-1) ?? Number.NaN } },
    { ...known[1], whole: { low: fitsLast[0] ?? Number.NaN, high: fitsLast.at(-1) ?? Number.NaN } },
  ];
}

const countsIn = ({ low, high }: Counts) => Array.from({ length: high - low + 1 }, (_, index) => low + index);

/**
 * What readers can tell of every hidden number about few people, and of all few of a dimension together where these are few, too.
 * They know every size, the rules, and that the tolerance is one point.
 */
export function guesses(entry: PublishedIndicatorEntry, sizes: readonly [Sizes, Sizes]): Guess[] {
  const alone = sizes.map((own, period) => addUp(knownIn(entry, own, period))) as [Known, Known];
  const known = byTrend(alone, sizes, entry.trend).map(addUp);
  return known.flatMap(({ whole, dimensions }, period) =>
    dimensions.flatMap((parts, dimension) => {
      const own = partsOf(sizes[period] ?? sizes[0], dimension);
      const few = [...own.keys()].filter((part) => (own[part] ?? 0) > 0 && (own[part] ?? 0) < minimum);
      const all = sum(few.map((part) => own[part] ?? 0));
      const sets = few.map((part) => [part]).concat(few.length > 1 && all < minimum ? [few] : []);
      return sets.map((set): Guess => {
        const inside = parts.filter((_, part) => set.includes(part));
        const others = parts.filter((_, part) => !set.includes(part));
        return {
          period,
          dimension,
          parts: set,
          size: sum(set.map((part) => own[part] ?? 0)),
          possible: {
            low: Math.max(sum(inside.map(({ low }) => low)), whole.low - sum(others.map(({ high }) => high))),
            high: Math.min(sum(inside.map(({ high }) => high)), whole.high - sum(others.map(({ low }) => low))),
          },
        };
      });
    }),
  );
}
