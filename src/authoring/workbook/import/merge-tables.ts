import { noteReadAs, readAsNotes } from '../../answers/read-as-notes.js';
import { adjacentOnly } from '../fact-columns.js';
import { adjacent, dataFileOf } from '../measures.js';
import { type Cell, type Column, cellOf, isSeriesTable, type TableName, type TableRow } from '../table.js';
import type { Merged, MergeOptions, Problem } from './change.js';
import type { FoundTable } from './find-table.js';
import { measureUnits } from './measure-units.js';
import { addedRow, type FoundRow, incompleteMeasures, type Merge } from './new-measures.js';
import { readField } from './read-field.js';
import { newEntry, readRowName } from './row-key.js';
import { cellText, sameCell } from './same-text.js';
import { settleCounts } from './settle-counts.js';
import { shown } from './shown-value.js';

/**
 * Compares what colleagues filled in with the file, cell by cell and row by row by their names, wherever they stand. A
 * cell that nobody touched since the export changes nothing, and neither does a row that is missing.
 */
export function mergeTables(found: readonly FoundTable[], options: MergeOptions): Merged {
  const merge: Merge = {
    changes: [],
    problems: [],
    notes: [],
    seen: new Map(),
    current: new Map(
      options.tables.flatMap(({ name, rows }) => rows.map((row) => [`${name} ${row.key}`, row] as const)),
    ),
    units: measureUnits(found, options.file, options.framework),
    newMeasures: new Map(),
    readOnly: new Map(),
    readAs: new Map(),
    untouched: { count: 0, lost: 0 },
    options,
  };
  for (const table of found) mergeTable(table, merge);
  for (const problem of incompleteMeasures(merge)) merge.problems.push(problem);
  for (const note of [...readAsNotes(merge.readAs), ...readOnlyNotes(merge)]) merge.notes.push(note);
  return merge;
}

function mergeTable(found: FoundTable, merge: Merge): void {
  const { table, grid, headerRow, places, columns } = found;
  for (const problem of mergedCells(found)) merge.problems.push(problem);
  const answers = columns.filter(({ role, id }) => role === 'answer' && places.has(id));
  for (let row = headerRow + 1; row < grid.rows.length; row++) {
    const cells = grid.rows[row] ?? [];
    const cell = (column: string): Cell => cells[places.get(column) ?? -1] ?? null;
    const addressOf = (column: string) => grid.addressOf(row, places.get(column) ?? 0, headerRow);
    const isAnswered = answers.some(({ id }) => cellText(cell(id)) !== '');
    if (!isAnswered && columns.every(({ role, id }) => role !== 'key' || cellText(cell(id)) === '')) continue;
    const read = readRowName(table.name, cell, merge.options.framework);
    if (read.name === undefined) {
      for (const { column, message } of read.problems) merge.problems.push({ address: addressOf(column), message });
      continue;
    }
    // Entries without a number are new, one a row.
    const name = read.name.key === newEntry ? { ...read.name, key: `${newEntry} ${row}` } : read.name;
    noteReadAs(
      merge.readAs,
      `${table.name} period`,
      { text: cellText(cell('period')), address: () => addressOf('period') },
      name,
    );
    const own = name.table ?? table.name;
    const said = JSON.stringify(answers.map(({ id }) => cellText(cell(id))));
    const earlier = merge.seen.get(`${own} ${name.key}`);
    if (earlier === undefined) {
      merge.seen.set(`${own} ${name.key}`, { address: addressOf(answers[0]?.id ?? ''), answers: said });
      mergeRow({ found, table: own, key: name.key, parts: name.parts, cell, addressOf }, answers, merge);
    } else if (earlier.answers !== said) {
      const message = `a second row for the same ${rowWords[own]} has different answers. The first is at ${earlier.address}. Keep one.`;
      merge.problems.push({ address: addressOf(answers[0]?.id ?? ''), message });
    }
  }
}

const rowWords: Readonly<Record<TableName, string>> = {
  benchmarks: 'benchmark',
  values: 'number',
  groups: 'number',
  indicators: 'indicator',
  'adjacent-outcomes': 'adjacent outcome',
  designations: 'designation',
  examples: 'example',
  assessment: 'assessment',
};

/** Joined cells keep what the first holds and lose the rest: they would look like cells that somebody emptied. */
function mergedCells({ grid, headerRow, places }: FoundTable): Problem[] {
  const columns = [...places.values()];
  return grid.merged
    .filter(({ first, last }) => last.row > headerRow && columns.some((at) => at >= first.column && at <= last.column))
    .map(({ first }) => ({
      address: grid.addressOf(first.row, first.column, headerRow),
      message: 'cells are merged here, so all but the first are empty. Unmerge them, and fill in each one.',
    }));
}

function mergeRow(row: FoundRow, answers: readonly Column[], merge: Merge): void {
  const { baseline } = merge.options;
  const { table } = row;
  const current = merge.current.get(`${table} ${row.key}`);
  const exported = baseline?.rowOf(table, row.key);
  // A row that was neither exported nor is in the file: somebody added it.
  const added = current === undefined && exported === undefined;
  const unit = merge.units.unitOf(row.parts);
  const [before, problemsBefore] = [merge.changes.length, merge.problems.length];
  for (const column of answers) {
    const cell = row.cell(column.id);
    const now = cellOf(current, column.id);
    if (
      baseline === undefined
        ? sameCell(cell, now) || cellText(cell) === ''
        : isUntouched(cell, cellOf(exported, column.id), column, unit)
    ) {
      // A cell that nobody changed has no effect, no matter what it says.
      if (baseline !== undefined) noteUntouched(cell, now, column, unit, merge);
      continue;
    }
    mergeCell(row, column, { cell, now, exported: baseline && cellOf(exported, column.id), added }, merge);
  }
  if (isSeriesTable(table) && merge.problems.length === problemsBefore) {
    const settled = settleCounts(row, current, merge.changes.splice(before), unit);
    for (const change of settled.changes) merge.changes.push(change);
    for (const problem of settled.problems) merge.problems.push(problem);
  }
  if (added) addedRow(row, merge);
  else if (exported !== undefined || current !== undefined) readOnlyCells(row, exported ?? current, merge);
}

