import type { Framework } from '../../generated/framework.js';

/** Up to here, all combinations of readings are tried. */
const mostCombinations = 20_000;

/** How many combinations of readings a framework has. */
export function combinationCount({ readings = [] }: Framework): number {
  return readings.reduce((product, { options }) => product * options.length, 1);
}

export const areAllTried = (framework: Framework): boolean => combinationCount(framework) <= mostCombinations;
