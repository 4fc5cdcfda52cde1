import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { AssessmentResult } from '../../../src/generated/report.js';
import { csvFormat } from '../../../src/report/csv/csv-format.js';
import { renderAll } from '../../../src/report/render-all.js';
import type { ReportOptions } from '../../../src/report/report-options.js';
import { reportOptions } from '../fixtures/fixtures.js';

/** A table as a strict reader of RFC 4180 takes it, each row by its columns' names. */
export function readCsv(
  results: readonly AssessmentResult[],
  changes: Partial<ReportOptions> = {},
): Record<string, string>[] {
  const text = renderAll(csvFormat, results, reportOptions(changes));
  expect(text.startsWith('\ufeff')).toBe(true);
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
}
