import type { Imported } from '../../../authoring/workbook/import/import-tables.js';
import type { SeverityOverrides } from '../../../findings/severity.js';
import { withSeverities } from '../../../findings/severity.js';
import { showNumber } from '../../../text/shown-number.js';
import { shownText } from '../../../text/shown-text.js';
import type { EditedFile } from '../../editing/edited-file.js';
import { placedInWords } from '../../editing/new-findings.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { type Io, tell, withoutCommands } from '../../io.js';

export interface ImportReportOptions {
  readonly into: string;
  readonly dryRun?: boolean;
  /** Whether to say so where it is not known what was exported. */
  readonly tellsBaseline?: boolean;
  /** What the run makes of kinds of findings. */
  readonly severities?: SeverityOverrides;
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
  { into, dryRun, tellsBaseline, severities = {} }: ImportReportOptions,
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
  const brought = dryRun ? file.broughtBy(edits) : file.save(edits).brought;
  for (const line of changes) io.stdout.write(withoutCommands(io, `${line}\n`));
  if (tellsBaseline && baseline === undefined && changes.length > 0) {
    tell(
      io,
      "the original export wasn't found. Every cell that differs from the file was imported, except empty cells.",
    );
  }
  for (const finding of withSeverities({ findings: [...brought] }, severities).findings)
    tell(io, placedInWords(finding));
  io.stdout.write(`${summary(changes.length, shownText(into, 200), dryRun === true)}\n`);
  return exitStatus.done;
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
