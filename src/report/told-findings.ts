import type { AssessmentResult, Finding } from '../generated/report.js';

/** A finding as it's reported to CI systems. */
export interface ToldFinding extends Finding {
  /** What tells it from others of its rule that are in the same place. */
  readonly about?: string;
}

/**
 * What is reported to CI systems about a file: each requirement that isn't met, which belongs to the run and to no line of the
 * file, and then the file's findings.
 */
export function toldFindings(result: AssessmentResult): readonly ToldFinding[] {
  const requirements = result.valid ? result.requirements : [];
  const unmet = requirements.flatMap(({ name, holds, reason }): ToldFinding[] => {
    if (holds) return [];
    const place = { file: result.file, line: 1, column: 1, path: '' };
    return [{ rule: 'requirement/unmet', severity: 'error', message: reason, ...place, about: name }];
  });
  return [...unmet, ...result.findings];
}
