import { readAssessment } from '../../../assessment/read-assessment.js';
import type { ValueAnswer } from '../../../authoring/answers/answer.js';
import { besideProblem, type Measured, percentOf, typedMeasured } from '../../../authoring/answers/read-measured.js';
import { pathOfValue, referenceEdits, valueEdits } from '../../../authoring/answers/value-edits.js';
import { writtenNumber } from '../../../authoring/workbook/measures.js';
import { readPeriod } from '../../../text/read-period.js';
import { showNumber } from '../../../text/shown-number.js';
import { shownText } from '../../../text/shown-text.js';
import { isPlainMap, isSame, type Plain, valueAt } from '../../../yaml/edit/edit.js';
import { secondReading } from '../../../yaml/edit/second-reader.js';
import { openEditedFile } from '../../editing/edited-file.js';
import { reportEditErrors } from '../../editing/report-edit-errors.js';
import { print, saveAnswer } from '../../editing/save-answer.js';
import { typedArgument } from '../../editing/typed-evidence.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { assessmentFolder } from '../../inputs/assessment-folder.js';
import { type Io, RunError } from '../../io.js';
import { judgingOf } from '../../settings/judging.js';
import { type ConfiguredFlags, runSettings } from '../../settings/run-settings.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';
import { addDataRow, dataSource } from './add-data-row.js';
import { groupsInData } from './data-row.js';
import { findGroup, findMeasure, referenceFromFlags, referenceInWords, withoutReference } from './find-measure.js';
import { missingSide } from './one-sided.js';

export interface AddValueFlags extends ConfiguredFlags {
  readonly count?: number;
  readonly of?: number;
  readonly n?: number;
  readonly margin?: number;
  readonly provisional?: boolean;
  readonly group?: string;
  readonly newGroup?: boolean;
  readonly reference?: string;
  readonly note?: string;
  readonly break?: boolean;
  readonly dryRun?: boolean;
}

/** `strive add-value FILE OUTCOME/INDICATOR PERIOD [VALUE]`: writes one number and asks nothing. */
export function addValue(io: Io, values: readonly string[], flags: AddValueFlags): Promise<ExitStatus> {
  return reportEditErrors(io, async () => {
    const [name = '', asked = '', writtenPeriod = '', writtenValue] = values;
    const run = await runSettings(io, flags);
    const { chosen } = run;
    const { framework } = chosen;
    const period = typedArgument(io, writtenPeriod, readPeriod(writtenPeriod));
    const file = openEditedFile(io, name, chosen, secondReading);
    const found = findMeasure(file.value, asked, name);
    const { data, unit } = found.measure;
    const measured = numberFrom(io, writtenValue, typeof unit === 'string' ? unit : undefined, flags);
    const source = typeof data === 'string' ? dataSource(io, file, data) : undefined;
    const groups = source && groupsInData(source.read(), source.name);
    const group =
      flags.group === undefined ? undefined : findGroup(found, flags.group, flags.newGroup === true, groups);
    const reference = referenceFromFlags(flags);
    const answer: ValueAnswer = {
      outcome: found.outcome,
      indicator: found.indicator,
      period,
      ...measured,
      ...(flags.n !== undefined && { n: flags.n }),
      ...(flags.note !== undefined && { note: flags.note }),
      ...(flags.break && { break: true }),
      ...group,
    };
    const subject = [found.indicator, group && `${group.dimension}/${group.group}`, period].filter(Boolean).join(', ');
    const sayMissingSide = () => {
      if (!group || flags.dryRun) return;
      const files = assessmentFolder(io.cwd(), name, defaultMaximumBytes);
      const read = readAssessment(file.bytes, { file: name, ...chosen, files });
      const { outcome, indicator } = found;
      if (read.valid) print(io, missingSide(read.assessment, { outcome, indicator, period, ...group }));
    };
    if (source) {
      if (reference !== undefined)
        throw new RunError(`--reference doesn't work when the numbers are in a data file. ${referenceOfData(name)}`);
      const about = { subject: shownText(subject, 200), dryRun: flags.dryRun === true };
      await addDataRow(io, { chosen, judging: judgingOf(run) }, { file, source }, answer, about);
      sayMissingSide();
      if (group && !groups?.includes(`${group.dimension}/${group.group}`)) {
        const reference = valueAt(found.measure, ['disparities', group.dimension, 'reference']);
        if (reference === undefined) io.stdout.write(`${withoutReference(group.dimension, referenceOfData(name))}\n`);
      }
      return exitStatus.done;
    }
    await saveAnswer(io, { chosen, judging: judgingOf(run) }, file, {
      path: pathOfValue(framework, file.value, answer),
      edits: (current) => [
        ...valueEdits(framework, current, answer),
        ...(group && reference !== undefined
          ? referenceEdits(framework, current, { ...answer, dimension: group.dimension }, reference)
          : []),
      ],
      inWords: (before, after) => {
        const more = group ? referenceInWords(found.measure, findMeasure(file.value, asked, name).measure, group) : [];
        const change = changeInWords(shownText(subject, 200), before, after, more.length === 0);
        return [change, ...stillProvisional(answer, before, after), ...more];
      },
      dryRun: flags.dryRun === true,
    });
    sayMissingSide();
    return exitStatus.done;
  });
}

