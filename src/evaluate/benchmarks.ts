import type { Answer, Evidence, Review } from '../assessment/assessment.js';
import type { Benchmark } from '../generated/framework.js';
import type { BenchmarkResult, Judgment } from '../generated/report.js';
import { isAhead } from './reviews.js';

export type Basis = 'self' | 'reviewed';

/**
 * Whether a benchmark counts. On the basis `self`: when its status is met. On the basis `reviewed`: when a review
 * confirmed it too; met without a review is then unknown, met but returned is known not to count. A benchmark that the
 * file leaves out is unknown.
 *
 * @param today a review that is dated later doesn't count; when it's left out, every review counts
 */
export function judgeBenchmark(
  benchmark: Benchmark,
  answer: Answer | undefined,
  basis: Basis,
  today?: string,
): BenchmarkResult {
  const ahead = answer?.review && isAhead(answer.review, today) ? answer.review : undefined;
  const review = ahead ? undefined : answer?.review;
  const { judgment, reason } = judge(answer, review, basis);
  const result: BenchmarkResult = {
    id: benchmark.id,
    code: benchmark.code,
    title: benchmark.title,
    status: answer?.status ?? 'not-assessed',
    counts: judgment === 'met',
    judgment,
    reason: ahead ? `${reason} Its review is dated ${ahead.on}, after today, so it doesn't count.` : reason,
    evidence: answer?.evidence.map(withoutPath) ?? [],
    review: review ? { ...review } : null,
  };
  if (answer?.note !== undefined) result.note = answer.note;
  return result;
}

const withoutPath = ({ path: _, ...named }: Evidence) => named;

interface Judged {
  readonly judgment: Judgment;
  readonly reason: string;
}

const notAssessed: Judged = { judgment: 'undetermined', reason: 'Not assessed yet.' };
const notMet: Readonly<Record<Exclude<Answer['status'], 'met'>, Judged>> = {
  'in-progress': { judgment: 'unmet', reason: 'In progress.' },
  'not-started': { judgment: 'unmet', reason: 'Not started.' },
  lapsed: { judgment: 'unmet', reason: 'Met in the past, but lapsed.' },
};
const met: Judged = { judgment: 'met', reason: 'Met.' };
const metThoughReturned: Judged = { judgment: 'met', reason: 'Met, but a review returned it.' };
const confirmed: Judged = { judgment: 'met', reason: 'Met, and a review confirmed it.' };
const returned: Judged = {
  judgment: 'unmet',
  reason: "The partnership says it's met, but a review returned it.",
};
const notReviewed: Judged = {
  judgment: 'undetermined',
  reason: "The partnership says it's met, but nobody has reviewed it yet.",
};

function judge(answer: Answer | undefined, review: Review | undefined, basis: Basis): Judged {
  if (!answer) return notAssessed;
  if (answer.status !== 'met') return notMet[answer.status];
  if (basis === 'self') return review?.result === 'returned' ? metThoughReturned : met;
  if (review?.result === 'confirmed') return confirmed;
  return review?.result === 'returned' ? returned : notReviewed;
}
