import { yearBounds } from '../../../assessment/checks/period-years.js';
import { meansBelowOne } from '../../../authoring/download/below-one.js';
import type { DownloadNumbers } from '../../../authoring/download/download-numbers.js';
import type { ColumnMapping } from '../../../authoring/download/mapping.js';
import { type Download, UnknownEncoding } from '../../../authoring/download/read-download.js';
import { importTables, newMeasureInWords } from '../../../authoring/workbook/import/import-tables.js';
import { adjacent } from '../../../authoring/workbook/measures.js';
import { nearestName } from '../../../text/nearest-name.js';
import { readPeriod } from '../../../text/read-period.js';
import { shownText } from '../../../text/shown-text.js';
import { secondReading } from '../../../yaml/edit/second-reader.js';
import { entryOf, textOf } from '../../../yaml/plain-data.js';
import type { JudgmentSettings } from '../../editing/save-answer.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { type Io, RunError, tell } from '../../io.js';
import { pausable } from '../../prompts/pause.js';
import type { ChosenFramework } from '../../settings/choose-framework.js';
import {
  type DataFlags,
  mappingFromFlags,
  measureOf,
  type NewIndicator,
  type TargetWithKind,
  targetOf,
  unchangedAbout,
} from './data-target.js';
import { type DownloadReader, downloadReader, withSheet } from './download-reader.js';
import { type DataQuestions, dataQuestions } from './import-data-questions.js';
import { importReport } from './import-report.js';
import { mappingInWords, replacedInMemory, withMemory } from './layout-memory.js';
import { type ReadTables, readTables } from './read-tables.js';
import { referencesFor } from './references.js';
import { mappingFile, rememberedLayouts, rememberLayout } from './remembered-mapping.js';
import { groupAsking, refusing, settle } from './settle-data.js';

/** `strive import data.csv --into FILE --outcome O --indicator I`: a download of data, such as a state's. */
export async function importData(
  io: Io,
  source: string,
  bytes: Uint8Array,
  by: JudgmentSettings,
  flags: DataFlags,
): Promise<ExitStatus> {
  const { chosen } = by;
  const { outcome, indicator } = flags;
  if (outcome === undefined || indicator === undefined) {
    throw new RunError('to import a data download, add both --outcome and --indicator.');
  }
  const read = readTables(io, flags.into, chosen, secondReading);
  const path = `${outcome}/${indicator}`;
  const layouts = rememberedLayouts(io, flags.into, path);
  const measure = measureOf(read.value, outcome, indicator);
  if (measure === undefined) checkOutcome(outcome, chosen, read.value);
  const said = mappingFromFlags(flags);
  const breakAt = breakIn(flags);
  const farewell = () => 'Nothing was saved. To continue, run the same command again.';
  return pausable(io, bytes.length + read.file.bytes.length, farewell, async () => {
    const questions = dataQuestions(io, flags, shownText(source, 200));
    const readBy = await downloadReader(source, bytes);
    const known = withMemory(said, layouts, readBy.read);
    const remembered = known?.remembered;
    // A file that can't be read is refused before anything is asked about its numbers.
    const { mapping, download } = known ?? (await readDownloadAsked(source, said, readBy, questions));
    const isNew = measure === undefined ? await questions.indicator(path) : undefined;
    const target = targetOf(measure, { outcome, indicator }, isNew, flags);
    for (const sentence of unchangedAbout(read.value, outcome, indicator, flags)) tell(io, sentence);
    if (remembered !== undefined) {
      tell(io, `used the column mapping saved in ${mappingFile(flags.into)}: ${mappingInWords(remembered)}.`);
      for (const sentence of replacedInMemory(said, remembered)) tell(io, sentence);
    }
    const settled = await settle({
      source,
      download,
      mapping,
      target,
      flags,
      years: yearBounds(textOf(entryOf(read.value, 'assessed-on')) ?? ''),
      ...(breakAt !== undefined && { breakAt }),
      questions,
    });
    const { numbers } = settled;
    const placed = [...new Set(numbers.placedGroups.map(([, place]) => place))];
    const asking = groupAsking({ target, flags }, numbers);
    const { references: answered } = settled;
    const references =
      numbers.problems.length > 0
        ? new Map<string, string>()
        : await referencesFor(placed, { said: flags.reference ?? [], answered, asking }, questions);
    for (const note of [...download.notes, ...numbers.notes]) tell(io, note);
    const status = bringIn(io, numbers, read, { by, flags, target, isNew, references, mapping: settled.mapping });
    if (status === exitStatus.done && !flags.dryRun && flags.remember !== false) {
      // Under their whole names groups need no dimension, which may be another one in a file with the same columns.
      const { dimension: _, ...kept } = settled.mapping;
      const groupNames = new Map([...(kept.groupNames ?? []), ...numbers.placedGroups]);
      const layout = {
        columns: download.columns,
        ...kept,
        ...(groupNames.size > 0 && { groupNames: [...groupNames] }),
      };
      rememberLayout(io, flags.into, `${outcome}/${indicator}`, layout);
    }
    return status;
  });
}