/** Where the numbers are in a data file, the rest is written by hand. */
const referenceOfData = (file: string): string =>
  `To set one, add \`reference\` in ${shownText(file, 200)}, under \`disparities\` and the dimension.`;

/** @param isAll whether nothing else was to be written */
function changeInWords(subject: string, before: Plain | undefined, after: Plain | undefined, isAll: boolean): string {
  if (isSame(before, after)) return `${subject}: already ${inWords(after)}.${isAll ? ' Nothing changed.' : ''}`;
  return `${subject}: ${inWords(before)} -> ${inWords(after)}`;
}

/** The mark stays where nothing else is said: people who type the final number hear of it. */
function stillProvisional({ provisional }: ValueAnswer, before: Plain | undefined, after: Plain | undefined): string[] {
  const [old, now] = [writtenNumber(before), writtenNumber(after)];
  if (provisional !== undefined || !old?.provisional || !now?.provisional || old.value === now.value) return [];
  return ["It's still marked as provisional. If it's final, add --no-provisional."];
}

function inWords(written: Plain | undefined): string {
  if (written === undefined) return 'no value';
  if (!isPlainMap(written)) return written === null ? 'not measured' : shownText(String(written));
  const { n, note, break: breaks } = written;
  const { value, count, of, margin, provisional } = writtenNumber(written) ?? {};
  const more = [
    count !== undefined && `${count} of ${of}`,
    margin !== undefined && `± ${margin}`,
    n !== undefined && `n ${shownText(String(n))}`,
    provisional && 'provisional',
    breaks === true && 'break',
    note !== undefined && 'with a note',
  ].filter(Boolean);
  const number = count === undefined || typeof value !== 'number' ? inWords(value ?? null) : showNumber(value);
  return `${number}${more.length === 0 ? '' : ` (${more.join(', ')})`}`;
}

/** The number that the value and the flags give together. @throws RunError if there is none, or there are two */
function numberFrom(io: Io, written: string | undefined, unit: string | undefined, flags: AddValueFlags): Measured {
  const { count, of, margin, provisional } = flags;
  if ((count === undefined) !== (of === undefined)) {
    throw new RunError(`--count and --of belong together. Add ${count === undefined ? '--count' : '--of'}.`);
  }
  const isCounted = count !== undefined && of !== undefined;
  if (written === undefined && !isCounted) {
    throw new RunError('the number is missing. Add it after the period, or use --count and --of.');
  }
  if (written !== undefined && isCounted) {
    throw new RunError(`leave out ${shownText(written)}: the value is computed from --count and --of.`);
  }
  const typed = isCounted ? percentOf(count, of, unit) : typedMeasured(written ?? '', unit);
  const measured = {
    ...typedArgument(io, written ?? '', typed),
    ...(margin !== undefined && { margin }),
    ...(provisional !== undefined && { provisional }),
  };
  const problem = besideProblem(measured);
  if (problem !== undefined) throw new RunError(problem);
  return measured;
}
