import type { Assessment, Review } from '../../assessment/assessment.js';
import { monthsBefore } from '../../evaluate/periods.js';
import { newerEvidence } from '../../evaluate/reviews.js';
import type { Benchmark, Framework, Gateway } from '../../generated/framework.js';
import { claimsOf } from '../review/claims.js';

/** A benchmark that is met, and evidence for it that is too old for its gateway. */
export interface OldEvidence {
  readonly gateway: Gateway;
  readonly benchmark: Benchmark;
  /** The dates of that evidence. */
  readonly dates: readonly string[];
}

/** A benchmark that is met, and a review of it that had better be repeated. */
export interface OldReview {
  readonly benchmark: Benchmark;
  readonly review: Review;
  /** The date of the newest evidence, where the review is older than that. */
  readonly newerEvidence?: string;
}

export interface GrownOld {
  readonly evidence: readonly OldEvidence[];
  readonly reviews: readonly OldReview[];
}

/**
 * What has grown old of the benchmarks that are met: evidence, on the day of the assessment; and reviews, which are old
 * after a year or when there is newer evidence.
 *
 * @param today the day of the run: a review that is dated later counts as none
 */
export function grownOld(framework: Framework, assessment: Assessment, today: string): GrownOld {
  const aYearBefore = monthsBefore(assessment.assessedOn, 12);
  const claims = claimsOf(framework, assessment, { today });
  return {
    evidence: claims.flatMap(({ gateway, benchmark, evidence }) => {
      const dates = evidence.flatMap(({ stale, date }) => (stale && date !== undefined ? [date] : []));
      return dates.length === 0 ? [] : [{ gateway, benchmark, dates }];
    }),
    reviews: claims.flatMap(({ benchmark, evidence, review, isAhead }) => {
      if (!review || isAhead) return [];
      const newer = newerEvidence(evidence, review, today);
      if (newer !== undefined) return [{ benchmark, review, newerEvidence: newer }];
      return review.on !== undefined && review.on < aYearBefore ? [{ benchmark, review }] : [];
    }),
  };
}
