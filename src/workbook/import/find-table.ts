import { shownText } from '../../assessment/shown-text.js';
import { evidenceColumns } from '../benchmark-table.js';
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

/** The table that a sheet holds, known by its columns whatever the sheet is called; undefined where it holds none. */
export function findTable(grid: Grid, tables: readonly Table[]): FoundHeader | undefined {
  for (const [headerRow, cells] of grid.rows.slice(0, furthestHeader).entries()) {
    const names = cells.map((cell) => nameIn(cellText(cell)));
    // The table of groups has all columns that say what a table of values is.
    for (const name of ['benchmarks', 'groups', 'values'] as const) {
      const table = tables.find((entry) => entry.name === name);
      if (table === undefined) continue;
      const places = placesOf(names, knownColumns(table, names));
      if (isTable(name, new Set(places.keys()))) return headerOf(grid, table, headerRow, names);
    }
  }
  return undefined;
}

function isTable(name: TableName, columns: ReadonlySet<string>): boolean {
  const has = (...ids: readonly string[]) => ids.every((id) => columns.has(id));
  if (name === 'benchmarks') return has('code') && [...columns].some((id) => /^(?:status|note|evidence-)/.test(id));
  const series = has('outcome', 'indicator', 'period', 'value');
  return name === 'groups' ? series && has('dimension', 'group') : series && !has('group');
}

const nameIn = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

function knownColumns({ name, columns }: Table, names: readonly string[]): readonly Column[] {
  if (name !== 'benchmarks') return columns;
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
    const address = grid.addressOf(headerRow, place);
    if (column === undefined) {
      notes.push(
        `${address}: the column "${shownText(name, 40)}" is none that \`strive export\` writes; it was passed over.`,
      );
    } else if (seen.has(column.id)) {
      problems.push({ address, message: `the column "${shownText(name, 40)}" stands twice. Remove one of the two.` });
    } else seen.add(column.id);
  }
  return { found: { table, grid, headerRow, places: placesOf(names, columns), columns }, problems, notes };
}
