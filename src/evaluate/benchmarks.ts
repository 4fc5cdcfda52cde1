import type { Answer } from '../assessment/assessment.js';
import type { Benchmark } from '../generated/framework.js';
import type { BenchmarkResult, Judgment } from '../generated/report.js';

export type Basis = 'self' | 'reviewed';

/**
 * Whether a benchmark counts. On the basis `self`: when its status is met. On the basis `reviewed`: when a review
 * confirmed it too; met without a review is then unknown, met but returned is known not to count. A benchmark that the
 * file leaves out is unknown.
 */
export function judgeBenchmark(benchmark: Benchmark, answer: Answer | undefined, basis: Basis): BenchmarkResult {
  const [judgment, reason] = judge(answer, basis);
  const result: BenchmarkResult = {
    id: benchmark.id,
    code: benchmark.code,
    title: benchmark.title,
    status: answer?.status ?? 'not-assessed',
    counts: judgment === 'met',
    judgment,
    reason,
    evidence: answer?.evidence.length ?? 0,
    review: answer?.review?.result ?? null,
  };
  if (answer?.note !== undefined) result.note = answer.note;
  return result;
}

const notMet = {
  'in-progress': 'In progress.',
  'not-started': 'Not started.',
  lapsed: 'It was met once and has lapsed.',
} as const;

function judge(answer: Answer | undefined, basis: Basis): [Judgment, string] {
  if (!answer) return ['undetermined', 'Not assessed yet.'];
  if (answer.status !== 'met') return ['unmet', notMet[answer.status]];
  const review = answer.review?.result;
  if (basis === 'self') return ['met', review === 'returned' ? 'Met, though a review returned it.' : 'Met.'];
  if (review === 'confirmed') return ['met', 'Met, and a review confirmed it.'];
  if (review === 'returned') return ['unmet', 'Met in the partnership’s view, but a review returned it.'];
  return ['undetermined', 'Met in the partnership’s view, and not reviewed yet.'];
}
