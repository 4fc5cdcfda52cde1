import type { Answer, Evidence } from '../../assessment/assessment.js';
import type { Remark } from '../../finding.js';
import type { Benchmark, Gateway } from '../../generated/framework.js';
import { monthsBefore } from '../periods.js';
import type { Remarkable } from './remarkable.js';

/** What the answers and their evidence call for. */
export function benchmarkRemarks({ framework, assessment }: Remarkable): Remark[] {
  const { answers, assessedOn, systemsChangeExamples = [] } = assessment;
  const onBenchmarks = framework.gateways.flatMap((gateway) =>
    (gateway.benchmarks ?? []).flatMap((benchmark) => {
      const answer = answers.get(gateway.id)?.get(benchmark.id);
      return answer ? [...onAnswer(benchmark, answer), ...onEvidence(answer.evidence, assessedOn, gateway)] : [];
    }),
  );
  return [...onBenchmarks, ...systemsChangeExamples.flatMap(({ evidence }) => onEvidence(evidence, assessedOn))];
}

function onAnswer({ code, title }: Benchmark, { status, evidence, review, path }: Answer): Remark[] {
  if (status !== 'met') return [];
  const remarks: Remark[] = [];
  if (evidence.length === 0) {
    remarks.push({
      rule: 'benchmark/met-without-evidence',
      message: `${code} “${title}” is met, and no evidence is listed.`,
      path,
      suggestion: 'List what shows it under `evidence`: a title, a link or a file.',
    });
  }
  if (review?.result === 'returned') {
    remarks.push({
      rule: 'benchmark/review-returned',
      message: `${code} “${title}” is met in the partnership’s view, but a review returned it.`,
      path: `${path}/review`,
      suggestion: 'Answer the review: add evidence, or change the status.',
    });
  }
  return remarks;
}

function onEvidence(evidence: readonly Evidence[], assessedOn: string, gateway?: Gateway): Remark[] {
  const months = gateway?.evidenceStaleAfterMonths;
  const oldest = months === undefined ? undefined : monthsBefore(assessedOn, months);
  return evidence.flatMap(({ date, path }): Remark[] => {
    if (date === undefined) return [];
    if (date > assessedOn) {
      return [
        {
          rule: 'evidence/future-date',
          message: `This evidence is dated ${date}, after the assessment (${assessedOn}).`,
          path: `${path}/date`,
          suggestion: 'Correct the date, or list it in an assessment of a later day.',
        },
      ];
    }
    if (oldest === undefined || date >= oldest) return [];
    return [
      {
        rule: 'evidence/stale',
        message: `This evidence is dated ${date}: older than the ${months} months that ${gateway?.title} looks back.`,
        path: `${path}/date`,
        suggestion: 'Add something newer that shows that it still holds.',
      },
    ];
  });
}
