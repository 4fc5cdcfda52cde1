import { shownText } from '../../text/shown-text.js';
import type { CsvCell } from './csv-records.js';

export const dataColumns = [
  'period',
  'dimension',
  'group',
  'value',
  'n',
  'note',
  'break',
  'margin',
  'provisional',
  'count',
  'of',
] as const;

export type DataColumn = (typeof dataColumns)[number];

export interface HeaderProblem {
  readonly cell: CsvCell;
  readonly message: string;
  readonly suggestion: string;
}

export interface DataHeader {
  /** Where each column stands; a column that is not written is not in it. */
  readonly columns: ReadonlyMap<DataColumn, number>;
  readonly problems: readonly HeaderProblem[];
  /** Whether the rows can be read: the required columns are there. */
  readonly isReadable: boolean;
}

const allColumns = dataColumns.map((name) => `\`${name}\``).join(', ');

/** The columns of a data file, in any order and in any case. */
export function readHeader(cells: readonly CsvCell[]): DataHeader {
  const [first] = cells;
  const columns = new Map<DataColumn, number>();
  const problems: HeaderProblem[] = [];
  if (first !== undefined) {
    const separator = otherSeparator(cells);
    if (separator !== undefined) return { columns, problems: [wrongSeparator(first, separator)], isReadable: false };
  }
  const unknown: CsvCell[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = cell.text.toLowerCase();
    if (!isDataColumn(name)) {
      // Spreadsheets add empty columns at the end: they are passed over.
      if (index <= cells.findLastIndex(({ text }) => text !== '')) unknown.push(cell);
    } else if (columns.has(name))
      problems.push({ cell, message: `The column \`${name}\` appears twice.`, suggestion: 'Remove one of the two.' });
    else columns.set(name, index);
  }
  const missing = requiredBeside(columns).filter((name) => !columns.has(name));
  const isReadable = missing.length === 0;
  // A required column under another name is one mistake, not two.
  const meant = unknown.slice(0, missing.length);
  if (first !== undefined && !isReadable) problems.push(missingColumns(meant, meant[0] ?? first, missing));
  // A first line without any name is one mistake: what it lacks is the line of names.
  if (columns.size > 0) for (const cell of unknown.slice(missing.length)) problems.push(unknownColumn(cell));
  return { columns, problems, isReadable };
}

/** A row has its period and its value, or what the value is computed from. */
function requiredBeside(columns: ReadonlyMap<DataColumn, number>): readonly DataColumn[] {
  if (columns.has('value')) return ['period'];
  return columns.has('count') || columns.has('of') ? ['period', 'count', 'of'] : ['period', 'value'];
}

function isDataColumn(name: string): name is DataColumn {
  return (dataColumns as readonly string[]).includes(name);
}

/** A header of one cell that holds the names, with something else than a comma between them. */
function otherSeparator(cells: readonly CsvCell[]): 'semicolons' | 'tabs' | undefined {
  const [first, ...others] = cells;
  if (first === undefined || others.some(({ text }) => text !== '')) return undefined;
  if (first.text.includes(';')) return 'semicolons';
  return first.text.includes('\t') ? 'tabs' : undefined;
}

function wrongSeparator(cell: CsvCell, separator: 'semicolons' | 'tabs'): HeaderProblem {
  return {
    cell,
    message: `The columns are separated by ${separator}. A data file uses commas.`,
    suggestion:
      'Save the file again with commas between the columns and points in the numbers (in Excel "CSV UTF-8 (comma delimited)", with the region set to United States).',
  };
}

function unknownColumn(cell: CsvCell): HeaderProblem {
  return {
    cell,
    message: cell.text === '' ? 'This column has no name.' : `\`${shownText(cell.text, 40)}\` isn't a known column.`,
    suggestion: `Name it one of ${allColumns}, or remove it.`,
  };
}

function missingColumns(meant: readonly CsvCell[], cell: CsvCell, missing: readonly DataColumn[]): HeaderProblem {
  const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(' and ');
  const instead = meant.filter(({ text }) => text !== '').map(({ text }) => shownText(text, 30));
  const written = instead.length === 0 ? '' : `, and ${list(instead)} ${instead.length === 1 ? 'is' : 'are'} not known`;
  const download =
    instead.length === 0
      ? ''
      : ' If this is a download from a state or another source, leave out `data` and use `strive import` with --outcome and --indicator.';
  return {
    cell,
    message: `The first line names no column ${list(missing)}${written}.`,
    suggestion: `Start the file with a line of column names, such as \`period,value,n\`. The possible columns are ${allColumns}.${download}`,
  };
}
