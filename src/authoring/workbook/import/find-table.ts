import { shownText } from '../../../text/shown-text.js';
import { evidenceColumns } from '../benchmark-table.js';
import { adjacentOnly } from '../fact-columns.js';
import type { Column, Table, TableName } from '../table.js';
import type { Grid } from './grid.js';
import { cellText } from './same-text.js';

/** Where a table stands on a sheet. */
export interface FoundTable {
  readonly table: Table;
  readonly grid: Grid;
  /** The row of the column names, counted from 0. */
  readonly headerRow: number;
  /** Where each column stands. */
  readonly places: ReadonlyMap<string, number>;
  /** The columns, those included that the table has not had so far. */
  readonly columns: readonly Column[];
}

export interface HeaderTrouble {
  readonly address: string;
  readonly message: string;
}

export interface FoundHeader {
  readonly found: FoundTable;
  readonly problems: readonly HeaderTrouble[];
  readonly notes: readonly string[];
}

/** How many rows from the top the column names are looked for: people put a title above them. */
const furthestHeader = 20;

/** The table in a sheet, recognized by its columns and not by the sheet's name; undefined if there is none. */
export function findTable(grid: Grid, tables: readonly Table[]): FoundHeader | undefined {
  for (const [headerRow, cells] of grid.rows.slice(0, furthestHeader).entries()) {
    const names = cells.map((cell) => nameIn(cellText(cell)));
    const table = tableOf(names, tables);
    if (table && lostColumns(table, names).length === 0) return headerOf(grid, table, headerRow, names);
  }
  return undefined;
}

/** A table on a sheet that lacks columns without which nobody can tell what its rows are about; undefined for none. */
export function findCutTable(
  grid: Grid,
  tables: readonly Table[],
): { readonly table: Table; readonly trouble: HeaderTrouble } | undefined {
  for (const [headerRow, cells] of grid.rows.slice(0, furthestHeader).entries()) {
    const names = cells.map((cell) => nameIn(cellText(cell)));
    const table = tableOf(names, tables);
    if (table === undefined) continue;
    const lost = lostColumns(table, names).map(({ title }) => title);
    const message = `${lost.length === 1 ? 'the column' : 'the columns'} ${lost.join(', ')} ${lost.length === 1 ? 'is' : 'are'} missing. Put ${lost.length === 1 ? 'it' : 'them'} back. To import nothing from this sheet, delete it.`;
    return { table, trouble: { address: grid.addressOf(headerRow, 0, headerRow), message } };
  }
  return undefined;
}

/** Fewer columns of a table than these may stand on any sheet. */
const fewest = 4;

/** The table whose columns these are: the one that knows most of them, where one of them is to be filled in. */
function tableOf(names: readonly string[], tables: readonly Table[]): Table | undefined {
  const known = (table: Table) => placesOf(names, knownColumns(table, names));
  // Numbers of groups that have lost one of these columns are not those of everybody.
  const isOfGroups = names.includes('dimension') || names.includes('group');
  const [most] = tables
    .filter(({ name }) => name !== (isOfGroups ? 'values' : 'groups'))
    .map((table) => ({ table, places: known(table) }))
    .sort((one, other) => other.places.size - one.places.size);
  if (most === undefined) return undefined;
  const { table, places } = most;
  const isFilledIn = table.columns.some(({ id, role }) => role === 'answer' && places.has(id));
  const isWhole = lostColumns(table, names).length === 0;
  return isFilledIn && (isWhole || places.size >= fewest) ? table : undefined;
}

/** The columns that say what a row is about, and the numbers themselves. */
const needed: Readonly<Record<TableName, readonly string[]>> = {
  benchmarks: ['code'],
  values: ['outcome', 'indicator', 'period', 'value'],
  groups: ['outcome', 'indicator', 'dimension', 'group', 'period', 'value'],
  indicators: ['outcome', 'indicator', 'name', 'unit'],
  'adjacent-outcomes': ['adjacent-outcome', 'name', 'unit'],
  designations: ['number', 'designation', 'awarded-on'],
  examples: ['number', 'example', 'took-effect', 'kind'],
  assessment: ['assessed-on'],
};

function lostColumns(table: Table, names: readonly string[]): Column[] {
  const places = placesOf(names, table.columns);
  return table.columns.filter(({ id }) => needed[table.name].includes(id) && !places.has(id));
}

/** Exports used to hold indicators and outcomes in other sectors on one sheet. */
const isOfBoth = (names: readonly string[]): boolean => names.includes('indicator') && names.includes('sector');

const nameIn = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

function knownColumns({ name, columns }: Table, names: readonly string[]): readonly Column[] {
  if (name === 'indicators' && isOfBoth(names)) return [...columns, ...adjacentOnly];
  if (name !== 'benchmarks' && name !== 'examples') return columns;
  const numbers = names.flatMap((text) => Number(/^evidence[ -](\d{1,3})\b/.exec(text)?.[1] ?? 0));
  const [most, present] = [
    Math.min(Math.max(0, ...numbers), 100),
    columns.filter(({ id }) => id.endsWith('-link')).length,
  ];
  const more = Array.from({ length: Math.max(0, most - present) }, (_, index) => evidenceColumns(present + index));
  return [...columns, ...more.flat()];
}

const means = (column: Column, name: string) => name === column.id || name === nameIn(column.title);

function placesOf(names: readonly string[], columns: readonly Column[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const column of columns) {
    const place = names.findIndex((name) => means(column, name));
    if (place !== -1) places.set(column.id, place);
  }
  return places;
}

function headerOf(grid: Grid, table: Table, headerRow: number, names: readonly string[]): FoundHeader {
  const columns = knownColumns(table, names);
  const problems: HeaderTrouble[] = [];
  const notes: string[] = [];
  const seen = new Set<string>();
  for (const [place, name] of names.entries()) {
    if (name === '') continue;
    const column = columns.find((candidate) => means(candidate, name));
    const address = grid.addressOf(headerRow, place, headerRow);
    if (column === undefined) {
      notes.push(`${address}: skipped the column "${shownText(name, 40)}", because it isn't from \`strive export\`.`);
    } else if (seen.has(column.id)) {
      problems.push({ address, message: `there are two columns named "${shownText(name, 40)}". Delete one.` });
    } else seen.add(column.id);
  }
  return { found: { table, grid, headerRow, places: placesOf(names, columns), columns }, problems, notes };
}
