import type { Framework } from '../../../generated/framework.js';
import type { Plain } from '../../../yaml/edit/edit.js';
import { entryOf } from '../../../yaml/plain-data.js';
import { confirmationEnds } from '../../answers/confirmation-ends.js';
import { placedBenchmarks, reviewText, writtenAnswer } from '../benchmark-table.js';
import type { Table } from '../table.js';
import type { SheetChange } from './change.js';

interface Where {
  readonly framework: Framework;
  readonly file: unknown;
  readonly tables: readonly Table[];
}

/** The changes, and after each new status the review that ends with the old one. */
export function withEndedReviews(changes: readonly SheetChange[], { framework, file, tables }: Where): SheetChange[] {
  const column = tables.find(({ name }) => name === 'benchmarks')?.columns.find(({ id }) => id === 'review');
  if (column === undefined) return [...changes];
  return changes.flatMap((change) => {
    const ended = change.column.id === 'status' ? endedReview(change, framework, file) : undefined;
    return ended === undefined ? [change] : [change, { ...change, column, from: ended, to: null }];
  });
}

/** An answer that is taken out whole takes every review along. */
function endedReview({ key, to }: SheetChange, framework: Framework, file: unknown): string | undefined {
  const placed = placedBenchmarks(framework).find(({ benchmark }) => benchmark.code === key);
  const answer = placed && writtenAnswer(file, placed.path);
  if (to !== null && !confirmationEnds(answer as Plain | undefined, String(to))) return undefined;
  return reviewText(entryOf(answer, 'review'));
}
