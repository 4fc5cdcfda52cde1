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
    { name: 'gateway', about: 'The gateway it belongs to', value: ({ gateway }) => gateway.id },
    { name: 'pillar', about: 'The pillar it belongs to', value: ({ pillar }) => pillar.id },
    { name: 'benchmark', about: 'Its key in the file', value: ({ benchmark }) => benchmark.id },
    { name: 'code', about: 'Its code', value: ({ benchmark }) => benchmark.code },
    { name: 'title', about: 'Its title', value: ({ benchmark }) => benchmark.title },
    {
      name: 'status',
      about: 'met, in-progress, not-started, lapsed, or not-assessed if the file leaves it out',
      value: ({ benchmark }) => benchmark.status,
    },
    {
      name: 'counts',
      about: 'true, false or undetermined, on the basis in force',
      value: ({ benchmark }) => counts[benchmark.judgment],
    },
    {
      name: 'evidence',
      about: 'How many pieces of evidence are listed',
      value: ({ benchmark }) => benchmark.evidence.length,
    },
    {
      name: 'review',
      about: 'confirmed, returned or none',
      value: ({ benchmark }) => benchmark.review?.result ?? 'none',
    },
    { name: 'reason', about: 'Why it counts or doesn’t', value: ({ benchmark }) => benchmark.reason },
    { name: 'note', about: "The file's note", value: ({ benchmark }) => benchmark.note ?? null },
    { name: 'review_by', about: 'Who reviewed it', value: ({ benchmark }) => benchmark.review?.by ?? null },
    { name: 'review_on', about: 'The day of the review', value: ({ benchmark }) => benchmark.review?.on ?? null },
    { name: 'review_note', about: "The reviewer's note", value: ({ benchmark }) => benchmark.review?.note ?? null },
  ],
);
