/** What a cell of a sheet or of a CSV file holds; null where it is empty. */
export type Cell = string | number | boolean | Date | null;

export type TableName =
  | 'benchmarks'
  | 'values'
  | 'groups'
  | 'indicators'
  | 'adjacent-outcomes'
  | 'designations'
  | 'examples'
  | 'assessment';

/** The tables whose rows are numbers of series. */
export const isSeriesTable = (name: TableName): boolean => name === 'values' || name === 'groups';

/** The tables whose rows are facts about a measure, without its numbers. */
export const isFactTable = (name: TableName): boolean => name === 'indicators' || name === 'adjacent-outcomes';

/** What may be in the cells of a column. */
export type ColumnKind =
  | 'text'
  | 'status'
  | 'link'
  | 'date'
  | 'period'
  | 'value'
  | 'count'
  | 'margin'
  | 'yes-or-no'
  | 'choice';

export interface Column {
  /** The name in a CSV file, and of the field in what is compared. */
  readonly id: string;
  /** The name in the sheet's first row. */
  readonly title: string;
  readonly kind: ColumnKind;
  /** `key` says which row it is, `answer` is what colleagues fill in, `shown` is there to be read. */
  readonly role: 'key' | 'answer' | 'shown';
  /** What it is, in plain words, for the instructions. */
  readonly about: string;
  /** In characters. */
  readonly width: number;
  /** The answers of a drop-down list; of the kind `choice`, all that there are. */
  readonly options?: readonly string[];
}

export interface TableRow {
  /** Names the row among all of its table, wherever it stands. */
  readonly key: string;
  /** By the column's id; what is left out is empty. */
  readonly cells: Readonly<Record<string, string | number>>;
}

/** What one sheet or one CSV file holds. */
export interface Table {
  readonly name: TableName;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

export const tableTitles: Readonly<Record<TableName, string>> = {
  benchmarks: 'Benchmarks',
  values: 'Values',
  groups: 'Groups',
  indicators: 'Indicators',
  'adjacent-outcomes': 'Adjacent outcomes',
  designations: 'Designations',
  examples: 'Examples',
  assessment: 'Assessment',
};

const noCells: TableRow['cells'] = {};

/** A cell of a row that may not be there; null where it is empty. */
export function cellOf(row: TableRow | undefined, column: string): string | number | null {
  const cells = row?.cells ?? noCells;
  return Object.hasOwn(cells, column) ? (cells[column] ?? null) : null;
}
