import type { AssessmentResult, Finding } from '../../generated/report.js';
import { findingSentence } from '../finding-sentence.js';
import { fingerprints, repositoryPath } from '../fingerprints.js';
import type { FormatCode } from '../format.js';
import type { ReportOptions } from '../report-options.js';
import { safeJson } from '../safe-json.js';
import { toldFindings } from '../told-findings.js';

/** An error is critical, because nothing is computed from its file; `blocker` is for what breaks a program. */
const severities: Record<Finding['severity'], string> = { error: 'critical', warning: 'minor', info: 'info' };

/** GitLab's code quality report: a list of issues, one on each line, written as they come. */
export const gitlabFormat: FormatCode<string> = {
  showsNextSteps: false,
  part: (result, options) =>
    issues(result, options)
      .map((issue) => safeJson(issue))
      .join(',\n'),
  assemble() {
    let first = true;
    return {
      start: () => '[',
      add(part) {
        if (part === '') return '';
        const between = first ? '\n' : ',\n';
        first = false;
        return `${between}${part}`;
      },
      finish: () => '\n]\n',
    };
  },
};

function issues(result: AssessmentResult, options: ReportOptions): object[] {
  const findings = toldFindings(result);
  const identities = fingerprints(findings, result.file, options);
  return findings.map((finding, index) => ({
    description: findingSentence(finding),
    check_name: finding.rule,
    fingerprint: identities[index],
    severity: severities[finding.severity],
    location: { path: repositoryPath(finding.file, options), lines: { begin: finding.line } },
  }));
}
