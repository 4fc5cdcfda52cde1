import type { Imported } from '../../../authoring/workbook/import/import-tables.js';
import { showNumber } from '../../../text/shown-number.js';
import { shownText } from '../../../text/shown-text.js';
import type { EditedFile } from '../../editing/edited-file.js';
import { type JudgmentSettings, tellChange } from '../../editing/save-answer.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { assessmentFolder } from '../../inputs/assessment-folder.js';
import { type Io, tell, withoutCommands } from '../../io.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';

export interface ImportReportOptions {
  readonly into: string;
  readonly dryRun?: boolean;
  /** Whether to say so where it is not known what was exported. */
  readonly tellsBaseline?: boolean;
}

/**
 * Makes the changes of an import all at once, or none where anything does not fit, and tells each, and what they do
 * to gateways and verdicts, on standard output; what does not fit and what was passed over on standard error.
 *
 * @throws EditRefused where the file does not take them, FileChanged where it is not as it was read
 */
export function importReport(
  io: Io,
  { edits, changes, problems, notes, baseline }: Imported,
  file: EditedFile,
  by: JudgmentSettings,
  { into, dryRun, tellsBaseline }: ImportReportOptions,
): ExitStatus {
  for (const note of notes) tell(io, note);
  if (problems.length > 0) {
    for (const { address, message } of problems.slice(0, mostListed))
      io.stderr.write(withoutCommands(io, `${address}: ${message}\n`));
    const found = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    const how = problems.some(({ isConflict }) => isConflict) ? ` ${howToSettle}` : '';
    const rest = problems.length > mostListed ? ` Only the first ${showNumber(mostListed)} are listed.` : '';
    tell(io, `found ${found}, so nothing was saved.${rest}${how}`);
    return exitStatus.notHeld;
  }
  // First made or rehearsed, then told: no line says what did not happen.
  const before = file.bytes;
  const after = dryRun ? file.preview(edits) : savedBytes(file, edits);
  for (const line of changes) io.stdout.write(withoutCommands(io, `${line}\n`));
  if (tellsBaseline && baseline === undefined && changes.length > 0) {
    tell(
      io,
      "the original export wasn't found. Every cell that differs from the file was imported, except empty cells.",
    );
  }
  if (!Buffer.from(before).equals(after)) {
    const files = assessmentFolder(io.cwd(), file.name, defaultMaximumBytes);
    tellChange(io, by, file.name, { bytes: before, files }, { bytes: after, files });
  }
  io.stdout.write(`${summary(changes.length, shownText(into, 200), dryRun === true)}\n`);
  return exitStatus.done;
}

function savedBytes(file: EditedFile, edits: Imported['edits']): Uint8Array {
  file.save(edits);
  return file.bytes;
}

/** A stranger's workbook may have a problem in each of millions of cells. */
const mostListed = 1000;

const howToSettle =
  'If both sides changed a cell, keep the one in the workbook with --prefer workbook, or the one in the file with --prefer file.';

function summary(count: number, into: string, isDry: boolean): string {
  const changes = `${count} ${count === 1 ? 'change' : 'changes'}`;
  if (count === 0) return `No changes. ${into} stays the same.`;
  return isDry ? `${changes} found for ${into}. Nothing was saved.` : `${changes} made in ${into}.`;
}
