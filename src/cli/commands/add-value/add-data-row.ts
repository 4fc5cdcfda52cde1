import { dirname, join, resolve } from 'node:path';
import { readAssessment } from '../../../assessment/read-assessment.js';
import { cleanText } from '../../../text/clean-text.js';
import { listInWords } from '../../../text/listed.js';
import { maskPersonalData } from '../../../text/personal-data/mask-personal-data.js';
import { EditRefused } from '../../../yaml/edit/edit.js';
import { type EditedFile, FileChanged } from '../../editing/edited-file.js';
import { newError, newFindings } from '../../editing/new-findings.js';
import { replaceFile } from '../../editing/replace-file.js';
import { type JudgmentSettings, maximumTries, print, tellChange } from '../../editing/save-answer.js';
import { assessmentFolder } from '../../inputs/assessment-folder.js';
import { type Io, tell } from '../../io.js';
import { deferredSignalsRaised } from '../../terminal/defer-signals.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';
import { replacedInWords } from '../../writing/output-file.js';
import { appendRow, type RowAnswer } from './data-row.js';

/** The data file of an indicator. */
export interface DataSource {
  /** As messages call it: from the working folder, as the assessment is named. */
  readonly name: string;
  /** As the assessment names it. */
  readonly written: string;
  read(): Uint8Array;
}

/** The data file that an assessment names. */
export function dataSource(io: Io, { name }: EditedFile, written: string): DataSource {
  const files = assessmentFolder(io.cwd(), name, defaultMaximumBytes);
  return {
    name: join(dirname(name), written),
    written,
    read() {
      const content = files.read(written);
      if (typeof content !== 'string') return content;
      throw new EditRefused(`can't read the data file ${written}. To see why: strive validate ${name}`);
    },
  };
}

/**
 * Writes a number as a new row of the data file in which the indicator's numbers stand, and prints what changed.
 *
 * @param subject the number in a few words
 * @throws EditRefused if the row cannot be added, FileChanged or RunError as saving does
 */
export async function addDataRow(
  io: Io,
  by: JudgmentSettings,
  { file, source }: { readonly file: EditedFile; readonly source: DataSource },
  answer: RowAnswer,
  { subject, dryRun }: { readonly subject: string; readonly dryRun: boolean },
): Promise<void> {
  const files = assessmentFolder(io.cwd(), file.name, defaultMaximumBytes);
  const withData = (content: Uint8Array) => ({
    ...files,
    read: (path: string) => (path === source.written ? content : files.read(path)),
  });
  for (let tries = 1; ; tries++) {
    const before = source.read();
    const appended = appendRow(before, source.name, answer);
    if (!appended) {
      print(io, [`${subject}: ${source.name} already has this. Nothing changed.`]);
      return;
    }
    const { content, line } = appended;
    const shown = maskPersonalData(cleanText(appended.row));
    const [old, next] = [before, content].map((bytes) => withData(bytes)) as [typeof files, typeof files];
    refuseNewErrors(file, by, old, next);
    const tellIt = () => {
      const { bytes } = file;
      tellChange(io, by, file.name, { bytes, files: old }, { bytes, files: next });
    };
    const { added, names } = appended;
    if (dryRun) {
      const header = names && [
        `${source.name}, line ${names.line}:`,
        `- ${cleanText(names.before)}`,
        `+ ${cleanText(names.after)}`,
      ];
      print(io, [...(header ?? []), `${source.name}, line ${line}:`, `+ ${shown}`]);
      tellIt();
      return;
    }
    try {
      const path = resolve(io.cwd(), source.name);
      const replaced = replaceFile(path, before, content, source.name, dirname(resolve(io.cwd(), file.name)));
      for (const sentence of replacedInWords(source.name, replaced)) tell(io, sentence);
    } catch (error) {
      if (!(error instanceof FileChanged) || tries === maximumTries) throw error;
      await deferredSignalsRaised();
      continue;
    }
    await deferredSignalsRaised();
    if (added.length > 0)
      print(io, [
        `${source.name}: new ${added.length === 1 ? 'column' : 'columns'} ${listInWords(added, 'and')}. Earlier rows are empty there.`,
      ]);
    print(io, [`${subject}: added to ${source.name}, line ${line}: ${shown}`]);
    tellIt();
    return;
  }
}

function refuseNewErrors(
  { name, bytes }: EditedFile,
  { chosen }: JudgmentSettings,
  ...[old, next]: [ReturnType<typeof assessmentFolder>, ReturnType<typeof assessmentFolder>]
): void {
  const findingsWith = (files: typeof old) => readAssessment(bytes, { file: name, ...chosen, files }).findings;
  const worse = newError(newFindings(findingsWith(old), findingsWith(next)));
  if (worse !== undefined) throw new EditRefused(worse);
}
