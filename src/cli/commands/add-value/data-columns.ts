import { csvRecords } from '../../../assessment/data-files/csv-records.js';
import type { DataColumn } from '../../../assessment/data-files/data-header.js';
import { trimEnd } from '../../../text/trim-end.js';

/** A data file with more columns, and its line of names before and after. */
export interface WidenedFile {
  readonly text: string;
  readonly names: { readonly line: number; readonly before: string; readonly after: string };
}

/**
 * Adds columns behind the last one that has a name. Rows get empty cells for them, and every other byte stays.
 *
 * @param text a data file that can be read, without a byte order mark
 */
export function withColumns(text: string, columns: readonly DataColumn[]): WidenedFile {
  const { records, ends } = csvRecords(text);
  const header = records.findIndex((cells) => cells.some((cell) => cell.text !== ''));
  const cellsOfHeader = records[header] ?? [];
  const width = cellsOfHeader.findLastIndex((cell) => cell.text !== '') + 1 + columns.length;
  const names = { line: cellsOfHeader[0]?.place.line ?? 1, before: '', after: '' };
  let from = 0;
  const wide = records.map((cells, index) => {
    const own = text.slice(from, ends[index]);
    from = ends[index] ?? from;
    if (index < header) return own;
    if (index > header) return own + ','.repeat(Math.max(0, width - cells.length));
    // Empty columns at the end, as spreadsheets add them, make room.
    const after = `${trimEnd(own, ', \t\r\n')},${columns.join(',')}`;
    names.before = own.trim();
    names.after = after.trim();
    return after;
  });
  return { text: wide.join('') + text.slice(from), names };
}
