import type { BenchmarkResult, GatewayResult, Judgment, PillarResult } from '../../generated/report.js';
import { assessmentColumns, type WithinAssessment } from './assessment-columns.js';
import { csvTable } from './csv-table.js';

interface Row extends WithinAssessment {
  readonly gateway: GatewayResult;
  readonly pillar: PillarResult;
  readonly benchmark: BenchmarkResult;
}

const counts: Record<Judgment, string> = { met: 'true', unmet: 'false', undetermined: 'undetermined' };

/** One row for each benchmark of each valid assessment, also for those that the file leaves out. */
export const benchmarkRows = csvTable<Row>(
  'one row per benchmark of each partnership',
  (result) =>
    result.valid
      ? result.gateways.flatMap((gateway) =>
          gateway.pillars.flatMap((pillar) =>
            pillar.benchmarks.map((benchmark) => ({ assessment: result, gateway, pillar, benchmark })),
          ),
        )
      : [],
  () => [
    ...assessmentColumns,
    ['gateway', 'The gateway it belongs to', ({ gateway }) => gateway.id],
    ['pillar', 'The pillar it belongs to', ({ pillar }) => pillar.id],
    ['benchmark', 'Its key in the file', ({ benchmark }) => benchmark.id],
    ['code', 'Its code', ({ benchmark }) => benchmark.code],
    ['title', 'Its title', ({ benchmark }) => benchmark.title],
    [
      'status',
      'met, in-progress, not-started, lapsed, or not-assessed if the file leaves it out',
      ({ benchmark }) => benchmark.status,
    ],
    ['counts', 'true, false, or undetermined, on the basis in effect', ({ benchmark }) => counts[benchmark.judgment]],
    ['evidence', 'How many pieces of evidence are listed', ({ benchmark }) => benchmark.evidence.length],
    ['review', 'confirmed, returned, or none', ({ benchmark }) => benchmark.review?.result ?? 'none'],
    ['reason', "Why it counts or doesn't", ({ benchmark }) => benchmark.reason],
    ['note', "The file's note", ({ benchmark }) => benchmark.note ?? null],
    ['review_by', 'Who reviewed it', ({ benchmark }) => benchmark.review?.by ?? null],
    ['review_on', 'The date of the review', ({ benchmark }) => benchmark.review?.on ?? null],
    ['review_note', "The reviewer's note", ({ benchmark }) => benchmark.review?.note ?? null],
  ],
);
