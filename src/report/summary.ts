import type { Severity } from '../finding.js';
import type { Framework } from '../generated/framework.js';
import type { AssessmentResult, Summary } from '../generated/report.js';
import { countBySeverity } from '../listed-findings.js';

/** Counts assessments, findings by severity, and for each determination of the framework how many are eligible. */
export function summarize(framework: Framework, results: readonly AssessmentResult[]): Summary {
  const counts = results.map(countBySeverity);
  const determinations = results.flatMap((result) => (result.valid ? result.determinations : []));
  const count = (severity: Severity) => counts.reduce((sum, one) => sum + one[severity], 0);
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