/** Programs for spreadsheets write what they were given in their own way: a date as 2/11/2026. */
function isUntouched(cell: Cell, exported: Cell, column: Column, unit: string | undefined): boolean {
  return sameCell(cell, exported) || (exported !== null && meansSame(cell, exported, column, unit));
}

function meansSame(cell: Cell, other: Cell, column: Column, unit: string | undefined): boolean {
  const read = readField(cell, column, unit);
  return read.problem === undefined && sameCell(read.value, readField(other, column, unit).value ?? null);
}

/** A text as long as this was cut when it was exported. */
const mayBeCut = 32_000;

function noteUntouched(cell: Cell, now: Cell, column: Column, unit: string | undefined, { untouched }: Merge): void {
  const { length } = cellText(cell);
  if (length === 0 || length > mayBeCut || sameCell(cell, now) || meansSame(cell, now, column, unit)) return;
  untouched.count++;
  if (now === null) untouched.lost++;
}

interface CellSides {
  readonly cell: Cell;
  /** What the file says now. */
  readonly now: string | number | null;
  /** What was exported; undefined where that is not known. */
  readonly exported: string | number | null | undefined;
  readonly added: boolean;
}

function mergeCell(row: FoundRow, column: Column, { cell, now, exported, added }: CellSides, merge: Merge): void {
  const address = row.addressOf(column.id);
  const { table } = row;
  const unit = merge.units.unitOf(row.parts);
  const dataFile = dataFileOf(merge.units.measureOf(row.parts)?.value);
  if (dataFile !== undefined && isSeriesTable(table)) {
    merge.problems.push({
      address,
      message: `the numbers for this indicator are in ${shown(dataFile)}. Change them there.`,
    });
    return;
  }
  const read = readField(cell, column, unit);
  if (read.problem !== undefined) {
    merge.problems.push({ address, message: read.problem });
    return;
  }
  noteReadAs(merge.readAs, `${table} ${column.id}`, { text: cellText(cell), address: () => address }, read);
  const meansNow = readField(now, column).value ?? null;
  if (sameCell(read.value, meansNow)) return;
  if (exported !== undefined && !sameCell(now, exported)) {
    const { prefer } = merge.options;
    const sides = `it was ${shown(exported)} in the export, is ${shown(now)} in the file now, and is ${shown(read.value)} here`;
    if (prefer === undefined) {
      merge.problems.push({ address, message: `changed on both sides: ${sides}.`, isConflict: true });
      return;
    }
    merge.notes.push(`${address}: changed on both sides: ${sides}. Kept the ${prefer}'s.`);
    if (prefer === 'file') return;
  }
  const foreign = read.value === null ? undefined : foreignFact(table, column);
  if (foreign !== undefined) {
    merge.problems.push({ address, message: `${foreign} Clear the cell.` });
    return;
  }
  merge.changes.push({
    table,
    key: row.key,
    parts: row.parts,
    column,
    from: meansNow,
    to: read.value,
    address,
    added,
    ...(merge.options.about === undefined && row.found.places.has('margin') && { keepsMargin: true }),
  });
}

/** Why the row's measure can't have this fact, on a sheet with both kinds of measures; undefined where it can. */
function foreignFact(table: TableName, { id }: Column): string | undefined {
  if (table === 'adjacent-outcomes' && id === 'core') return 'an outcome in another sector is never a core indicator.';
  if (table !== 'indicators' || adjacentOnly.every((column) => column.id !== id)) return undefined;
  return `only outcomes in other sectors (${adjacent}) have this.`;
}

/** Changes to read-only cells: they are reported and have no effect. */
function readOnlyCells(row: FoundRow, known: TableRow | undefined, merge: Merge): void {
  for (const column of row.found.columns) {
    if (column.role !== 'shown' || !row.found.places.has(column.id)) continue;
    const [cell, expected] = [row.cell(column.id), cellOf(known, column.id)];
    // What explains a benchmark is not kept with the export, and belongs to the edition.
    if (column.id === 'statement' || column.id === 'usual-evidence') continue;
    if (sameCell(cell, expected) || cellText(cell) === '') continue;
    if (column.kind === 'yes-or-no' && readField(cell, column).value === (expected ?? null)) continue;
    const name = `${row.found.grid.name} ${column.id}`;
    const earlier = merge.readOnly.get(name);
    if (earlier !== undefined) earlier.count++;
    else
      merge.readOnly.set(name, {
        address: row.addressOf(column.id),
        title: column.title,
        expected: shown(expected),
        count: 1,
      });
  }
}

/** The report of these: one sentence per column. */
function readOnlyNotes({ readOnly }: Merge): string[] {
  return [...readOnly.values()].map(({ address, title, expected, count }) =>
    count === 1
      ? `${address}: the column "${title}" is read-only, so it's still ${expected}.`
      : `${address} and ${count - 1} more: the column "${title}" is read-only, so it didn't change.`,
  );
}
