import type { Assessment, Dimension, Indicator, Measure, Observation, Series } from '../../assessment/assessment.js';
import { usualMarginConfidence } from '../../evaluate/change.js';
import { comparedPairs, isFocus } from '../../evaluate/gaps.js';
import { comparableValues, isUsable, type Usability } from '../../evaluate/series.js';
import { standardErrorsOf } from '../../evaluate/significance.js';
import { endsOfTrend } from '../../evaluate/trends.js';
import { isValueRange } from '../../text/read-range.js';
import { binomial, type Draws } from './draws.js';

/** What rules look at numbers for: trends of core indicators, disparity gaps, and outcomes in other sectors. */
export type NumbersUse = 'core-indicators' | 'disparity-gaps' | 'adjacent-outcomes';

/** Draws an assessment's numbers again: what they might have been with other children, just as likely. */
export interface Redrawing {
  /** How many values of core indicators and outcomes in other sectors are drawn again. */
  readonly varied: number;
  /** How many others of theirs are usable, and stay as they are. */
  readonly fixed: number;
  /** What a number that is drawn again plays a part in. */
  readonly moves: ReadonlySet<NumbersUse>;
  /** The assessment with other numbers. */
  draw(draws: Draws): Assessment;
}

/**
 * Prepares the draws. A value with a margin of error is drawn from a normal distribution; another percent with the number of
 * people is drawn as a share of them. Contributing indicators count for nothing, and stay. Values that no verdict looks at
 * could be drawn without changing anything, so they aren't.
 */
export function redrawing(assessment: Assessment, usability: Usability): Redrawing {
  const counts = { varied: 0, fixed: 0 };
  const uses = usesIn(assessment, usability);
  const seen = new Set(uses.keys());
  const moves = new Set<NumbersUse>();
  const tellMoved = (observation: Observation) => {
    for (const use of uses.get(observation) ?? []) moves.add(use);
  };
  const outcomes = assessment.outcomes?.map((outcome) => ({
    outcome,
    indicators: outcome.indicators.map((indicator) =>
      indicator.core ? redrawIndicator(indicator, usability, counts, seen, tellMoved) : () => indicator,
    ),
  }));
  const adjacent = assessment.adjacentOutcomes?.map((measure) => {
    const values = redrawSeries(measure, measure.values, usability);
    count(values, counts);
    const redraw = redrawn(measure.values, values, seen, tellMoved);
    return (draws: Draws) => ({ ...measure, values: redraw(draws) });
  });
  return {
    ...counts,
    moves,
    draw: (draws) => ({
      ...assessment,
      ...(outcomes && {
        outcomes: outcomes.map(({ outcome, indicators }) => ({
          ...outcome,
          indicators: indicators.map((redraw) => redraw(draws)),
        })),
      }),
      ...(adjacent && { adjacentOutcomes: adjacent.map((redraw) => redraw(draws)) }),
    }),
  };
}

/** The values that trends and gaps are judged by, and for what. Which ones they are doesn't depend on what is drawn. */
function usesIn(
  { outcomes = [], adjacentOutcomes = [] }: Assessment,
  usability: Usability,
): Map<Observation, Set<NumbersUse>> {
  const uses = new Map<Observation, Set<NumbersUse>>();
  const add = (use: NumbersUse, ...observations: readonly Observation[]) => {
    for (const one of observations) uses.set(one, (uses.get(one) ?? new Set()).add(use));
  };
  const look = (use: NumbersUse, measure: Measure) => {
    const ends = endsOfTrend(measure, comparableValues(measure.values, usability));
    if (ends) add(use, ends.baseline, ends.latest);
  };
  for (const outcome of adjacentOutcomes) look('adjacent-outcomes', outcome);
  for (const indicator of outcomes.flatMap(({ indicators }) => indicators)) {
    look('core-indicators', indicator);
    for (const dimension of indicator.disparities) {
      for (const group of dimension.groups.filter((one) => isFocus(dimension, one))) {
        const pairs = comparedPairs(indicator, dimension, group, usability);
        for (const pair of pairs ? [pairs.start, pairs.last] : []) add('disparity-gaps', pair.group, pair.reference);
      }
    }
  }
  return uses;
}

interface Counts {
  varied: number;
  fixed: number;
}

/** A value and how it's drawn again: `fixed` where it's usable and stays as it is, undefined where it isn't usable. */
interface Redrawable {
  readonly observation: Observation;
  readonly redraw: ((draws: Draws) => number) | 'fixed' | undefined;
}

function redrawSeries(measure: Measure, values: Series, usability: Usability): Redrawable[] {
  return values.map((observation) => ({ observation, redraw: redrawOf(measure, observation, usability) }));
}

function redrawOf(
  { unit, marginConfidence = usualMarginConfidence }: Measure,
  observation: Observation,
  usability: Usability,
): Redrawable['redraw'] {
  if (!isUsable(observation, usability)) return undefined;
  const { value, margin, n } = observation;
  if (isValueRange(value)) return 'fixed';
  if (margin !== undefined) {
    const deviation = margin / standardErrorsOf(marginConfidence);
    return (draws) => within(unit, value + deviation * draws.normal());
  }
  if (unit !== 'percent' || n === undefined) return 'fixed';
  // What's never drawn needs no weights.
  let people: ReturnType<typeof binomial> | undefined;
  return (draws) => {
    people ??= binomial(n, value / 100);
    return (100 * people(draws)) / n;
  };
}

