import type { ComparisonDocument } from '../../generated/comparison.js';
import type { Comparison } from '../../insight/comparison/compare-files.js';
import type { ReportOptions } from '../report-options.js';
import { safeJson } from '../safe-json.js';

/** One document, as `schemas/comparison.schema.json` describes it. */
export function renderComparisonAsJson(comparison: Comparison, { tool }: Pick<ReportOptions, 'tool'>): string {
  const document: ComparisonDocument = { comparison: 1, tool: { ...tool }, ...comparison };
  return `${safeJson(document, 2)}\n`;
}
