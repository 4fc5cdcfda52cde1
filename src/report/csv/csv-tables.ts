import type { CsvRows } from '../report-options.js';
import { benchmarkRows } from './benchmark-table.js';
import { contributorTable } from './contributor-table.js';
import { criterionTable } from './criterion-table.js';
import type { CsvTable } from './csv-table.js';
import { designationTable, evidenceTable, exampleTable, findingTable } from './entry-tables.js';
import { gapTable } from './gap-table.js';
import { indicatorTable } from './indicator-table.js';
import { partnershipTable } from './partnership-table.js';
import { principleTable, programTable } from './program-tables.js';
import { valueTable } from './value-table.js';

/**
 * The tables by what their rows are (`--rows`). Those about the parts of assessments are tidy: one thing on each
 * row, numbers apart from words, and `file` to join them by. Invalid files are in the first and the last alone.
 */
export const csvTables: Record<CsvRows, CsvTable> = {
  partnerships: partnershipTable,
  benchmarks: benchmarkRows,
  evidence: evidenceTable,
  indicators: indicatorTable,
  values: valueTable,
  gaps: gapTable,
  criteria: criterionTable,
  designations: designationTable,
  examples: exampleTable,
  contributors: contributorTable,
  principles: principleTable,
  programs: programTable,
  findings: findingTable,
};
