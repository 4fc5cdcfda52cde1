import type { Imported } from '../../../authoring/workbook/import/import-tables.js';
import { shownText } from '../../../text/shown-text.js';
import type { EditedFile } from '../../editing/edited-file.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { type Io, tell, withoutCommands } from '../../io.js';

export interface ImportReportOptions {
  readonly into: string;
  readonly dryRun?: boolean;
  /** Whether to say so where it is not known what was exported. */
  readonly tellsBaseline?: boolean;
}

/**
 * Makes the changes of an import all at once, or none where anything does not fit, and tells each: changes on standard
 * output, what does not fit and what was passed over on standard error.
 *
 * @throws EditRefused where the file does not take them, FileChanged where it is not as it was read
 */
export function importReport(
  io: Io,
  { edits, changes, problems, notes, baseline }: Imported,
  file: EditedFile,
  { into, dryRun, tellsBaseline }: ImportReportOptions,
): ExitStatus {
  for (const note of notes) tell(io, note);
  if (problems.length > 0) {
    for (const { address, message } of problems) io.stderr.write(withoutCommands(io, `${address}: ${message}\n`));
    tell(
      io,
      `${problems.length === 1 ? 'one thing does' : `${problems.length} things do`} not fit; nothing was written.`,
    );
    return exitStatus.notHeld;
  }
  // First made or rehearsed, then told: no line says what did not happen.
  if (dryRun) file.preview(edits);
  else file.save(edits);
  for (const line of changes) io.stdout.write(withoutCommands(io, `${line}\n`));
  if (tellsBaseline && baseline === undefined && changes.length > 0) {
    tell(
      io,
      'it is not known what was exported: an empty cell changed nothing, and all else that differs from the file did.',
    );
  }
  io.stdout.write(`${summary(changes.length, shownText(into, 200), dryRun === true)}\n`);
  return exitStatus.done;
}

function summary(count: number, into: string, isDry: boolean): string {
  const changes = `${count} ${count === 1 ? 'change' : 'changes'}`;
  if (count === 0) return `Nothing differs: ${into} stays as it is.`;
  return isDry ? `${changes} would be made in ${into}. Nothing was written.` : `${changes} made in ${into}.`;
}
