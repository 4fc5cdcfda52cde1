import { existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { ExportFacts } from '../../../authoring/workbook/baseline.js';
import type { Table } from '../../../authoring/workbook/table.js';
import { disclaimerOf } from '../../../report/disclaimer.js';
import { shownText } from '../../../text/shown-text.js';
import { entryOf, textOf } from '../../../yaml/plain-data.js';
import { reportEditErrors } from '../../editing/report-edit-errors.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { type Io, RunError, tell, withoutCommands } from '../../io.js';
import { reasonOf } from '../../outputs/system-reasons.js';
import { type ConfiguredFlags, runSettings } from '../../settings/run-settings.js';
import { today } from '../../settings/today.js';
import { createOutputFile, writeOutputFile } from '../../writing/output-file.js';
import { refuseToReplaceRead } from '../../writing/refuse-output.js';
import { readTables } from '../import/read-tables.js';

export interface ExportFlags extends ConfiguredFlags {
  readonly to: string;
  readonly format?: string;
  readonly force?: boolean;
}

/** `strive export FILE --to PLACE`. */
export async function exportAssessment(
  io: Io,
  [file = '']: readonly string[],
  flags: ExportFlags,
): Promise<ExitStatus> {
  return reportEditErrors(io, () => exportFile(io, file, flags));
}

async function exportFile(io: Io, file: string, flags: ExportFlags): Promise<ExitStatus> {
  const place = placeOf(io, flags);
  const { chosen, reads } = await runSettings(io, flags);
  const read = readTables(io, file, chosen, 'read');
  if (read.errors !== undefined) {
    io.stderr.write(withoutCommands(io, `${read.errors}\n`));
    tell(io, `${file} has errors, so it was not exported. To see the lines: strive validate ${file}`);
    return exitStatus.notHeld;
  }
  const { tables, value, dataFiles, personalData } = read;
  const facts: ExportFacts = {
    file: basename(file),
    partnership: textOf(entryOf(entryOf(value, 'partnership'), 'name')) ?? '',
    edition: chosen.framework.edition,
    on: today(),
  };
  const contents = await contentsFor(place, tables, facts, disclaimerOf(chosen.framework));
  await writeAll(io, place, contents, [file, ...dataFiles, ...reads], flags);
  const rows = tables.map(({ title, rows: { length } }) => `${title} ${length}`).join(', ');
  io.stdout.write(`Wrote ${shownText(flags.to, 200)} (rows: ${rows}).\n`);
  io.stdout.write(
    `When it's filled in: strive import ${shownText(flags.to, 200)} --into ${shownText(file, 200)} --dry-run\n`,
  );
  if (personalData > 0) {
    const texts = personalData === 1 ? 'One text' : `${personalData} texts`;
    tell(io, `${texts} may contain personal data. Check before you share the export: strive validate ${file}`);
  }
  return exitStatus.done;
}

interface Place {
  readonly kind: 'workbook' | 'folder';
  readonly path: string;
}

function placeOf(io: Io, { to, format }: ExportFlags): Place {
  const path = resolve(io.cwd(), to);
  if (to === '' || to === '-') throw new RunError('--to needs the name of a workbook (workbook.xlsx) or a folder.');
  if (format !== undefined && format !== 'xlsx' && format !== 'csv') {
    throw new RunError(`can't export to the format "${format}". Use xlsx or csv.`);
  }
  const [, extension = ''] = /\.([a-z0-9]+)$/i.exec(basename(to)) ?? [];
  const isFolder = /[\\/]$/.test(to) || (existsSync(path) && statSync(path).isDirectory());
  if (format === 'csv' && extension.toLowerCase() === 'xlsx' && !isFolder)
    throw new RunError(
      `--format csv writes a folder, but ${to} is a workbook name. Name a folder: --to ${to.replace(/\.[^.]*$/, '')}/`,
    );
  if (format === 'csv' || (format === undefined && (isFolder || extension === ''))) {
    if (existsSync(path) && !statSync(path).isDirectory())
      throw new RunError(`${to} is a file. CSV files need a folder. Choose another name.`);
    return { kind: 'folder', path };
  }
  if (isFolder)
    throw new RunError(`${to} is a folder. Give the workbook a name, such as ${join(to, 'workbook.xlsx')}.`);
  if (extension.toLowerCase() !== 'xlsx') {
    throw new RunError(
      `${to}: a workbook name must end in .xlsx. For CSV files, name a folder: --to ${to.replace(/\.[^.]*$/, '')}/`,
    );
  }
  return { kind: 'workbook', path };
}

async function contentsFor(
  { kind, path }: Place,
  tables: readonly Table[],
  facts: ExportFacts,
  disclaimer: string,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  if (kind === 'workbook') {
    const { writeWorkbook } = await import('../../../authoring/workbook/write/write-workbook.js');
    return new Map([[path, await writeWorkbook(tables, facts, disclaimer)]]);
  }
  const { csvFiles } = await import('../../../authoring/workbook/csv-tables.js');
  return new Map([...csvFiles(tables, facts)].map(([name, text]) => [join(path, name), text]));
}

/** Nothing is written where anything is there already, unless that was asked for; and never over what was read for it. */
async function writeAll(
  io: Io,
  place: Place,
  contents: ReadonlyMap<string, string | Uint8Array>,
  reads: readonly string[],
  { to, force }: ExportFlags,
): Promise<void> {
  const files = [...contents].map(([path, content]) => ({
    name: place.kind === 'workbook' ? to : join(to, basename(path)),
    path,
    content,
  }));
  const isThere = (names: string) =>
    new RunError(`${names} already exists. Choose another name, or add --force to replace it.`);
  const there = files.filter(({ path }) => lstatSync(path, { throwIfNoEntry: false }));
  if (there.length > 0 && !force) throw isThere(there.map(({ name }) => name).join(', '));
  refuseToReplaceRead(
    io,
    files.map(({ name }) => name),
    reads,
  );
  if (place.kind === 'folder') makeFolder(place.path, to);
  for (const { name, content } of files) {
    if (force) for (const sentence of await writeOutputFile(io.cwd(), name, content)) tell(io, sentence);
    else if (!createOutputFile(io.cwd(), name, content)) throw isThere(name);
  }
}

function makeFolder(path: string, name: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new RunError(`can't write ${name}: ${reasonOf(error)}.`);
  }
}
