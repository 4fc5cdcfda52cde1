import { countsProblem } from '../../assessment/checks/counts.js';
import type { Typed } from '../../text/typed.js';
import type { Amount } from '../answers/read-amount.js';
import { asShown } from '../answers/read-amount.js';
import { groupKey, valueKey } from '../workbook/value-tables.js';
import type { ColumnReaders } from './column-readers.js';
import type { FoundNumber, Target } from './found-number.js';
import type { DownloadCell } from './read-download.js';

/** What a percentage is computed from. */
interface Counts {
  readonly count: number;
  readonly of: number;
}

type Share = Typed<Amount> & { readonly counts?: Counts };

type Readers = Pick<ColumnReaders, 'value' | 'people' | 'n'>;

/** The percentage that so many of so many are. Where one of the two is withheld, so is the percentage. */
export function shareIn(counted: DownloadCell, whole: DownloadCell, readers: Readers): Share {
  const [count, of] = [readers.people(counted), readers.n(whole)];
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

/** The margins of error, by their keys in the tables. */
export const marginsByPlace = (numbers: readonly FoundNumber[], target: Target): ReadonlyMap<string, number> =>
  new Map(numbers.flatMap((number) => (number.margin === undefined ? [] : [[placeOf(number, target), number.margin]])));

function placeOf({ period, dimension, group }: FoundNumber, { outcome, indicator }: Target): string {
  const isOwn = dimension === undefined || group === undefined;
  return isOwn ? valueKey(outcome, indicator, period) : groupKey(outcome, indicator, dimension, group, period);
}
