import type { Assessment } from '../assessment/assessment.js';
import type { Framework } from '../generated/framework.js';
import type { BenchmarkResult, ValidAssessment } from '../generated/report.js';
import { capacityOf } from './capacity/capacity.js';
import { principlesOf } from './principles/principles.js';
import { programsOf } from './programs/programs.js';

/** What a report says of a file beyond its verdicts: capacity, principles and programs. None of it touches a verdict. */
export function beyondVerdicts(
  framework: Framework,
  assessment: Assessment,
  evaluation: Pick<ValidAssessment, 'next' | 'gateways' | 'outcomes' | 'leftOut'>,
): Pick<ValidAssessment, 'capacity' | 'principles' | 'programs'> {
  const benchmarks = benchmarksByCode(evaluation);
  return {
    capacity: capacityOf(framework, assessment.capacity, evaluation),
    principles: principlesOf(framework, assessment.principles, benchmarks),
    programs: programsOf(framework, assessment, evaluation, benchmarks),
  };
}

function benchmarksByCode({ gateways }: Pick<ValidAssessment, 'gateways'>): Map<string, BenchmarkResult> {
  const byCode = new Map<string, BenchmarkResult>();
  for (const { pillars } of gateways) {
    for (const { benchmarks } of pillars) {
      for (const benchmark of benchmarks) byCode.set(benchmark.code, benchmark);
    }
  }
  return byCode;
}