const within = (unit: Measure['unit'], value: number): number =>
  unit === 'percent' ? Math.min(100, Math.max(0, value)) : value;

function count(values: readonly Redrawable[], counts: Counts): void {
  for (const { redraw } of values) {
    if (redraw === 'fixed') counts.fixed += 1;
    else if (redraw) counts.varied += 1;
  }
}

/** Draws the values of a series again that a verdict looks at. */
function redrawn(
  series: Series,
  values: readonly Redrawable[],
  seen: ReadonlySet<Observation>,
  tellMoved: (observation: Observation) => void,
) {
  const drawn = values.flatMap(({ observation, redraw }, at) =>
    typeof redraw === 'function' && seen.has(observation) ? [{ observation, redraw, at }] : [],
  );
  for (const { observation } of drawn) tellMoved(observation);
  return (draws: Draws): Series => {
    if (drawn.length === 0) return series;
    const next = [...series];
    for (const { observation, redraw, at } of drawn) next[at] = withValue(observation, redraw(draws));
    return next;
  };
}

const withValue = (observation: Observation, value: number): Observation => Object.assign({}, observation, { value });

/**
 * Draws an indicator's groups, and then its own values. Where the groups of a dimension make up the whole, it moves as they
 * do: other children in the groups are other children in the whole.
 */
function redrawIndicator(
  indicator: Indicator,
  usability: Usability,
  counts: Counts,
  seen: Set<Observation>,
  tellMoved: (observation: Observation) => void,
): (draws: Draws) => Indicator {
  const groups = indicator.disparities.map((dimension) =>
    dimension.groups.map(({ values }) => redrawSeries(indicator, values, usability)),
  );
  const own = redrawSeries(indicator, indicator.values, usability).map((redrawable) => ({
    ...redrawable,
    parts: partsOf(indicator, redrawable.observation, groups),
  }));
  for (const values of groups.flat()) count(values, counts);
  count(
    own.map(({ observation, redraw, parts }) => ({ observation, redraw: redraw && parts ? () => 0 : redraw })),
    counts,
  );
  const moving = own.flatMap(({ observation, redraw, parts }, at) =>
    redraw && parts && seen.has(observation) ? [{ observation, parts, at }] : [],
  );
  for (const { observation } of moving) tellMoved(observation);
  // Where a verdict looks at the whole, its groups move it.
  for (const { dimension, group, at } of moving.flatMap(({ parts }) => parts)) {
    const part = groups[dimension]?.[group]?.[at]?.observation;
    if (part) seen.add(part);
  }
  const apart = own.map((one) => (one.parts ? { ...one, redraw: undefined } : one));
  const redrawOwn = redrawn(indicator.values, apart, seen, tellMoved);
  const redrawGroups = groups.map((dimension, index) =>
    dimension.map((values, at) =>
      redrawn(indicator.disparities[index]?.groups[at]?.values ?? [], values, seen, tellMoved),
    ),
  );
  return (draws) => {
    const drawn = redrawGroups.map((dimension) => dimension.map((redraw) => redraw(draws)));
    const values = [...redrawOwn(draws)];
    for (const { observation, parts, at } of moving) {
      const { value } = observation;
      if (typeof value === 'number')
        values[at] = withValue(observation, within(indicator.unit, value + moveOf(parts, drawn)));
    }
    const disparities = indicator.disparities.map(
      (dimension, index): Dimension => ({
        ...dimension,
        groups: dimension.groups.map((group, at) => ({ ...group, values: drawn[index]?.[at] ?? group.values })),
      }),
    );
    return { ...indicator, values, disparities };
  };
}

/** A group's value that the whole is made of: where it is, what it was, and its share of the people. */
interface Part {
  readonly dimension: number;
  readonly group: number;
  readonly at: number;
  readonly value: number;
  readonly share: number;
}

/** How far the people in the groups may be from those in the whole, as a share of them. */
const closeEnough = 0.01;

/**
 * The groups that a value of the whole is made of: those of the first dimension in the file whose groups that are drawn again
 * add up to the whole. A sum isn't made of shares, so that a count is never.
 */
function partsOf(
  { unit }: Indicator,
  { period, value, n }: Observation,
  dimensions: readonly (readonly (readonly Redrawable[])[])[],
): readonly Part[] | undefined {
  if (n === undefined || typeof value !== 'number' || unit === 'count') return undefined;
  for (const [dimension, groups] of dimensions.entries()) {
    const found = groups.flatMap((values, group) =>
      values.flatMap(({ observation, redraw }, at) => {
        const own = observation.value;
        if (observation.period !== period || typeof redraw !== 'function') return [];
        if (observation.n === undefined || typeof own !== 'number') return [];
        return [{ dimension, group, at, value: own, people: observation.n }];
      }),
    );
    const people = found.reduce((sum, part) => sum + part.people, 0);
    if (found.length > 0 && Math.abs(people - n) <= closeEnough * n) {
      return found.map(({ people: own, ...part }) => ({ ...part, share: own / people }));
    }
  }
  return undefined;
}

/** How far the whole moves: as far as its groups do, each by its share of the people. */
function moveOf(parts: readonly Part[], drawn: readonly (readonly Series[])[]): number {
  return parts.reduce((sum, { dimension, group, at, value, share }) => {
    const now = drawn[dimension]?.[group]?.[at]?.value;
    return sum + (typeof now === 'number' ? (now - value) * share : 0);
  }, 0);
}
