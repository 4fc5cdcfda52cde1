import type { Assessment, PrincipleReflection } from '../../assessment/assessment.js';
import type { Framework, Principle } from '../../generated/framework.js';
import type { BenchmarkResult, EvidenceResult, PrincipleResult } from '../../generated/report.js';

/**
 * Each principle of the edition, in its order: the file's reflection, and how many of the benchmarks that show it count.
 * No verdict looks at them.
 *
 * @param benchmarks every benchmark of the edition, by code
 */
export function principlesOf(
  { principles = [] }: Framework,
  reflections: Assessment['principles'],
  benchmarks: ReadonlyMap<string, BenchmarkResult>,
): PrincipleResult[] {
  return principles.map((principle) => principleResult(principle, reflections?.get(principle.id), benchmarks));
}

function principleResult(
  { id, title, benchmarks: codes = [] }: Principle,
  { reflection, evidence }: PrincipleReflection = { evidence: [] },
  benchmarks: ReadonlyMap<string, BenchmarkResult>,
): PrincipleResult {
  const shownBy = codes.flatMap((code) => {
    const benchmark = benchmarks.get(code);
    return benchmark ? [{ id: benchmark.id, code, judgment: benchmark.judgment }] : [];
  });
  return {
    id,
    title,
    reflected: reflection !== undefined,
    reflection: reflection ?? null,
    evidence: evidence.map(({ path: _, ...named }): EvidenceResult => named),
    benchmarks: shownBy,
    met: shownBy.filter(({ judgment }) => judgment === 'met').length,
    unknown: shownBy.filter(({ judgment }) => judgment === 'undetermined').length,
  };
}
