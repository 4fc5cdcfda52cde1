import type { Remark } from '../../findings/finding.js';
import { showNumber } from '../../text/shown-number.js';
import type { Unit } from '../assessment.js';
import type { Numbered } from './comparable-runs.js';
import { times } from './fractions.js';

/** A value this many times smaller or larger than the values around it is probably a slip, not a real change. */
const farApart = 20;

/** Values within this factor of each other agree. */
const agreement = 2;

/** Slips of a decimal point, of a percentage, and of a unit in thousands or millions. */
const likelyFactors = [100, 0.01, 1000, 0.001, 10, 0.1, 1e6, 1e-6];

/** How many times larger one number is than another. A zero counts as 1: among small numbers it's an ordinary value. */
function ratio(larger: number, smaller: number): number {
  return Math.abs(larger) / (Math.abs(smaller) || 1);
}

/** Whether two numbers are so far apart that one of them can be unlike its neighbors. */
export const isFarApart = (one: number, other: number): boolean =>
  ratio(one, other) >= farApart || ratio(other, one) >= farApart;

const agree = (one: number, other: number) =>
  one * other > 0 && ratio(one, other) <= agreement && ratio(other, one) <= agreement;

/** The two values nearest to a place in a run: one on each side, or the next two at an end. */
function nearest(run: readonly Numbered[], index: number): readonly (number | undefined)[] {
  const at = index === 0 ? [1, 2] : index === run.length - 1 ? [index - 2, index - 1] : [index - 1, index + 1];
  return at.map((place) => run[place]?.value);
}

/** Whether the nearest values agree with each other, and are far from the value at a place. */
function unlike(run: readonly Numbered[], index: number): readonly [number, number] | undefined {
  const value = run[index]?.value ?? 0;
  const [one, other] = nearest(run, index);
  if (one === undefined || other === undefined || !agree(one, other)) return undefined;
  const isSmaller = ratio(one, value) >= farApart && ratio(other, value) >= farApart;
  const isLarger = ratio(value, one) >= farApart && ratio(value, other) >= farApart;
  return isSmaller || isLarger ? [one, other] : undefined;
}

/** The numbers of a run that are like their neighbors. What is unlike them is reported once, and looked at no further. */
export function checkNeighbors(run: readonly Numbered[], unit: Unit, remarks: Remark[]): readonly Numbered[] {
  return run.filter((observation, index) => {
    const neighbors = unlike(run, index);
    if (neighbors === undefined) return true;
    const { period, value, path } = observation;
    const [one, other] = neighbors;
    remarks.push({
      rule: 'indicator/unlike-neighbors',
      message: `${showExact(value)} for \`${period}\` is far ${Math.abs(value) < Math.abs(one) ? 'below' : 'above'} the values nearest to it (${showNumber(one)} and ${showNumber(other)}).`,
      path,
      suggestion: `${likely(value, neighbors, unit)}Check it against the source.`,
    });
    return false;
  });
}

/** A number with all its digits: 0.453 among percents isn't 0.45. */
const showExact = (value: number) => (Math.abs(value) < 1 ? String(value) : showNumber(value));

/** What was meant, where moving the decimal point gives a value like its neighbors. */
function likely(value: number, [one, other]: readonly [number, number], unit: Unit): string {
  // Among fractions, a percentage is the one that is right.
  if (unit === 'percent' && Math.abs(one) <= 1 && Math.abs(other) <= 1 && value > 1)
    return `Should its neighbors be ${times(one, 100)} and ${times(other, 100)}? `;
  const meant = likelyFactors
    .map((factor) => times(value, factor))
    .find((moved) => agree(moved, one) && agree(moved, other) && (unit !== 'percent' || moved <= 100));
  return meant === undefined ? '' : `Did you mean ${meant}? `;
}
