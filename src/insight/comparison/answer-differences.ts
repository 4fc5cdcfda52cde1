import type { Answer, Assessment, Review } from '../../assessment/assessment.js';
import { reviewInWords } from '../../evaluate/reviews.js';
import type { Framework } from '../../generated/framework.js';
import { type FoundDifferences, isSame } from './found-differences.js';

/** What differs in the answers about benchmarks: statuses, reviews, and the words beside them. */
export function findAnswerDifferences(
  framework: Framework,
  before: Assessment,
  after: Assessment,
  found: FoundDifferences,
): void {
  for (const { id: gateway, benchmarks = [] } of framework.gateways) {
    const [own, others] = [before.answers.get(gateway), after.answers.get(gateway)];
    if (own === undefined && others === undefined) continue;
    for (const { id, code, title } of benchmarks) {
      compareAnswers(`${code} ${title}`, own?.get(id), others?.get(id), found);
    }
  }
}

function compareAnswers(
  title: string,
  before: Answer | undefined,
  after: Answer | undefined,
  found: FoundDifferences,
): void {
  const path = (after ?? before)?.path ?? '';
  if (before?.status !== after?.status)
    found.add('answers', { path, title, before: before?.status ?? null, after: after?.status ?? null });
  const [old, review] = [before?.review, after?.review];
  if (old?.result !== review?.result || old?.on !== review?.on)
    found.add('reviews', { path: `${path}/review`, title, before: inWords(old), after: inWords(review) });
  if (!before || !after) return;
  found.word(before.note !== after.note);
  found.word(!isSame(before.evidence, after.evidence));
  found.word(old !== undefined && review !== undefined && (old.by !== review.by || old.note !== review.note));
}

/** The result and the date: who it was only reads differently. */
const inWords = (review: Review | undefined): string | null =>
  review ? reviewInWords({ result: review.result, ...(review.on !== undefined && { on: review.on }) }) : null;
