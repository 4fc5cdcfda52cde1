import { reportEditErrors } from '../../editing/report-edit-errors.js';
import type { JudgmentSettings } from '../../editing/save-answer.js';
import type { ExitStatus } from '../../exit-status.js';
import { meantFile } from '../../inputs/near-file.js';
import { readSource } from '../../inputs/source.js';
import { type Io, RunError } from '../../io.js';
import { judgingOf } from '../../settings/judging.js';
import { type ConfiguredFlags, runSettings } from '../../settings/run-settings.js';
import type { DataFlags } from './data-target.js';
import { importSheets, maximumSourceBytes } from './import-sheets.js';

export interface ImportFlags extends DataFlags, ConfiguredFlags {
  readonly into: string;
  readonly dryRun?: boolean;
  readonly prefer?: 'file' | 'workbook';
  readonly all?: boolean;
}

/** `strive import SOURCE --into FILE`: what the source is, its name and its first bytes tell. */
export async function importInto(io: Io, [source = '']: readonly string[], flags: ImportFlags): Promise<ExitStatus> {
  const run = await runSettings(io, flags);
  return reportEditErrors(io, () => importFrom(io, source, { chosen: run.chosen, judging: judgingOf(run) }, flags));
}

async function importFrom(io: Io, source: string, by: JudgmentSettings, flags: ImportFlags): Promise<ExitStatus> {
  const isData = flags.outcome !== undefined || flags.indicator !== undefined;
  const bytes = sourceBytes(io, source, isData);
  if (isOldExcel(bytes))
    throw new RunError(
      `${source} is an old Excel file (.xls), or has a password. Open it in Excel, and save it as .xlsx without a password, or as CSV.`,
    );
  if (isData) return (await import('./import-data.js')).importData(io, source, bytes ?? new Uint8Array(), by, flags);
  return importSheets(io, source, bytes, by, flags);
}

/** The container of Excel's old format, and of workbooks with a password. */
const isOldExcel = (bytes: Uint8Array | undefined): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes?.[index] === byte);

/** What numbers come in. */
const readable = /\.(?:csv|tsv|txt|xlsx)$/i;

/** A source's bytes; undefined for a folder. */
function sourceBytes(io: Io, source: string, isData: boolean): Uint8Array | undefined {
  const read = readSource(io.cwd(), source, maximumSourceBytes);
  switch (read.kind) {
    case 'bytes':
      return read.bytes;
    case 'folder':
      if (isData) throw new RunError(`${source} is a folder. Name the data file in it.`);
      return undefined;
    case 'missing':
      throw new RunError(
        `there is no file "${source}".${meantFile(io.cwd(), source, readable) || ' Check the name and the folder.'}`,
      );
    case 'too-large':
      throw new RunError(`${source} is too large. The limit is ${maximumSourceBytes / 1e6} MB.`);
    case 'unreadable':
      throw new RunError(`can't read ${source}: ${read.reason}.`);
  }
}
