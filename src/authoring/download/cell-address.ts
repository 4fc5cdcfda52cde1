import type { CsvCell } from '../../assessment/data-files/csv-records.js';
import { quoteText } from '../../text/clean-text.js';

/** A cell by its file and line, and the name of its column; of a column that is not there, the row. */
export function addressOf(file: string, cells: readonly CsvCell[], columns: readonly string[], column: number): string {
  const cell = cells[column] ?? cells[0];
  const name = column === -1 ? '' : ` (${quoteText(columns[column] ?? '', 40)})`;
  return `${quoteText(file)}:${cell?.place.line ?? 1}${name}`;
}
