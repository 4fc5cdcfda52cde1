import type { ComparisonDocument } from '../../generated/comparison.js';
import type { ReportOptions } from '../report-options.js';
import { safeJson } from '../safe-json.js';
import type { AnyComparison } from './any-comparison.js';

/** One document, as `schemas/comparison.schema.json` describes it. */
export function renderComparisonAsJson(comparison: AnyComparison, { tool }: Pick<ReportOptions, 'tool'>): string {
  const document: ComparisonDocument = { comparison: 1, tool: { ...tool }, ...comparison };
  return `${safeJson(document, 2)}\n`;
}
