import type { CsvCell } from '../../assessment/data-files/csv-records.js';
import { cleanText, quoteText } from '../../text/clean-text.js';
import { baselineLines, type ExportFacts } from './baseline.js';
import type { Grid } from './import/grid.js';
import { cellOf, type Table } from './table.js';

/** The names of the CSV files, and of the one that keeps what was exported. */
export const csvNames = {
  benchmarks: 'benchmarks.csv',
  values: 'values.csv',
  groups: 'groups.csv',
  indicators: 'indicators.csv',
  'adjacent-outcomes': 'adjacent-outcomes.csv',
  designations: 'designations.csv',
  examples: 'examples.csv',
  assessment: 'assessment.csv',
} as const;
export const baselineCsvName = 'exported.csv';

/** What a program for spreadsheets takes for a formula; an apostrophe in front makes it text. */
const formula = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
const marked = /^'(?='*(?:[\t\r\n]|\s*[=+\-@＝＋－＠]))/;

/** By this mark Excel knows that a CSV file is UTF-8. */
const byteOrderMark = '\ufeff';

/** The tables as CSV files, by name: the same that the sheets of a workbook hold, and what was exported. */
export function csvFiles(tables: readonly Table[], facts: ExportFacts): Map<string, string> {
  const files = tables.map(({ name, columns, rows }): [string, string] => [
    csvNames[name],
    csvText([
      columns.map(({ id }) => id),
      ...rows.map((row) => columns.map(({ id }) => onOneLine(id, cellOf(row, id)))),
    ]),
  ]);
  return new Map([...files, [baselineCsvName, csvText(baselineLines(tables, facts))]]);
}

/** What explains a benchmark takes one line, so that rows are lines, as far as it lies with us. */
function onOneLine(column: string, cell: string | number | null): string | number | null {
  if (column !== 'usual-evidence' || typeof cell !== 'string') return cell;
  return cell.replace(/^• /, '').replaceAll('\n• ', '; ');
}

function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return byteOrderMark + rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** By RFC 4180, line breaks within quotes and all: what is read back is what was written. */
function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const clean = cleanText(value).trim();
  const text = formula.test(clean) ? `'${clean}` : clean;
  return /[",;\n\r]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV file as a grid. */
export function csvGrid(name: string, records: readonly (readonly CsvCell[])[]): Grid {
  return {
    name,
    rows: records.map((cells) => cells.map(({ text }) => (text === '' ? null : text.replace(marked, '')))),
    merged: [],
    addressOf(row, column, headerRow) {
      const cell = records[row]?.[column] ?? records[row]?.at(-1);
      const header = records[headerRow]?.[column];
      return `${quoteText(name)}:${cell?.place.line ?? 1}${header === undefined ? '' : ` (${quoteText(header.text, 30)})`}`;
    },
  };
}
