import { basename } from 'node:path';
import { type YearBounds, yearBounds } from '../../../assessment/checks/period-years.js';
import { type DownloadNumbers, downloadNumbers } from '../../../authoring/download/download-numbers.js';
import type { Target } from '../../../authoring/download/found-number.js';
import { type ColumnMapping, overlaid } from '../../../authoring/download/mapping.js';
import {
  columnList,
  type Download,
  DownloadRefused,
  missingColumns,
  readDownload,
} from '../../../authoring/download/read-download.js';
import { readYear } from '../../../authoring/download/read-year.js';
import { importTables } from '../../../authoring/workbook/import/import-tables.js';
import { shownText } from '../../../text/shown-text.js';
import { secondReading } from '../../../yaml/edit/second-reader.js';
import { entryOf, textOf } from '../../../yaml/plain-data.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { type Io, RunError, tell } from '../../io.js';
import { pausable } from '../../prompts/pause.js';
import type { ChosenFramework } from '../../settings/choose-framework.js';
import { type DataFlags, mappingFromFlags, type TargetWithKind, targetOf } from './data-target.js';
import { type DataQuestions, dataQuestions } from './import-data-questions.js';
import { importReport } from './import-report.js';
import { type ReadTables, readTables } from './read-tables.js';
import { mappingFile, rememberedMapping, rememberMapping } from './remembered-mapping.js';

/** `strive import data.csv --into FILE --outcome O --indicator I`: a download of data, such as a state's. */
export async function importData(
  io: Io,
  source: string,
  bytes: Uint8Array,
  chosen: ChosenFramework,
  flags: DataFlags,
): Promise<ExitStatus> {
  const { outcome, indicator } = flags;
  if (outcome === undefined || indicator === undefined) {
    throw new RunError('to import a data download, add both --outcome and --indicator.');
  }
  const read = readTables(io, flags.into, chosen, secondReading);
  const remembered = rememberedMapping(io, flags.into, `${outcome}/${indicator}`);
  const target = targetOf(read.value, outcome, indicator, flags);
  const farewell = () => 'Nothing was saved. To continue, run the same command again.';
  return pausable(io, bytes.length + read.file.bytes.length, farewell, async () => {
    const questions = dataQuestions(io, flags, shownText(source, 200));
    const settled = await settle(source, bytes, {
      mapping: overlaid(mappingFromFlags(flags), remembered),
      target,
      flags,
      years: yearBounds(textOf(entryOf(read.value, 'assessed-on')) ?? ''),
      questions,
    });
    if (Object.keys(remembered).length > 0) tell(io, `used the column mapping saved in ${mappingFile(flags.into)}.`);
    for (const note of [...settled.download.notes, ...settled.numbers.notes]) tell(io, note);
    const status = bringIn(io, settled.numbers, read, { chosen, flags, target });
    if (status === exitStatus.done && !flags.dryRun && flags.remember !== false) {
      rememberMapping(io, flags.into, `${outcome}/${indicator}`, settled.mapping);
    }
    return status;
  });
}

interface Known {
  readonly mapping: ColumnMapping;
  readonly target: Target;
  readonly flags: DataFlags;
  readonly years: YearBounds;
  readonly questions: DataQuestions;
}

interface Settled {
  readonly mapping: ColumnMapping;
  readonly download: Download;
  readonly numbers: DownloadNumbers;
}

/** Finds out what every column, year and group is: by what is said and remembered, else by asking. */
async function settle(source: string, bytes: Uint8Array, known: Known): Promise<Settled> {
  const { target, flags, questions } = known;
  const download = refusing(source, () => readDownload(bytes, basename(source), known.mapping));
  checkColumns(source, download, known.mapping);
  let mapping = await questions.columns(known.mapping, download.columns);
  checkColumns(source, download, mapping);
  mapping = checkedKind(mapping, target, flags);
  let numbers = downloadNumbers(download, optionsOf(source, { ...known, mapping }));
  if (numbers.unclearYear !== undefined) {
    mapping = { ...mapping, periodKind: await questions.periodKind(numbers.unclearYear) };
    numbers = downloadNumbers(download, optionsOf(source, { ...known, mapping }));
  }
  if (numbers.unclearMarks.length > 0 && questions.canAsk) {
    mapping = overlaid(await questions.marks(numbers.unclearMarks), mapping);
    numbers = downloadNumbers(download, optionsOf(source, { ...known, mapping }));
  }
  if (numbers.unknownGroups.length > 0) {
    const named = await questions.groups(numbers.unknownGroups, mapping, target);
    mapping = overlaid({ ...mapping, groupNames: named }, mapping);
    numbers = downloadNumbers(download, optionsOf(source, { ...known, mapping }));
  }
  if (numbers.taken === 0 && numbers.problems.length === 0) {
    const left = numbers.filtered > 0 ? ` --only skipped all ${numbers.filtered} rows.` : '';
    throw new RunError(
      `${source} has no numbers for this indicator.${left} Its columns are: ${columnList(download.columns)}.`,
    );
  }
  return { mapping, download, numbers };
}

/** @throws RunError where a column is not there, or is there more than once */
function checkColumns(source: string, { columns }: Download, mapping: ColumnMapping): void {
  const missing = missingColumns(columns, mapping);
  if (missing.length > 0)
    throw new RunError(`${source}: ${missing.join('; ')}. Its columns are: ${columnList(columns)}.`);
}

const optionsOf = (source: string, { mapping, target, flags, years }: Omit<Known, 'questions'>) => ({
  years,
  file: basename(source),
  mapping,
  target,
  ...(flags.period !== undefined && { period: flags.period }),
  ...(flags.addGroups && { addGroups: true }),
});

/** One indicator has one kind of period: where the assessment has calendar years, a year that stands alone is one, too. */
function checkedKind(mapping: ColumnMapping, { calendarYears }: TargetWithKind, { period }: DataFlags): ColumnMapping {
  const isClear =
    mapping.periodKind !== undefined || (period !== undefined && !('unclear' in readYear(period, undefined)));
  return isClear || !calendarYears ? mapping : { ...mapping, periodKind: 'calendar-year' };
}

function refusing<Value>(source: string, action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    if (error instanceof DownloadRefused) throw new RunError(`${source}: ${error.message}`);
    throw error;
  }
}

function bringIn(
  io: Io,
  numbers: DownloadNumbers,
  read: ReadTables,
  { chosen, flags, target }: { readonly chosen: ChosenFramework; readonly flags: DataFlags; readonly target: Target },
): ExitStatus {
  const imported = importTables(numbers.grids, {
    framework: chosen.framework,
    file: read.value,
    partnership: '',
    tables: read.tables,
    expectsAll: false,
    ...(target.name !== undefined && {
      aboutNew: {
        ...(flags.better && { better: flags.better }),
        ...(flags.source !== undefined && { source: flags.source }),
      },
    }),
  });
  const problems = [...numbers.problems, ...imported.problems];
  const status = importReport(io, { ...imported, problems }, read.file, flags);
  if (status === exitStatus.done) {
    tell(
      io,
      `numbers in the download: ${numbers.taken}; already in the assessment: ${numbers.taken - imported.rows}${numbers.filtered > 0 ? `; rows skipped by --only: ${numbers.filtered}` : ''}.`,
    );
  }
  return status;
}
