import type { Framework } from '../../../generated/framework.js';
import type { Edit } from '../../../yaml/edit/edit.js';
import { type Baseline, readBaseline } from '../baseline.js';
import type { Table } from '../table.js';
import { tableTitles } from '../table.js';
import type { MergeOptions, Problem } from './change.js';
import { type AboutNew, changeEdits } from './change-edits.js';
import { sheetChangesInLines } from './change-words.js';
import { withEndedReviews } from './ended-reviews.js';
import { findCutTable, findTable } from './find-table.js';
import type { Grid } from './grid.js';
import { mergeTables } from './merge-tables.js';
import { newDimensionNotes } from './new-dimensions.js';

export interface ImportOptions extends Pick<MergeOptions, 'prefer'> {
  readonly framework: Framework;
  /** What the file holds now, and what it would be exported as. */
  readonly file: unknown;
  readonly partnership: string;
  readonly tables: readonly Table[];
  /** Whether the sheets that are missing are told: in a workbook all three are expected. */
  readonly expectsAll: boolean;
  /** What else is said of an indicator that the file does not have. */
  readonly aboutNew?: AboutNew;
}

export interface Imported {
  /** What makes the file say what the tables say; none where anything does not fit. */
  readonly edits: readonly Edit[];
  /** Each change, in plain words. */
  readonly changes: readonly string[];
  /** In how many rows there is a change. */
  readonly rows: number;
  /** Everything that does not fit. */
  readonly problems: readonly Problem[];
  /** What was passed over. */
  readonly notes: readonly string[];
  /** Whether it is known what was exported. */
  readonly baseline: Baseline | undefined;
  /** Whether there is any table at all. */
  readonly found: boolean;
}

/** Brings back what colleagues filled in: whatever sheets there are, under whatever names. */
export function importTables(grids: readonly Grid[], options: ImportOptions): Imported {
  const baseline = grids.map(({ rows }) => readBaseline(rows)).find((read) => read !== undefined);
  const headers = grids.flatMap((grid) => findTable(grid, options.tables) ?? []);
  const cut = grids.flatMap((grid) =>
    findTable(grid, options.tables) ? [] : (findCutTable(grid, options.tables) ?? []),
  );
  const read = mergeTables(
    headers.map(({ found }) => found),
    { ...options, baseline },
  );
  const merged = { ...read, changes: withEndedReviews(read.changes, options) };
  const problems = [
    ...otherPartnership(baseline, options),
    ...cut.map(({ trouble }) => trouble),
    ...headers.flatMap((header) => header.problems),
    ...merged.problems,
  ];
  const made = changeEdits(merged, options.framework, options.file, options.aboutNew);
  const all = [...problems, ...made.problems];
  return {
    edits: all.length > 0 ? [] : made.edits,
    changes: sheetChangesInLines(merged.changes, options.framework),
    rows: new Set(merged.changes.map(({ table, key }) => `${table} ${key}`)).size,
    problems: all,
    notes: [
      ...headers.flatMap(({ notes }) => notes),
      ...merged.notes,
      ...newDimensionNotes(merged.changes, options.file),
      ...missing([...headers.map(({ found }) => found.table), ...cut.map(({ table }) => table)], options),
    ],
    baseline,
    found: headers.length + cut.length > 0,
  };
}

function otherPartnership(baseline: Baseline | undefined, { partnership, prefer }: ImportOptions): Problem[] {
  const from = baseline?.facts.partnership ?? '';
  if (from === '' || from === partnership || prefer !== undefined) return [];
  return [
    {
      address: baseline?.facts.file || 'the export',
      message:
        'this is the export of another partnership. If it only has a new name, add --prefer file or --prefer workbook. That side is kept if both changed.',
    },
  ];
}

function missing(found: readonly Table[], { tables, expectsAll }: ImportOptions): string[] {
  if (!expectsAll || found.length === 0) return [];
  return tables
    .filter((table) => !found.some(({ name }) => name === table.name))
    .map(({ name }) => `No sheet has the columns of ${tableTitles[name]}, so none of that changes.`);
}
