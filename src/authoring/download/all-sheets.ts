import { grouped } from '../../text/grouped.js';
import { shownText } from '../../text/shown-text.js';
import type { Grid } from '../workbook/import/grid.js';
import { comparableText } from './comparable.js';
import type { ColumnMapping } from './mapping.js';
import { columnIndex, type Download, DownloadRefused, downloadOf } from './read-download.js';
import { workbookRecords } from './workbook-records.js';

/** What `--sheet` says for all sheets. */
export const everySheet = '*';

/** The column that is made then: which sheet a row comes from. */
const sheetColumn = '(sheet)';

/**
 * The rows of all sheets that have the same columns, with a column for the sheet's name: a workbook may have a sheet for each
 * group, or for each year. Sheets with other columns are left out, and said.
 *
 * @throws DownloadRefused where no two sheets have the same columns
 */
export function allSheets(sheets: readonly Grid[], mapping: ColumnMapping): Download {
  const alike = sheetsAlike(sheets, mapping);
  const [first] = alike;
  if (first === undefined || alike.length < 2)
    throw new DownloadRefused('no two sheets have the same columns. Name one sheet with --sheet.');
  const columns = named(first.download.columns);
  const left = sheets.flatMap(({ name }) => (alike.every(({ sheet }) => sheet !== name) ? [name] : []));
  const rows = alike.flatMap(({ sheet, download }) => {
    const places = columns.map((column) => columnIndex(download.columns, column));
    return download.rows.map((cells) => {
      const { place } = cells[0] ?? { place: { line: 1, column: 1 } };
      const own = places.map((at) => ({ ...(cells[at] ?? { text: '', place }), sheet }));
      return [...own, { text: sheet, place, sheet }];
    });
  });
  const names = (list: readonly string[]) => list.map((name) => `"${shownText(name, 60)}"`).join(', ');
  return {
    columns: [...columns, sheetColumn],
    rows,
    notes: [
      `read the sheets ${names(alike.map(({ sheet }) => sheet))} together. The column "${sheetColumn}" has their names.`,
      ...(left.length === 0 ? [] : [`skipped sheets with other columns: ${names(left)}.`]),
    ],
  };
}

/** Whether several sheets have the same columns. */
export const canReadTogether = (sheets: readonly Grid[], mapping: ColumnMapping): boolean =>
  sheetsAlike(sheets, mapping).length >= 2;

interface SheetDownload {
  readonly sheet: string;
  readonly download: Download;
}

/** The sheets that share their columns with the most others. */
function sheetsAlike(sheets: readonly Grid[], mapping: ColumnMapping): readonly SheetDownload[] {
  const inSheets = withoutSheetColumn(mapping);
  const read = sheets.map((grid) => ({
    sheet: grid.name,
    download: downloadOf(workbookRecords(grid), inSheets, []),
  }));
  const byColumns = grouped(read, ({ download }) => named(download.columns).map(comparableText).sort().join('\n'));
  const [most = []] = [...byColumns.values()].toSorted((one, other) => other.length - one.length);
  return most;
}

const named = (columns: readonly string[]): string[] => columns.filter((name) => name !== '');

/** No sheet has the made column among its own. */
function withoutSheetColumn({ only = [], ...mapping }: ColumnMapping): ColumnMapping {
  const kept = Object.entries(mapping).filter(([, name]) => name !== sheetColumn);
  return { ...Object.fromEntries(kept), only: only.filter(([column]) => column !== sheetColumn) };
}