/** @throws RunError for an outcome that neither the framework nor the file has */
function checkOutcome(outcome: string, { framework }: ChosenFramework, file: unknown): void {
  const known = framework.outcomes.map(({ id }) => id);
  if (outcome === adjacent || known.includes(outcome)) return;
  if (entryOf(entryOf(file, 'other-outcomes'), outcome) !== undefined) return;
  const near = nearestName(outcome, known);
  throw new RunError(
    `there is no outcome "${shownText(outcome, 40)}".${near === undefined ? '' : ` Did you mean ${near}?`} To list all: strive explain outcomes`,
  );
}

/** The download as it's read by what is said; on a terminal its sheet and its encoding are asked. */
async function readDownloadAsked(
  source: string,
  said: ColumnMapping,
  reader: DownloadReader,
  questions: DataQuestions,
): Promise<{ readonly mapping: ColumnMapping; readonly download: Download }> {
  const mapping = await withSheet(said, reader, questions);
  try {
    return { mapping, download: reader.read(mapping) };
  } catch (error) {
    const likely = error instanceof UnknownEncoding && questions.canAsk ? error.likely : [];
    const decoded = likely.length === 0 ? mapping : { ...mapping, ...(await questions.encoding(likely)) };
    return { mapping: decoded, download: refusing(source, () => reader.read(decoded)) };
  }
}

function breakIn({ break: written }: DataFlags): string | undefined {
  if (written === undefined) return undefined;
  const read = readPeriod(written);
  if (read.problem !== undefined) throw new RunError(`--break: ${read.problem}`);
  return read.value;
}

interface Moment {
  readonly by: JudgmentSettings;
  readonly flags: DataFlags;
  readonly target: TargetWithKind;
  readonly isNew: NewIndicator | undefined;
  readonly references: ReadonlyMap<string, string>;
  readonly mapping: ColumnMapping;
}

function bringIn(io: Io, numbers: DownloadNumbers, read: ReadTables, moment: Moment): ExitStatus {
  const { by, flags, target, isNew, references, mapping } = moment;
  const { tables } = read;
  const belowOne = mapping.scale === 1 && meansBelowOne(numbers.numbers, tables, target);
  const imported = importTables(numbers.grids, {
    framework: by.chosen.framework,
    file: read.value,
    partnership: '',
    tables,
    expectsAll: false,
    about: {
      measure: `${target.outcome} ${target.indicator}`,
      references,
      margins: numbers.margins,
      belowOne,
      ...(isNew && {
        isNew: {
          name: isNew.name,
          unit: isNew.unit,
          core: target.core === true,
          ...((isNew.better === 'lower' || flags.better) && { better: isNew.better }),
          ...(flags.source !== undefined && { source: flags.source }),
        },
      }),
    },
  });
  const problems = [...numbers.problems, ...imported.problems];
  const path = `${target.outcome}/${target.indicator}`;
  const changes = [
    ...(isNew ? [newMeasureInWords(target.outcome, target.indicator, { ...isNew, core: target.core === true })] : []),
    ...imported.changes,
    ...[...references]
      .filter(([dimension, group]) => target.referenced.get(dimension) !== group)
      .map(([dimension, group]) => `${path} ${dimension}: reference ${group}`),
    ...(belowOne ? [`${path}: below-one-percent: true, because these are percentages below 1 (--scale 1)`] : []),
  ];
  const status = importReport(io, { ...imported, changes, problems }, read.file, by, flags);
  if (status === exitStatus.done) {
    tell(
      io,
      `numbers in the download: ${numbers.taken}; already in the assessment: ${numbers.taken - imported.rows}${numbers.filtered > 0 ? `; rows skipped by --only: ${numbers.filtered}` : ''}.`,
    );
  }
  return status;
}
