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
import { readYear } from '../../../authoring/download/read-year.js';
import { RunError } from '../../io.js';
import type { DataFlags, TargetWithKind } from './data-target.js';
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
}

/**
 * Finds out what every column, year, mark, row and group is: by what is said and remembered, else by asking.
 *
 * @throws RunError where something is open and nobody can answer, Paused
 */
export async function settle(known: Known): Promise<Settled> {
  const { source, download, target, flags, questions } = known;
  checkColumns(source, download, known.mapping);
  let mapping = await questions.columns(known.mapping, download);
  checkColumns(source, download, mapping);
  mapping = checkedKind(mapping, target, flags);
  const read = () => refusing(source, () => downloadNumbers(download, optionsOf({ ...known, mapping })));
  let numbers = read();
  const settleWith = (answer: ColumnMapping) => {
    mapping = overlaid(answer, mapping);
    numbers = read();
  };
  if (numbers.unclearYear !== undefined) settleWith({ periodKind: await questions.periodKind(numbers.unclearYear) });
  if (numbers.unclearMarks.length > 0 && questions.canAsk) settleWith(await questions.marks(numbers.unclearMarks));
  if (numbers.unknownGroups.length > 0)
    settleWith({ groupNames: await questions.groups(numbers.unknownGroups, target) });
  while (numbers.unclearRows !== undefined && questions.canAsk) settleWith(await questions.rows(numbers.unclearRows));
  if (numbers.taken === 0 && numbers.problems.length === 0) {
    const left = numbers.filtered > 0 ? ` --only skipped all ${numbers.filtered} rows.` : '';
    throw new RunError(
      `${source} has no numbers for this indicator.${left} Its columns are: ${columnList(download.columns)}.`,
    );
  }
  return { mapping, numbers };
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
});

/** One indicator has one kind of period: where the assessment has calendar years, a year that stands alone is one, too. */
function checkedKind(mapping: ColumnMapping, { calendarYears }: TargetWithKind, { period }: DataFlags): ColumnMapping {
  const isClear =
    mapping.periodKind !== undefined || (period !== undefined && !('unclear' in readYear(period, undefined)));
  return isClear || !calendarYears ? mapping : { ...mapping, periodKind: 'calendar-year' };
}

/** @throws RunError that names the download, in place of DownloadRefused */
export function refusing<Value>(source: string, action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    if (error instanceof DownloadRefused) throw new RunError(`${source}: ${error.message}`);
    throw error;
  }
}
