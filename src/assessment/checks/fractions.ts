import type { Remark } from '../../findings/finding.js';
import type { Series } from '../assessment.js';
import { comparableRuns, type Numbered } from './comparable-runs.js';
import { type AnyMeasure, seriesOf } from './measure-parts.js';

/** Whether numbers under percent are fractions most likely: two or more, all from 0 to 1, and one of them between. */
export const areFractions = (numbers: readonly number[]): boolean =>
  numbers.length >= 2 &&
  numbers.every((value) => value >= 0 && value <= 1) &&
  numbers.some((value) => value > 0 && value < 1);

/** The numbers of a series of a percent, where they look like fractions and nobody says that they are meant. */
export function fractionsIn(series: Series, { unit, belowOnePercent }: AnyMeasure): readonly Numbered[] {
  if (unit !== 'percent' || belowOnePercent === true) return [];
  const numbers = comparableRuns(series, unit).flat();
  // What is computed from counts is a percentage for certain.
  const written = numbers.filter(({ count }) => count === undefined);
  const areAllSmall = numbers.every(({ value }) => value <= 1);
  return areAllSmall && areFractions(written.map(({ value }) => value)) ? written : [];
}

/**
 * Fractions under percent: 0.755 for 75.5. A fall from 0.755 to 0.555 would be within the tolerance of a point. An indicator
 * is reported once, at the first of its numbers that look so.
 */
export function checkFractions(measure: AnyMeasure): Remark[] {
  const found = seriesOf(measure)
    .map((series) => fractionsIn(series, measure))
    .filter((numbers) => numbers.length > 0);
  const [first] = found.flat();
  const example = found.flat().find(({ value }) => value > 0 && value < 1);
  if (first === undefined || example === undefined) return [];
  const where = found.length === 1 ? 'a series' : `${found.length} series`;
  return [
    {
      rule: 'indicator/fraction',
      message: `All values in ${where} of "${measure.name}" are between 0 and 1, such as ${example.value}, but the unit is percent.`,
      path: first.path,
      suggestion: `If they are fractions, multiply them by 100, so that ${example.value} is ${times(example.value, 100)}. If they are percentages below 1, add \`below-one-percent: true\` to the indicator.`,
    },
  ];
}

/** A product as people would write it: 0.453 times 100 is 45.3. */
export const times = (value: number, factor: number): number => Number((value * factor).toPrecision(12));
