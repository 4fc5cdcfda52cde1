import type { CoreCounts, PublishedOutcome } from './publication.js';

/** Counts the core indicators by what is shown of them: a trend that's withheld counts as withheld, whatever it is (rule 4). */
export function coreCounts(outcomes: readonly PublishedOutcome[]): CoreCounts {
  const trends = outcomes.flatMap(({ indicators }) => indicators.filter(({ core }) => core).map(({ trend }) => trend));
  const count = (wanted: (typeof trends)[number]) => trends.filter((trend) => trend === wanted).length;
  const improved = count('improved');
  const maintained = count('maintained');
  const declined = count('declined');
  return {
    improved,
    maintained,
    declined,
    shown: improved + maintained + declined,
    withheld: count('withheld'),
    insufficientData: count('insufficient-data'),
  };
}
