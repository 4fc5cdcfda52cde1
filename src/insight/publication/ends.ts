/** From which percentages on a number is shown as "at most" and "at least" only. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

const bySize: readonly (readonly [number, number])[] = [
  [300, 1],
  [100, 2],
  [40, 5],
  [20, 10],
  [0, 20],
];

/** Rule 2 (Ends): the ends for so many people, and by rule 3 those for a number whose number of people isn't known. */
export function endsFor(size: number | undefined): Ends {
  const low = size === undefined ? 5 : (bySize.find(([least]) => size >= least)?.[1] ?? 20);
  return { low, high: 100 - low };
}
