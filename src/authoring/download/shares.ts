import { countsProblem } from '../../assessment/checks/counts.js';
import type { Typed } from '../../text/typed.js';
import type { Amount } from '../answers/read-amount.js';
import { asShown } from '../answers/read-amount.js';
import { groupKey, valueKey } from '../workbook/value-tables.js';
import type { FoundNumber, Target } from './found-number.js';

/** What a percentage is computed from. */
export interface Counts {
  readonly count: number;
  readonly of: number;
}

/** Counts by the key that a number has in the tables. */
export type CountsByPlace = ReadonlyMap<string, Counts>;

type Share = Typed<Amount> & { readonly counts?: Counts };

interface Readers {
  value(text: string): Typed<Amount>;
  people(text: string): Typed<number | null>;
}

/** The percentage that so many of so many are. Where one of the two is withheld, so is the percentage. */
export function shareIn(counted: string, whole: string, readers: Readers): Share {
  const [count, of] = [readers.people(counted), readers.people(whole)];
  if (count.problem !== undefined) return count;
  if (of.problem !== undefined) return { value: null };
  if (count.value === null || of.value === null) {
    const marks = [
      ...(count.value === null ? [readers.value(counted)] : []),
      ...(of.value === null ? [readers.value(whole)] : []),
    ];
    const unclear = marks.find(({ problem }) => problem !== undefined);
    // Whatever stands in place of a count, a bound as well, withholds it; a missing one is missing.
    return unclear ?? { value: marks.some(({ value }) => value === null) ? null : 'suppressed' };
  }
  const counts = { count: count.value, of: of.value };
  const problem = countsProblem(counts);
  if (problem !== undefined) return { problem: `${problem.message} ${problem.suggestion}` };
  return { value: asShown((100 * counts.count) / counts.of), counts };
}

/** What the numbers were computed from, by their keys in the tables. */
export function countsByPlace(numbers: readonly FoundNumber[], { outcome, indicator }: Target): CountsByPlace {
  return new Map(
    numbers.flatMap(({ counts, period, dimension, group }): [string, Counts][] => {
      if (counts === undefined) return [];
      const isOwn = dimension === undefined || group === undefined;
      const key = isOwn ? valueKey(outcome, indicator, period) : groupKey(outcome, indicator, dimension, group, period);
      return [[key, counts]];
    }),
  );
}
