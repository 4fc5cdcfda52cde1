import type { ReviewAnswer } from '../../../authoring/answers/answer.js';
import { pathOfBenchmark } from '../../../authoring/answers/benchmark-edits.js';
import { reviewInWords } from '../../../evaluate/reviews.js';
import type { Benchmark, Framework } from '../../../generated/framework.js';
import { quoteText } from '../../../text/clean-text.js';
import { counted } from '../../../text/counted.js';
import { shownText } from '../../../text/shown-text.js';
import { isPlainList, type Plain, partOf, valueAt } from '../../../yaml/edit/edit.js';

/** A review that was typed, on a line. */
export function answerInWords({ code }: Benchmark, review: ReviewAnswer): string {
  return `${code}: ${withNote(review)}`;
}

/** A review with its note, on a line. */
export function withNote({ note, ...review }: ReviewAnswer): string {
  const words = reviewInWords(review);
  return note === undefined ? words : `${words}, with the note "${quoteText(note)}"`;
}

/** The review that a file has of a benchmark, safe to show. */
export function reviewInFile(framework: Framework, { id }: Benchmark, file: Plain): ReviewAnswer | undefined {
  return reviewOf(valueAt(file, pathOfBenchmark(framework, id)));
}

/** The review that an answer has, safe to show. */
export function reviewOf(answer: Plain | undefined): ReviewAnswer | undefined {
  const review = partOf(answer, 'review');
  const result = partOf(review, 'result');
  if (result !== 'confirmed' && result !== 'returned') return undefined;
  const text = (key: 'by' | 'on' | 'note') => {
    const value = partOf(review, key);
    return typeof value === 'string' ? { [key]: shownText(value) } : {};
  };
  return { result, ...text('by'), ...text('on'), ...text('note') };
}

/** What a file says of a benchmark, on a line: its status, how much evidence, and its review. */
export function fileInWords(framework: Framework, { id, code }: Benchmark, file: Plain): string {
  const answer = valueAt(file, pathOfBenchmark(framework, id));
  const status = partOf(answer, 'status') ?? answer;
  const evidence = partOf(answer, 'evidence');
  const pieces = isPlainList(evidence) ? evidence.length : 0;
  const review = reviewOf(answer);
  return [
    `${code}: ${typeof status === 'string' ? shownText(status).replace('-', ' ') : 'not assessed'}`,
    ...(pieces === 0 ? [] : [`${counted(pieces, 'piece')} of evidence`]),
    review ? reviewInWords(review) : 'no review',
  ].join(', ');
}

/** Whether a file says of a benchmark that it is met. */
export function saysMet(framework: Framework, { id }: Benchmark, file: Plain): boolean {
  const answer = valueAt(file, pathOfBenchmark(framework, id));
  return (partOf(answer, 'status') ?? answer) === 'met';
}
