import { type Assessed, assess } from '../../../assess.js';
import { readDate } from '../../../text/read-date.js';
import { EditRefused, valueAt } from '../../../yaml/edit/edit.js';
import { secondReading } from '../../../yaml/edit/second-reader.js';
import { changeInLines } from '../../editing/change-in-lines.js';
import { type EditedFile, openEditedFile } from '../../editing/edited-file.js';
import { newFindings, placedInWords } from '../../editing/new-findings.js';
import { reportEditErrors } from '../../editing/report-edit-errors.js';
import { print, showDifferences } from '../../editing/save-answer.js';
import { typedArgument } from '../../editing/typed-evidence.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { assessmentFolder } from '../../inputs/assessment-folder.js';
import { type Io, RunError, tell } from '../../io.js';
import { findingLines } from '../../outputs/finding-lines.js';
import { judgingOf } from '../../settings/judging.js';
import { type ConfiguredFlags, configuredWords, type RunSettings, runSettings } from '../../settings/run-settings.js';
import { today } from '../../settings/today.js';
import { deferredSignalsRaised } from '../../terminal/defer-signals.js';
import { shellWord } from '../../terminal/shell-word.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';
import { createOutputFile } from '../../writing/output-file.js';
import { copyLayouts } from '../import/remembered-mapping.js';
import { leftBehind } from './left-behind.js';
import { toDoLines } from './to-do-lines.js';

export interface NextYearFlags extends ConfiguredFlags {
  readonly to?: string;
  readonly dryRun?: boolean;
}

/** `strive next-year FILE DATE`: gives the assessment a new date, and lists what has grown old and which numbers are missing. */
export function nextYear(
  io: Io,
  [name = '', written = '']: readonly string[],
  flags: NextYearFlags,
): Promise<ExitStatus> {
  return reportEditErrors(io, async () => {
    const run = await runSettings(io, flags);
    const date = typedArgument(io, written, readDate(written));
    const { to } = flags;
    if (to !== undefined && !/\.ya?ml$/i.test(to))
      throw new RunError(
        `an assessment's file name must end in .yaml. Use ${shellWord(`${to.replace(/\.[^./\\]*$/, '')}.yaml`)}`,
      );
    const edited = openEditedFile(io, name, run.chosen, secondReading);
    const before = assessedAs(io, run, name, edited.bytes);
    const from = datedBefore(edited, before, date);
    const config = configuredWords(flags);
    const toDo = (assessed: Assessed, file: string) =>
      toDoLines(run.chosen.framework, assessed, { file: shellWord(file), config, today: today() });
    if (from === date && to !== undefined)
      throw new RunError(`${name} is already for ${date}. To write a new file, give a later date.`);
    if (from === date) {
      print(io, [`${name} is already for ${date}. Nothing changed.`, ...toDo(before, name)]);
      return exitStatus.done;
    }
    const lost = to === undefined ? undefined : leftBehind(io, edited.value, { from: name, to });
    const edits = [{ kind: 'set', path: ['assessed-on'], value: date } as const];
    const bytes = edited.preview(edits);
    const target = to ?? name;
    const after = assessedAs(io, run, target, bytes);
    if (!after.assessment) throw new EditRefused(`${target} would have errors:\n${errorsOf(after)}`);
    if (flags.dryRun) showDifferences(io, edited.bytes, bytes);
    else if (to === undefined) edited.save(edits);
    else if (!createOutputFile(io.cwd(), to, bytes))
      throw new RunError(`${to} already exists and was not changed. Choose another name.`);
    else copyLayouts(io, name, to);
    await deferredSignalsRaised();
    print(io, [
      ...(flags.dryRun
        ? []
        : [
            to === undefined
              ? `assessed-on: ${from} -> ${date}`
              : `Created ${to}, for ${date}. ${name} is still for ${from}.`,
          ]),
      ...(before.result.valid && after.result.valid
        ? changeInLines(run.chosen.framework, before.result, after.result)
        : []),
      ...toDo(after, target),
    ]);
    if (lost !== undefined) tell(io, lost);
    const brought = newFindings(before.result.findings, after.result.findings).filter(
      ({ rule, severity }) =>
        severity === 'warning' && !listed.has(rule) && !(lost !== undefined && rule === 'evidence/file-missing'),
    );
    for (const finding of brought) tell(io, placedInWords(finding));
    return exitStatus.done;
  });
}

/** What the lists say already. */
const listed: ReadonlySet<string> = new Set(['indicator/stale', 'review/older-than-evidence', 'evidence/stale']);

function assessedAs(io: Io, run: RunSettings, file: string, bytes: Uint8Array): Assessed {
  const files = assessmentFolder(io.cwd(), file, defaultMaximumBytes);
  return assess(bytes, { file, ...run.chosen, ...judgingOf(run).evaluate, files });
}

/**
 * The date that the file has, which doesn't lie after the new one.
 *
 * @throws EditRefused if the file isn't valid, RunError if the new date is earlier
 */
function datedBefore({ name, value }: EditedFile, assessed: Assessed, date: string): string {
  if (!assessed.assessment) {
    throw new EditRefused(
      `${name} has errors. Fix them first:\n${errorsOf(assessed)}\nTo see the lines: strive validate ${shellWord(name)}`,
    );
  }
  const from = String(valueAt(value, ['assessed-on']));
  if (date >= from) return from;
  throw new RunError(
    `${date} is before the date in ${name} (${from}). Give a later date. To correct the date in the file: strive set ${shellWord(name)} assessed-on ${date}`,
  );
}

const errorsOf = ({ result }: Assessed): string =>
  findingLines(result.findings.filter(({ severity }) => severity === 'error'));
