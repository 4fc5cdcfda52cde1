import type { ReviewAnswer } from '../../../authoring/answers/answer.js';
import { benchmarkEdits } from '../../../authoring/answers/benchmark-edits.js';
import type { Benchmark, Framework } from '../../../generated/framework.js';
import { type Edit, EditRefused, type Plain } from '../../../yaml/edit/edit.js';
import { saysMet } from './review-words.js';

/**
 * The edits that write a review.
 *
 * @throws EditRefused where the file does not say that the benchmark is met: then there is nothing to review
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
