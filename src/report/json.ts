import type { AssessmentResult, Report } from '../generated/report.js';
import type { ReportOptions } from './report-options.js';
import { safeJson } from './safe-json.js';
import { summarize } from './summary.js';

/** One document, as `schemas/report.schema.json` describes it. */
export function* renderJson(results: Iterable<AssessmentResult>, options: ReportOptions): Generator<string> {
  const assessments = [...results];
  const report: Report = {
    report: 1,
    tool: { name: options.tool.name, version: options.tool.version },
    summary: summarize(options.framework, assessments),
    assessments,
  };
  yield `${safeJson(report, 2)}\n`;
}
