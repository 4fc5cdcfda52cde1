import type { Framework } from '../generated/framework.js';
import type { AssessmentResult, Summary } from '../generated/report.js';

/** Counts assessments, findings by severity, and for each determination of the framework how many are eligible. */
export function summarize(framework: Framework, results: readonly AssessmentResult[]): Summary {
  const findings = results.flatMap((result) => result.findings);
  const determinations = results.flatMap((result) => (result.valid ? result.determinations : []));
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    assessments: results.length,
    valid: results.filter(({ valid }) => valid).length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    eligible: Object.fromEntries(
      framework.determinations.map(({ id }) => [
        id,
        determinations.filter((determination) => determination.id === id && determination.verdict === 'eligible')
          .length,
      ]),
    ),
  };
}
