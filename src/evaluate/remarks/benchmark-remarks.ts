import type { Answer, Evidence } from '../../assessment/assessment.js';
import type { Remark } from '../../findings/finding.js';
import type { Benchmark, Gateway } from '../../generated/framework.js';
import { monthsBefore } from '../periods.js';
import { onReview } from './review-remarks.js';
import type { RuleContext } from './rule-context.js';

/** What the answers and their evidence call for: nearly always nothing, of very many, so that each adds to one list. */
export function benchmarkRemarks({ framework, assessment, today }: RuleContext): Remark[] {
  const { answers, assessedOn, systemsChangeExamples = [] } = assessment;
  const remarks: Remark[] = [];
  for (const gateway of framework.gateways) {
    const own = answers.get(gateway.id);
    if (!own || !gateway.benchmarks) continue;
    const limit = limitOf(gateway, assessedOn);
    gateway.benchmarks.forEach((benchmark) => {
      const answer = own.get(benchmark.id);
      if (!answer) return;
      onAnswer(benchmark, answer, remarks);
      onReview(benchmark, answer, { today, assessedOn }, remarks);
      onEvidence(answer.evidence, assessedOn, limit, remarks);
    });
  }
  for (const { evidence } of systemsChangeExamples) onEvidence(evidence, assessedOn, undefined, remarks);
  return remarks;
}

function onAnswer({ code, title }: Benchmark, { status, evidence, path }: Answer, remarks: Remark[]): void {
  if (status !== 'met') return;
  if (evidence.length === 0) {
    remarks.push({
      rule: 'benchmark/met-without-evidence',
      message: `${code} "${title}" is met, but no evidence is listed.`,
      path,
      suggestion: 'List a title, link, or file under `evidence`.',
    });
  }
}

/** How far a gateway looks back at evidence. */
interface Limit {
  readonly oldest: string;
  readonly inWords: string;
}

function limitOf({ evidenceStaleAfterMonths: months, title }: Gateway, assessedOn: string): Limit | undefined {
  if (months === undefined) return undefined;
  return { oldest: monthsBefore(assessedOn, months), inWords: `${title} looks back ${months} months.` };
}

function onEvidence(
  evidence: readonly Evidence[],
  assessedOn: string,
  limit: Limit | undefined,
  remarks: Remark[],
): void {
  evidence.forEach(({ date, path }) => {
    if (date === undefined) return;
    if (date > assessedOn) {
      remarks.push({
        rule: 'evidence/future-date',
        message: `This evidence is dated ${date}, after the assessment (${assessedOn}).`,
        path: `${path}/date`,
        suggestion: 'Fix the date, or list it in a later assessment.',
      });
    } else if (limit !== undefined && date < limit.oldest) {
      remarks.push({
        rule: 'evidence/stale',
        message: `This evidence is from ${date}. ${limit.inWords}`,
        path: `${path}/date`,
        suggestion: 'Add newer evidence that shows it still holds.',
      });
    }
  });
}
