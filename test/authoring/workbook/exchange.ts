import { editOptionsFor } from '../../../src/authoring/answers/key-order.js';
import type { Grid } from '../../../src/authoring/workbook/import/grid.js';
import {
  type Imported,
  type ImportOptions,
  importTables,
} from '../../../src/authoring/workbook/import/import-tables.js';
import { readWorkbook } from '../../../src/authoring/workbook/read/read-workbook.js';
import type { Cell, Table } from '../../../src/authoring/workbook/table.js';
import { assessmentTables } from '../../../src/authoring/workbook/tables.js';
import { writeWorkbook } from '../../../src/authoring/workbook/write/write-workbook.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import { editText } from '../../../src/yaml/edit/edit-text.js';
import { readYaml } from '../../../src/yaml/read/read-yaml.js';

const partnership = 'River Valley Promise';
export const facts = { file: 'p.yaml', partnership, edition: 'theory-of-action/2019', on: '2026-06-30' };

export const tablesOf = (text: string): Table[] => assessmentTables(defaultFramework, valueOfText(text));

function valueOfText(text: string): unknown {
  const { value, findings } = readYaml(new TextEncoder().encode(text), 'p.yaml');
  if (findings.length > 0) throw new Error(findings[0]?.message);
  return value;
}

/** The sheets of the workbook that an assessment is exported to, as they are read again. */
export async function exported(text: string): Promise<Sheets> {
  return new Sheets(readWorkbook(await writeWorkbook(tablesOf(text), facts, 'Not a designation.')));
}

/** Sheets to be changed as a colleague would. */
export class Sheets {
  readonly grids: { name: string; rows: Cell[][]; merged: Grid['merged']; addressOf: Grid['addressOf'] }[];

  constructor(grids: readonly Grid[]) {
    this.grids = grids.map((grid) => ({ ...grid, rows: grid.rows.map((cells) => [...cells]) }));
  }

  sheet(name: string) {
    const grid = this.grids.find((one) => one.name === name);
    if (grid === undefined) throw new Error(`no sheet ${name}`);
    return grid;
  }

  /** Writes a cell, in the row that begins with these cells and under this title. */
  set(name: string, start: readonly Cell[], title: string, value: Cell): this {
    const { rows } = this.sheet(name);
    const column = rows[0]?.indexOf(title) ?? -1;
    const row = rows.find((cells) => start.every((cell) => cells.includes(cell)));
    if (row === undefined || column === -1) throw new Error(`no cell ${name} ${start.join(' ')} ${title}`);
    row[column] = value;
    return this;
  }

  /** Takes a column out, as deleting it does. */
  without(name: string, title: string): this {
    const { rows } = this.sheet(name);
    const column = rows[0]?.indexOf(title) ?? -1;
    if (column === -1) throw new Error(`no column ${title}`);
    for (const cells of rows) cells.splice(column, 1);
    return this;
  }

  /** Adds a row below, with cells by title. */
  add(name: string, cells: Readonly<Record<string, Cell>>): this {
    const { rows } = this.sheet(name);
    for (const title of Object.keys(cells)) if (!rows[0]?.includes(title)) throw new Error(`no column ${title}`);
    rows.push((rows[0] ?? []).map((title) => cells[String(title)] ?? null));
    return this;
  }

  /** What an import of these sheets into an assessment would do. */
  into(text: string, options: Partial<ImportOptions> = {}): Imported & { readonly text: string } {
    const imported = importTables(this.grids, {
      framework: defaultFramework,
      file: valueOfText(text),
      partnership,
      tables: tablesOf(text),
      expectsAll: true,
      ...options,
    });
    return { ...imported, text: editText(text, imported.edits, editOptionsFor(defaultFramework)) };
  }

  /** The same without what was exported, as a workbook that somebody made. */
  withoutBaseline(): Sheets {
    return new Sheets(this.grids.filter(({ name }) => name !== 'strive export'));
  }
}

/** Problems as they are told. */
export const told = ({ problems }: Pick<Imported, 'problems'>): string[] =>
  problems.map(({ address, message }) => `${address}: ${message}`);
