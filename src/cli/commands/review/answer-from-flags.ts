import type { ReviewAnswer } from '../../../authoring/answers/answer.js';
import { isAhead, reviewInWords } from '../../../evaluate/reviews.js';
import type { Benchmark, Framework } from '../../../generated/framework.js';
import { EditRefused } from '../../../yaml/edit/edit.js';
import { type EditedFile, FileChanged } from '../../editing/edited-file.js';
import { RunError } from '../../io.js';
import { reviewEdits } from './review-edits.js';
import type { ReviewFlags } from './review-flags.js';
import { answerInWords, reviewInFile, withNote } from './review-words.js';

/**
 * The review that flags give.
 *
 * @throws RunError where one of them lacks another
 */
export function reviewFromFlags({ result, by, note }: ReviewFlags, day: string): ReviewAnswer | undefined {
  if (result === undefined) {
    if (note !== undefined) throw new RunError('--note goes with --result: say what the review comes to.');
    return undefined;
  }
  if (by === undefined) throw new RunError('--result needs --by, which says who reviews, such as "Regional coach".');
  if (result === 'returned' && note === undefined) {
    throw new RunError('--result returned needs --note, which says what is missing.');
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
      `${benchmark.code} has a newer review: ${reviewInWords(before)}. Nothing was changed. To replace it, leave out --on: your review is then dated today.`,
    );
  }
  try {
    const { changed } = edited.save(reviewEdits(framework, edited.value, benchmark, review));
    const words = answerInWords(benchmark, review);
    if (!changed) return `${words}. The file said so already.`;
    return before ? `${words}. It replaces a review: ${withNote(before)}.` : `${words}.`;
  } catch (error) {
    if (error instanceof FileChanged) throw new RunError(`${error.message} Run the command again.`);
    throw error;
  }
}
