import { quoteText } from '../../text/clean-text.js';
import type { DownloadCell } from './read-download.js';

/** A cell by its file and line, and the name of its column, where several sheets are read with its sheet; of a column that is not there, the row. */
export function addressOf(
  file: string,
  cells: readonly DownloadCell[],
  columns: readonly string[],
  column: number,
): string {
  const cell = cells[column] ?? cells[0];
  const name = column === -1 ? '' : ` (${quoteText(cell?.column ?? columns[column] ?? '', 100)})`;
  const sheet = cell?.sheet === undefined ? '' : `, ${quoteText(cell.sheet, 100)}`;
  return `${quoteText(file)}${sheet}:${cell?.place.line ?? 1}${name}`;
}
