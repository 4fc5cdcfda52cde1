import { basename } from 'node:path';
import type { YearBounds } from '../../../assessment/checks/period-years.js';
import { type DownloadNumbers, downloadNumbers } from '../../../authoring/download/download-numbers.js';
import { type ColumnMapping, overlaid } from '../../../authoring/download/mapping.js';
import {
  columnList,
  type Download,
  DownloadRefused,
  missingColumns,
} from '../../../authoring/download/read-download.js';
import { RunError } from '../../io.js';
import type { DataFlags, TargetWithKind } from './data-target.js';
import type { GroupAsking, References } from './group-questions.js';
import type { DataQuestions } from './import-data-questions.js';

/** What is known of a download before anything is asked. */
export interface Known {
  readonly source: string;
  readonly download: Download;
  readonly mapping: ColumnMapping;
  readonly target: TargetWithKind;
  readonly flags: DataFlags;
  readonly years: YearBounds;
  /** The period from which on numbers aren't comparable with earlier ones. */
  readonly breakAt?: string;
  readonly questions: DataQuestions;
}

interface Settled {
  readonly mapping: ColumnMapping;
  readonly numbers: DownloadNumbers;
  /** What the groups of new dimensions are compared with, where that was answered. */
  readonly references?: References;
}

/**
 * Finds out what every column, year, mark, row and group is: by what is said and remembered, else by asking.
 *
 * @throws RunError where something is open and nobody can answer, Paused
 */
export async function settle(known: Known): Promise<Settled> {
  const { source, download, target, questions } = known;
  checkColumns(source, download, known.mapping);
  let mapping = await questions.columns(known.mapping, download, target);
  checkColumns(source, download, mapping);
  checkTogether(mapping, target);
  const read = () => refusing(source, () => downloadNumbers(download, optionsOf({ ...known, mapping })));
  let numbers = read();
  const settleWith = (answer: ColumnMapping) => {
    mapping = overlaid(answer, mapping);
    numbers = read();
  };
  if (numbers.unclear.year !== undefined) settleWith(await questions.periodKind(numbers.unclear.year));
  if (questions.canAsk) await settleNumbers(() => numbers, settleWith, questions);
  let references: References | undefined;
  if (numbers.unknownGroups.length > 0) {
    const answer = await questions.groups(numbers.unknownGroups, groupAsking(known, numbers));
    references = answer.references;
    settleWith({ groupNames: answer.names });
  }
  if (questions.canAsk) {
    for (;;) {
      // What stands in rows that were left out before may be open as well.
      const { rows, periods } = numbers.unclear;
      if (rows !== undefined) settleWith(await questions.rows(rows));
      else if (periods !== undefined) settleWith(await questions.periods(periods));
      else break;
    }
    await settleNumbers(() => numbers, settleWith, questions);
  }
  if (numbers.taken === 0 && numbers.problems.length === 0) {
    const left = numbers.filtered > 0 ? ` --only skipped all ${numbers.filtered} rows.` : '';
    throw new RunError(
      `${source} has no numbers for this indicator.${left} Its columns are: ${columnList(download.columns)}.`,
    );
  }
  return { mapping, numbers, ...(references !== undefined && { references }) };
}

/** Asks how the numbers are written that nobody can tell. */
async function settleNumbers(
  numbersNow: () => DownloadNumbers,
  settleWith: (answer: ColumnMapping) => void,
  questions: DataQuestions,
): Promise<void> {
  const now = () => numbersNow().unclear;
  const { fiscalYear, decimal } = now();
  if (fiscalYear !== undefined) settleWith(await questions.periodKind(fiscalYear));
  if (decimal !== undefined) settleWith(await questions.decimal(decimal));
  const { marks } = now();
  if (marks.length > 0) settleWith(await questions.marks(marks));
  const { fractions } = now();
  if (fractions !== undefined) settleWith(await questions.fractions(fractions));
}

/** What is known of the groups, to ask about others. */
export function groupAsking({ target, flags }: Pick<Known, 'target' | 'flags'>, numbers: DownloadNumbers): GroupAsking {
  return {
    known: target.groups,
    hasOverall: target.hasValues || numbers.hasOverall,
    referenced: new Set([
      ...target.referenced.keys(),
      ...(flags.reference ?? []).flatMap((written) => (written.includes('/') ? [written.split('/')[0] ?? ''] : [])),
    ]),
  };
}

/** @throws RunError for columns that do not go together */
function checkTogether(mapping: ColumnMapping, { unit }: TargetWithKind): void {
  const { countColumn, ofColumn, valueColumn, marginColumn, yearsInColumns, groupColumns } = mapping;
  if ((countColumn === undefined) !== (ofColumn === undefined))
    throw new RunError('add both --count-column and --of-column.');
  if (countColumn === undefined) return;
  if ([valueColumn, marginColumn, groupColumns].some((part) => part !== undefined) || yearsInColumns)
    throw new RunError(
      '--count-column and --of-column take the place of the value, so leave out the other columns of values.',
    );
  if (unit !== 'percent')
    throw new RunError(`--count-column and --of-column make percentages, but the indicator's unit is ${unit}.`);
}

/** @throws RunError where a column is not there, or is there more than once */
function checkColumns(source: string, { columns }: Download, mapping: ColumnMapping): void {
  const missing = missingColumns(columns, mapping);
  if (missing.length > 0)
    throw new RunError(`${source}: ${missing.join('; ')}. Its columns are: ${columnList(columns)}.`);
}

const optionsOf = ({ source, mapping, target, flags, years, breakAt }: Known) => ({
  file: basename(source),
  mapping,
  target,
  years,
  ...(breakAt !== undefined && { breakAt }),
  ...(flags.period !== undefined && { period: flags.period }),
  ...(flags.addGroups && { addGroups: true }),
  ...(target.calendarYears && { calendarYears: true }),
});

/** @throws RunError that names the download, in place of DownloadRefused */
export function refusing<Value>(source: string, action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    if (error instanceof DownloadRefused) throw new RunError(`${source}: ${error.message}`);
    throw error;
  }
}
