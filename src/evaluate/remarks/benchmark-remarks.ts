import type { Answer, Evidence } from '../../assessment/assessment.js';
import type { Remark } from '../../finding.js';
import type { Benchmark, Gateway } from '../../generated/framework.js';
import { monthsBefore } from '../periods.js';
import type { Remarkable } from './remarkable.js';

/** What the answers and their evidence call for. */
export function benchmarkRemarks({ framework, assessment }: Remarkable): Remark[] {
  const { answers, assessedOn, systemsChangeExamples = [] } = assessment;
  const onBenchmarks = framework.gateways.flatMap((gateway) => {
    const own = answers.get(gateway.id);
    const limit = limitOf(gateway, assessedOn);
    return (gateway.benchmarks ?? []).flatMap((benchmark) => {
      const answer = own?.get(benchmark.id);
      return answer ? [...onAnswer(benchmark, answer), ...onEvidence(answer.evidence, assessedOn, limit)] : [];
    });
  });
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

/** How far a gateway looks back at evidence. */
interface Limit {
  readonly oldest: string;
  readonly inWords: string;
}

function limitOf({ evidenceStaleAfterMonths: months, title }: Gateway, assessedOn: string): Limit | undefined {
  if (months === undefined) return undefined;
  return { oldest: monthsBefore(assessedOn, months), inWords: `the ${months} months that ${title} looks back` };
}

function onEvidence(evidence: readonly Evidence[], assessedOn: string, limit?: Limit): Remark[] {
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
    if (limit === undefined || date >= limit.oldest) return [];
    return [
      {
        rule: 'evidence/stale',
        message: `This evidence is dated ${date}: older than ${limit.inWords}.`,
        path: `${path}/date`,
        suggestion: 'Add something newer that shows that it still holds.',
      },
    ];
  });
}
