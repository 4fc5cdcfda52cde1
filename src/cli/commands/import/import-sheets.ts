import { basename, dirname, join } from 'node:path';
import { csvRecords } from '../../../assessment/data-files/csv-records.js';
import { baselineCsvName, csvGrid, csvNames } from '../../../authoring/workbook/csv-tables.js';
import type { Grid } from '../../../authoring/workbook/import/grid.js';
import { decodeText } from '../../../findings/decode-text.js';
import { secondReading } from '../../../yaml/edit/second-reader.js';
import { entryOf, textOf } from '../../../yaml/plain-data.js';
import type { JudgmentSettings } from '../../editing/save-answer.js';
import type { ExitStatus } from '../../exit-status.js';
import { readSource } from '../../inputs/source.js';
import { type Io, RunError } from '../../io.js';
import { importReport } from './import-report.js';
import { readTables } from './read-tables.js';

/** A workbook or a file of data may be as large as this; ours take some ten thousand bytes. */
export const maximumSourceBytes = 20_000_000;

export interface SheetFlags {
  readonly into: string;
  readonly dryRun?: boolean;
  readonly prefer?: 'file' | 'workbook';
  readonly all?: boolean;
}

/** Brings back a workbook, or the CSV files of one. */
export async function importSheets(
  io: Io,
  source: string,
  bytes: Uint8Array | undefined,
  by: JudgmentSettings,
  flags: SheetFlags,
): Promise<ExitStatus> {
  const { chosen } = by;
  const sheets = await sheetsOf(io, source, bytes);
  const read = readTables(io, flags.into, chosen, secondReading);
  const { importTables } = await import('../../../authoring/workbook/import/import-tables.js');
  const imported = importTables(sheets.grids, {
    framework: chosen.framework,
    file: read.value,
    partnership: textOf(entryOf(entryOf(read.value, 'partnership'), 'name')) ?? '',
    tables: read.tables,
    expectsAll: sheets.expectsAll,
    ...(flags.prefer && { prefer: flags.prefer }),
    takesAll: flags.all === true,
  });
  if (!imported.found) throw new RunError(noTable(source, flags.into));
  return importReport(io, imported, read.file, by, { ...flags, tellsBaseline: true });
}

interface Sheets {
  readonly grids: readonly Grid[];
  readonly expectsAll: boolean;
}

async function sheetsOf(io: Io, source: string, bytes: Uint8Array | undefined): Promise<Sheets> {
  if (bytes === undefined) return { grids: folderGrids(io, source), expectsAll: false };
  const isText = /\.(?:csv|tsv|txt)$/i.test(source);
  if (!isText) {
    const { readWorkbook, WorkbookRefused } = await import('../../../authoring/workbook/read/read-workbook.js');
    try {
      return { grids: readWorkbook(bytes), expectsAll: true };
    } catch (error) {
      if (error instanceof WorkbookRefused) throw new RunError(`${source} ${error.message}`);
      throw error;
    }
  }
  const besides = csvFile(io, join(dirname(source), baselineCsvName), false);
  return { grids: [gridOf(basename(source), bytes), ...(besides ? [besides] : [])], expectsAll: false };
}

function folderGrids(io: Io, folder: string): Grid[] {
  const names = [...Object.values(csvNames), baselineCsvName];
  const grids = names.flatMap((name) => csvFile(io, join(folder, name), true) ?? []);
  if (grids.length > 0) return grids;
  throw new RunError(`${folder} has no exported files (${Object.values(csvNames).join(', ')}).`);
}

function csvFile(io: Io, name: string, isNeeded: boolean): Grid | undefined {
  const read = readSource(io.cwd(), name, maximumSourceBytes);
  if (read.kind === 'bytes') return gridOf(basename(name), read.bytes);
  if (read.kind === 'missing' || !isNeeded) return undefined;
  throw new RunError(`can't read ${name}.`);
}

function gridOf(name: string, bytes: Uint8Array): Grid {
  const { text, finding } = decodeText(bytes, name, maximumSourceBytes);
  if (finding !== undefined) throw new RunError(`${name}: ${finding.message} ${finding.suggestion ?? ''}`);
  const { records, broken } = csvRecords(text, separatorOf(text));
  const [first] = broken;
  if (first !== undefined)
    throw new RunError(`${name}:${first.place.line}: can't read this line. Check its quotation marks.`);
  return csvGrid(name, records);
}

/** Excel writes semicolons where the comma is the sign of decimals. */
function separatorOf(text: string): ',' | ';' | '\t' {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  if (line.includes(',')) return ',';
  return line.includes(';') ? ';' : line.includes('\t') ? '\t' : ',';
}

const noTable = (source: string, into: string): string =>
  `${source} has no tables from strive export. It needs a row of column names, such as Code and Status, or Outcome, Indicator, Period, and Value. ` +
  `If it's a data download, name the outcome and indicator: strive import ${source} --into ${into} --outcome … --indicator …`;
