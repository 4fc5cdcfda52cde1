import type { ReviewAnswer } from '../../../authoring/answers/answer.js';
import { benchmarkEdits } from '../../../authoring/answers/benchmark-edits.js';
import { isAhead, reviewInWords } from '../../../evaluate/reviews.js';
import type { Benchmark, Framework } from '../../../generated/framework.js';
import { type Edit, EditRefused, type Plain } from '../../../yaml/edit/edit.js';
import { type EditedFile, FileChanged } from '../../editing/edited-file.js';
import { RunError } from '../../io.js';
import type { ReviewFlags } from './review-flags.js';
import { answerInWords, reviewInFile, saysMet, withNote } from './review-words.js';

/**
 * The review that flags give.
 *
 * @throws RunError if one of them lacks another
 */
export function reviewFromFlags({ result, by, note }: ReviewFlags, day: string): ReviewAnswer | undefined {
  if (result === undefined) {
    if (note !== undefined) throw new RunError('--note needs --result. Add the result of the review.');
    return undefined;
  }
  if (by === undefined) throw new RunError('--result needs --by. Add the reviewer\'s role, such as "Regional coach".');
  if (result === 'returned' && note === undefined) {
    throw new RunError('--result returned needs --note. Add a note about what is missing.');
  }
  return { result, by, on: day, ...(note !== undefined && { note }) };
}

/**
 * Writes a review without asking.
 *
 * @returns what was done, in a sentence
 * @throws EditRefused if the file has a newer review
 */
export function answerFromFlags(
  edited: EditedFile,
  framework: Framework,
  benchmark: Benchmark,
  review: ReviewAnswer,
  today: string,
): string {
  const before = reviewInFile(framework, benchmark, edited.value);
  if (before && !isAhead(before, today) && isAhead(before, review.on)) {
    throw new EditRefused(
      `${benchmark.code} has a newer review: ${reviewInWords(before)}. Nothing was changed. To replace it with a review dated today, leave out --on.`,
    );
  }
  try {
    const { changed } = edited.save(reviewEdits(framework, edited.value, benchmark, review));
    const words = answerInWords(benchmark, review);
    if (!changed) return `${words}. The file already has this review.`;
    return before ? `${words}. This replaced an earlier review: ${withNote(before)}.` : `${words}.`;
  } catch (error) {
    if (error instanceof FileChanged) throw new RunError(`${error.message} Run the command again.`);
    throw error;
  }
}

/**
 * The edits that write a review.
 *
 * @throws EditRefused if the file does not say that the benchmark is met: then there is nothing to review
 */
export function reviewEdits(
  framework: Framework,
  file: Plain,
  benchmark: Benchmark,
  review: ReviewAnswer,
): readonly Edit[] {
  if (!saysMet(framework, benchmark, file)) {
    throw new EditRefused(
      `${benchmark.code} ${benchmark.title} isn't marked as met in this file, so there is nothing to review.`,
    );
  }
  return benchmarkEdits(framework, file, { benchmark: benchmark.id, review });
}
