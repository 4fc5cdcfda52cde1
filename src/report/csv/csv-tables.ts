import type { CsvRows } from '../report-options.js';
import { benchmarkRows } from './benchmark-table.js';
import { criterionTable } from './criterion-table.js';
import type { CsvTable } from './csv-table.js';
import { gapTable } from './gap-table.js';
import { indicatorTable } from './indicator-table.js';
import { partnershipTable } from './partnership-table.js';

/**
 * The tables by what their rows are (`--rows`). The four about the parts of assessments are tidy: one thing on each row,
 * numbers apart from words, and `file` to join them by. Invalid files are in the first table alone.
 */
export const csvTables: Record<CsvRows, CsvTable> = {
  partnerships: partnershipTable,
  benchmarks: benchmarkRows,
  indicators: indicatorTable,
  gaps: gapTable,
  criteria: criterionTable,
};
