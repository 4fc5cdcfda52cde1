import type { AssessmentResult, CheckedAssessment, Report } from '../../generated/report.js';
import type { ReportOptions } from '../report-options.js';
import { safeJson } from '../safe-json.js';
import { summarize } from '../summary.js';

/** The report with the findings of each file and nothing computed. */
export function* renderCheckJson(results: Iterable<AssessmentResult>, options: ReportOptions): Generator<string> {
  const all = [...results];
  const report: Report = {
    report: 1,
    tool: { name: options.tool.name, version: options.tool.version },
    summary: summarize(options.framework, all),
    assessments: all.map(checked),
  };
  yield `${safeJson(report, 2)}\n`;
}

/** One file on each line. */
export function* renderCheckNdjson(results: Iterable<AssessmentResult>): Generator<string> {
  for (const result of results) yield `${safeJson(checked(result))}\n`;
}

function checked({ file, valid, findings }: AssessmentResult): CheckedAssessment {
  return { file, valid, findings };
}
