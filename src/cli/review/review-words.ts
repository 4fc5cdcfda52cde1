import { quoteText } from '../../assessment/clean-text.js';
import { shownText } from '../../assessment/shown-text.js';
import type { ReviewAnswer } from '../../edit/answers/answer.js';
import { pathOfBenchmark } from '../../edit/answers/benchmark-edits.js';
import { isPlainList, type Plain, partOf, valueAt } from '../../edit/edit.js';
import type { Benchmark, Framework } from '../../generated/framework.js';
import { reviewInWords } from '../../review/describe-claim.js';

/** A review that was typed, on a line. */
export function answerInWords({ code }: Benchmark, { note, ...review }: ReviewAnswer): string {
  const words = `${code}: ${reviewInWords(review)}`;
  return note === undefined ? words : `${words}, with the note "${quoteText(note)}"`;
}

/** What a file says of a benchmark, on a line: its status, how much evidence, and its review. */
export function fileInWords(framework: Framework, { id, code }: Benchmark, file: Plain): string {
  const answer = valueAt(file, pathOfBenchmark(framework, id));
  const status = partOf(answer, 'status') ?? answer;
  const evidence = partOf(answer, 'evidence');
  const pieces = isPlainList(evidence) ? evidence.length : 0;
  const review = partOf(answer, 'review');
  const text = (key: string) => {
    const value = partOf(review, key);
    return typeof value === 'string' ? { [key]: shownText(value) } : {};
  };
  const result = partOf(review, 'result');
  return [
    `${code}: ${typeof status === 'string' ? shownText(status).replace('-', ' ') : 'not assessed'}`,
    ...(pieces === 0 ? [] : [`${pieces} ${pieces === 1 ? 'piece' : 'pieces'} of evidence`]),
    result === 'confirmed' || result === 'returned'
      ? reviewInWords({ result, ...text('by'), ...text('on') })
      : 'no review',
  ].join(', ');
}

/** Whether a file says of a benchmark that it is met. */
export function saysMet(framework: Framework, { id }: Benchmark, file: Plain): boolean {
  const answer = valueAt(file, pathOfBenchmark(framework, id));
  return (partOf(answer, 'status') ?? answer) === 'met';
}
