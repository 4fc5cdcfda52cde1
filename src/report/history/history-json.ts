import type { HistoryDocument } from '../../generated/history.js';
import type { History } from '../../insight/history/history.js';
import type { ReportOptions } from '../report-options.js';
import { safeJson } from '../safe-json.js';

/** One document, as `schemas/history.schema.json` describes it. */
export function renderHistoryAsJson(history: History, { tool }: Pick<ReportOptions, 'tool'>): string {
  const document: HistoryDocument = { history: 1, tool: { ...tool }, ...history };
  return `${safeJson(document, 2)}\n`;
}
