import type { Answer, Review } from '../../assessment/assessment.js';
import type { Remark } from '../../findings/finding.js';
import type { Benchmark } from '../../generated/framework.js';
import { quoteText } from '../../text/clean-text.js';
import { isAhead, newerEvidence, reviewInWords } from '../reviews.js';

interface Days {
  readonly today: string | undefined;
  readonly assessedOn: string;
}

/** What the review of an answer calls for. */
export function onReview(
  { code, title }: Benchmark,
  { status, evidence, review, path }: Answer,
  { today, assessedOn }: Days,
  remarks: Remark[],
): void {
  if (!review) return;
  if (isAhead(review, today)) {
    const { on: _, ...undated } = review;
    remarks.push({
      rule: 'review/future-date',
      message: `The review of ${code} "${title}" is dated ${review.on}, after today (${today}), so it doesn't count. It says: ${reviewInWords(undated)}${withNote(review)}`,
      path: `${path}/review/on`,
      suggestion:
        status === 'met' ? 'Fix its date, or review the benchmark again with `strive review`.' : 'Fix its date.',
    });
    return;
  }
  if (status !== 'met') return;
  if (review.result === 'returned') {
    remarks.push({
      rule: 'benchmark/review-returned',
      message: `The partnership says ${code} "${title}" is met, but ${review.by ?? 'a review'} returned it${review.on === undefined ? '' : ` on ${review.on}`}${withNote(review)}`,
      path: `${path}/review`,
      suggestion: 'Add what the reviewer asked for and have it reviewed again, or change the status.',
    });
  }
  const newest = newerEvidence(evidence, review, today ?? assessedOn);
  if (newest !== undefined) {
    remarks.push({
      rule: 'review/older-than-evidence',
      message: `The review of ${code} "${title}" is from ${review.on}, but its newest evidence is from ${newest}. The review still counts.`,
      path: `${path}/review/on`,
      suggestion: 'Review the benchmark again with `strive review`.',
    });
  }
}

/** Longer notes stand whole in the reports of benchmarks only. */
const longestNote = 1000;

/** The end of a sentence about a review: the note, if there is one. */
function withNote({ note }: Review): string {
  if (note === undefined) return '.';
  const shown = quoteText(note, longestNote);
  return `: "${shown}"${/[.!?…]$/.test(shown) ? '' : '.'}`;
}
