import { yearBounds } from '../../../assessment/checks/period-years.js';
import type { DownloadNumbers } from '../../../authoring/download/download-numbers.js';
import type { ColumnMapping } from '../../../authoring/download/mapping.js';
import { importTables } from '../../../authoring/workbook/import/import-tables.js';
import { readPeriod } from '../../../text/read-period.js';
import { shownText } from '../../../text/shown-text.js';
import { secondReading } from '../../../yaml/edit/second-reader.js';
import { entryOf, textOf } from '../../../yaml/plain-data.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { type Io, RunError, tell } from '../../io.js';
import { pausable } from '../../prompts/pause.js';
import type { ChosenFramework } from '../../settings/choose-framework.js';
import { type DataFlags, mappingFromFlags, type TargetWithKind, targetOf, unchangedAbout } from './data-target.js';
import { downloadReader, withSheet } from './download-reader.js';
import { dataQuestions } from './import-data-questions.js';
import { importReport } from './import-report.js';
import { mappingInWords, replacedInMemory, withMemory } from './layout-memory.js';
import { type ReadTables, readTables } from './read-tables.js';
import { referencesFor } from './references.js';
import { mappingFile, rememberedLayouts, rememberLayout } from './remembered-mapping.js';
import { refusing, settle } from './settle-data.js';

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
  const layouts = rememberedLayouts(io, flags.into, `${outcome}/${indicator}`);
  const target = targetOf(read.value, outcome, indicator, flags);
  const said = mappingFromFlags(flags);
  const breakAt = breakIn(flags);
  const farewell = () => 'Nothing was saved. To continue, run the same command again.';
  return pausable(io, bytes.length + read.file.bytes.length, farewell, async () => {
    const questions = dataQuestions(io, flags, shownText(source, 200));
    const readBy = await downloadReader(source, bytes);
    const known = withMemory(said, layouts, readBy.read);
    const remembered = known?.remembered;
    const mapping = known?.mapping ?? (await withSheet(said, readBy.sheets, questions));
    const download = known?.download ?? refusing(source, () => readBy.read(mapping));
    checkTogether(mapping, target);
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
    const references = numbers.problems.length > 0 ? new Map() : await referencesFor(placed, flags, target, questions);
    for (const note of [...download.notes, ...numbers.notes]) tell(io, note);
    const status = bringIn(io, numbers, read, { chosen, flags, target, references });
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

/** @throws RunError for flags that do not go together */
function checkTogether(said: ColumnMapping, { unit }: TargetWithKind): void {
  const { countColumn, ofColumn, valueColumn, yearsInColumns, groupColumns } = said;
  if ((countColumn === undefined) !== (ofColumn === undefined))
    throw new RunError('add both --count-column and --of-column.');
  if (countColumn === undefined) return;
  if (valueColumn !== undefined || yearsInColumns || groupColumns !== undefined)
    throw new RunError(
      '--count-column and --of-column take the place of the value, so leave out the other columns of values.',
    );
  if (unit !== 'percent')
    throw new RunError(`--count-column and --of-column make percentages, but the indicator's unit is ${unit}.`);
}

function breakIn({ break: written }: DataFlags): string | undefined {
  if (written === undefined) return undefined;
  const read = readPeriod(written);
  if (read.problem !== undefined) throw new RunError(`--break: ${read.problem}`);
  return read.value;
}

interface Moment {
  readonly chosen: ChosenFramework;
  readonly flags: DataFlags;
  readonly target: TargetWithKind;
  readonly references: ReadonlyMap<string, string>;
}

function bringIn(io: Io, numbers: DownloadNumbers, read: ReadTables, moment: Moment): ExitStatus {
  const { chosen, flags, target, references } = moment;
  const imported = importTables(numbers.grids, {
    framework: chosen.framework,
    file: read.value,
    partnership: '',
    tables: read.tables,
    expectsAll: false,
    about: {
      measure: `${target.outcome} ${target.indicator}`,
      references,
      counts: numbers.counts,
      ...(target.name !== undefined && {
        isNew: {
          name: target.name,
          unit: target.unit ?? null,
          core: target.core === true,
          ...(flags.better && { better: flags.better }),
          ...(flags.source !== undefined && { source: flags.source }),
        },
      }),
    },
  });
  const problems = [...numbers.problems, ...imported.problems];
  const changes = [
    ...imported.changes,
    ...[...references]
      .filter(([dimension, group]) => target.referenced.get(dimension) !== group)
      .map(([dimension, group]) => `${target.outcome}/${target.indicator} ${dimension}: reference ${group}`),
  ];
  const status = importReport(io, { ...imported, changes, problems }, read.file, flags);
  if (status === exitStatus.done) {
    tell(
      io,
      `numbers in the download: ${numbers.taken}; already in the assessment: ${numbers.taken - imported.rows}${numbers.filtered > 0 ? `; rows skipped by --only: ${numbers.filtered}` : ''}.`,
    );
  }
  return status;
}
