import type { Framework } from '../../generated/framework.js';
import type { Judgment } from '../../generated/report.js';
import { type ChangedReading, type Combination, type JudgedCombinations, optionsOf } from './combinations.js';
import type { Options } from './record-readings.js';

/** Under how many combinations of readings a verdict comes out how. */
export interface ReadingFirmness {
  readonly combinations: number;
  readonly eligible: number;
  readonly notEligible: number;
  readonly undetermined: number;
  readonly matter: string[];
  readonly exhaustive: boolean;
}

export function readingFirmness(framework: Framework, combinations: JudgedCombinations): ReadingFirmness {
  const { exhaustive, each, judged } = combinations;
  const count = (judgment: Judgment) => each * judged.filter((one) => one.judgment === judgment).length;
  const matter = mattering(judged);
  return {
    combinations: each * judged.length,
    eligible: count('met'),
    notEligible: count('unmet'),
    undetermined: count('undetermined'),
    matter: (framework.readings ?? []).map(({ id }) => id).filter((id) => matter.has(id)),
    exhaustive,
  };
}

const nameOf = (changed: readonly ChangedReading[]): string =>
  changed.map(({ reading, option }) => `${reading}=${option}`).join(' ');

/**
 * The readings on which some verdict depends. Where two combinations that differ in one reading alone come out differently,
 * one of them comes out differently from the one with that reading in effect: so it's enough to put each back.
 */
function mattering(judged: readonly Combination[]): ReadonlySet<string> {
  const judgments = new Map(judged.map(({ changed, judgment }) => [nameOf(changed), judgment]));
  const found = new Set<string>();
  for (const { changed, judgment } of judged) {
    for (const one of changed) {
      if (found.has(one.reading)) continue;
      if (judgments.get(nameOf(changed.filter((other) => other !== one))) !== judgment) found.add(one.reading);
    }
  }
  return found;
}

/** Readings that change a verdict, and what it becomes. */
export interface Flip {
  readonly readings: Options;
  readonly judgment: Judgment;
}

const mostFlips = 20;

/** The smallest sets of changed readings that change the verdict, in the framework's order; at most 20 of them. */
export function flipsOf({ readings = [] }: Framework, { judged }: JudgedCombinations): Flip[] {
  const flipping = judged.filter(({ judgment }) => judgment !== judged[0]?.judgment);
  const fewest = Math.min(...flipping.map(({ changed }) => changed.length));
  const order = new Map(readings.map(({ id }, index) => [id, index]));
  const placesOf = ({ changed }: Combination) => changed.map(({ reading }) => order.get(reading) ?? 0);
  return (
    flipping
      .filter(({ changed }) => changed.length === fewest)
      // Sets of the same readings stay in the order of their options.
      .sort((one, other) => compare(placesOf(one), placesOf(other)))
      .slice(0, mostFlips)
      .map(({ changed, judgment }) => ({ readings: optionsOf(changed), judgment }))
  );
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((place, index) => place !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
