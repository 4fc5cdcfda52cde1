import type { Answer, Assessment, Evidence, Review } from '../../assessment/assessment.js';
import { monthsBefore } from '../../evaluate/periods.js';
import { isAhead, newerEvidence } from '../../evaluate/reviews.js';
import type { Benchmark, Framework, Gateway, Pillar } from '../../generated/framework.js';
import { monthsBetween } from './evidence-age.js';

/** A benchmark that the partnership says is met, with all that a reviewer has to go by. */
export interface Claim {
  readonly gateway: Gateway;
  readonly pillar: Pillar;
  readonly benchmark: Benchmark;
  readonly note?: string;
  readonly evidence: readonly ClaimedEvidence[];
  /** What an earlier review said. */
  readonly review?: Review;
  /** Whether that review is dated after today, so that it counts as none. */
  readonly isAhead: boolean;
  /** Whether there is a review that counts, and no evidence that is newer. */
  readonly settled: boolean;
}

export interface ClaimedEvidence extends Omit<Evidence, 'path'> {
  /** Whole months on the day of the assessment, negative where it is dated later; absent without a date. */
  readonly age?: number;
  /** Whether it is older than the edition lets evidence for the gateway be. */
  readonly stale: boolean;
  /** Whether it names a file that is not there. */
  readonly missing: boolean;
}

export interface ClaimOptions {
  /** Only those of this gateway, by its id. */
  readonly gateway?: string;
  /** Only those of this pillar, by its id. */
  readonly pillar?: string;
  /** Whether a file is there, seen from the assessment's folder; left out: not looked for. */
  readonly exists?: (file: string) => boolean | 'outside';
  /** Today, `YYYY-MM-DD`; when it's left out, no review is dated after it. */
  readonly today?: string;
}

/** What a partnership says is met, in the framework's order. */
export function claimsOf(framework: Framework, assessment: Assessment, options: ClaimOptions = {}): Claim[] {
  return framework.gateways
    .filter(({ id }) => options.gateway === undefined || id === options.gateway)
    .flatMap((gateway) =>
      framework.pillars
        .filter(({ id }) => options.pillar === undefined || id === options.pillar)
        .flatMap((pillar) =>
          (gateway.benchmarks ?? [])
            .filter((benchmark) => benchmark.pillar === pillar.id)
            .flatMap((benchmark) => {
              const answer = assessment.answers.get(gateway.id)?.get(benchmark.id);
              return answer?.status === 'met'
                ? [claimOf({ gateway, pillar, benchmark }, answer, assessment, options)]
                : [];
            }),
        ),
    );
}

function claimOf(
  place: Pick<Claim, 'gateway' | 'pillar' | 'benchmark'>,
  { note, evidence, review }: Answer,
  { assessedOn }: Assessment,
  { exists = () => true, today }: ClaimOptions,
): Claim {
  const months = place.gateway.evidenceStaleAfterMonths;
  const oldest = months === undefined ? '' : monthsBefore(assessedOn, months);
  const ahead = review !== undefined && isAhead(review, today);
  return {
    ...place,
    ...(note !== undefined && { note }),
    evidence: evidence.map(({ path: _, ...named }) => ({
      ...named,
      ...(named.date !== undefined && { age: monthsBetween(named.date, assessedOn) }),
      stale: named.date !== undefined && named.date < oldest,
      missing: named.file !== undefined && exists(named.file) !== true,
    })),
    ...(review && { review }),
    isAhead: ahead,
    settled: review !== undefined && !ahead && newerEvidence(evidence, review, today ?? assessedOn) === undefined,
  };
}
