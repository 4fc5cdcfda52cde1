import { basename } from 'node:path';
import { comparableText } from '../../../authoring/download/comparable.js';
import type { ColumnMapping } from '../../../authoring/download/mapping.js';
import { type Download, DownloadRefused, downloadOf, readDownload } from '../../../authoring/download/read-download.js';
import type { Grid } from '../../../authoring/workbook/import/grid.js';
import { nearestName } from '../../../text/nearest-name.js';
import { shownText } from '../../../text/shown-text.js';
import { RunError } from '../../io.js';
import type { DataQuestions } from './import-data-questions.js';

/** Reads a download by a mapping, as often as is asked. */
export interface DownloadReader {
  /** The sheets of a workbook that hold anything. */
  readonly sheets?: readonly string[];
  /** Whether several sheets have the same columns, and can be read as one. */
  canReadTogether?(mapping: ColumnMapping): boolean;
  /** @throws DownloadRefused */
  read(mapping: ColumnMapping): Download;
}

/** @throws RunError where it's a workbook that can't be read */
export async function downloadReader(source: string, bytes: Uint8Array): Promise<DownloadReader> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return {
      read(mapping) {
        if (mapping.sheet !== undefined) throw new DownloadRefused('this is a text file, so leave out --sheet.');
        return readDownload(bytes, basename(source), mapping);
      },
    };
  const { readWorkbook, WorkbookRefused } = await import('../../../authoring/workbook/read/read-workbook.js');
  const { workbookRecords } = await import('../../../authoring/download/workbook-records.js');
  const { allSheets, canReadTogether, everySheet } = await import('../../../authoring/download/all-sheets.js');
  try {
    const filled = withTables(readWorkbook(bytes));
    return {
      sheets: filled.map(({ name }) => name),
      canReadTogether: (mapping) => canReadTogether(filled, mapping),
      read: (mapping) =>
        mapping.sheet === everySheet
          ? allSheets(filled, mapping)
          : downloadOf(workbookRecords(sheetOf(filled, mapping.sheet)), mapping, []),
    };
  } catch (error) {
    if (error instanceof WorkbookRefused) throw new RunError(`${source} ${error.message}`);
    throw error;
  }
}

/** The sheets that can hold a table; if there is none, all that hold anything. */
function withTables(sheets: readonly Grid[]): readonly Grid[] {
  const isFilled = (cells: Grid['rows'][number], least: number) =>
    cells.filter((cell) => cell !== null).length >= least;
  const tables = sheets.filter(({ rows }) => rows.filter((cells) => isFilled(cells, 2)).length >= 2);
  return tables.length > 0 ? tables : sheets.filter(({ rows }) => rows.some((cells) => isFilled(cells, 1)));
}

function sheetOf(sheets: readonly Grid[], wanted: string | undefined): Grid {
  const [first, ...more] = sheets;
  if (first === undefined) throw new DownloadRefused('the file is empty.');
  if (wanted === undefined && more.length === 0) return first;
  const found = sheets.find(({ name }) => comparableText(name) === comparableText(wanted ?? ''));
  if (found !== undefined) return found;
  const names = sheets.map(({ name }) => name);
  const near = nearestName(wanted ?? '', names);
  const hint = near === undefined ? '' : ` Did you mean "${shownText(near, 100)}"?`;
  const list = names.map((name) => `"${shownText(name, 100)}"`).join(', ');
  throw new DownloadRefused(`there is no sheet "${shownText(wanted ?? '', 100)}".${hint} The sheets are: ${list}.`);
}

/** What is said, with the sheet that is meant. @throws RunError where nobody is there to answer, Paused */
export async function withSheet(
  said: ColumnMapping,
  { sheets = [], canReadTogether }: DownloadReader,
  questions: DataQuestions,
): Promise<ColumnMapping> {
  if (said.sheet !== undefined || sheets.length < 2) return said;
  return { ...said, sheet: await questions.sheet(sheets, canReadTogether?.(said) === true) };
}
