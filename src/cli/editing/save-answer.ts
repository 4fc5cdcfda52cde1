import { type Assessed, assess } from '../../assess.js';
import type { AssessmentFiles } from '../../assessment/read-assessment.js';
import { withSeverities } from '../../findings/severity.js';
import { cleanText } from '../../text/clean-text.js';
import { maskPersonalData } from '../../text/personal-data/mask-personal-data.js';
import { type Edit, isSame, type Path, type Plain, valueAt } from '../../yaml/edit/edit.js';
import { assessmentFolder } from '../inputs/assessment-folder.js';
import { type Io, tell, withoutCommands } from '../io.js';
import type { ChosenFramework } from '../settings/choose-framework.js';
import type { Judging } from '../settings/judging.js';
import { deferredSignalsRaised } from '../terminal/defer-signals.js';
import { defaultMaximumBytes } from '../workers/prepare-job.js';
import { changeInLines } from './change-in-lines.js';
import { type EditedFile, FileChanged } from './edited-file.js';
import { lineDifferences } from './line-difference.js';
import { newFindings, placedInWords } from './new-findings.js';

/** What a command for scripts writes. */
export interface ScriptedAnswer {
  /** What it is about: nothing else in the file is looked at when somebody else changes the file at the same time. */
  readonly path: Path;
  readonly edits: (file: Plain) => readonly Edit[];
  /** What became of it, in lines, given the value at the path before and after. */
  readonly inWords: (before: Plain | undefined, after: Plain | undefined) => readonly string[];
  readonly dryRun: boolean;
}

/** By which edition, and how, the file is judged before and after. */
export interface JudgmentSettings {
  readonly chosen: ChosenFramework;
  readonly judging: Judging;
}

/** How often an answer is given to a file that others change at the same moment. */
export const maximumTries = 20;

/**
 * Writes an answer, and prints what changed, and what it does to gateways and verdicts. Where another program changes the file at the same moment, the answer is
 * given to the file as it is then, unless that program has answered the same.
 *
 * @throws EditRefused, FileChanged or RunError as saving does
 */
export async function saveAnswer(
  io: Io,
  by: JudgmentSettings,
  file: EditedFile,
  answer: ScriptedAnswer,
): Promise<void> {
  const first = valueAt(file.value, answer.path);
  for (let tries = 1; ; tries++) {
    const before = file.bytes;
    const edits = answer.edits(file.value);
    const after = file.preview(edits);
    const wordsFrom = valueAt(file.value, answer.path);
    const tellIt = () => {
      const files = assessmentFolder(io.cwd(), file.name, defaultMaximumBytes);
      if (!Buffer.from(before).equals(after))
        tellChange(io, by, file.name, { bytes: before, files }, { bytes: after, files });
    };
    if (answer.dryRun) {
      showDifferences(io, before, after);
      tellIt();
      return;
    }
    try {
      file.save(edits);
    } catch (error) {
      if (!(error instanceof FileChanged) || tries === maximumTries) throw error;
      await deferredSignalsRaised();
      file.reload();
      if (!isSame(valueAt(file.value, answer.path), first)) throw error;
      continue;
    }
    await deferredSignalsRaised();
    print(io, answer.inWords(wordsFrom, valueAt(file.value, answer.path)));
    tellIt();
    return;
  }
}

/** Writes lines to standard output. */
export const print = (io: Io, lines: readonly string[]) =>
  io.stdout.write(withoutCommands(io, lines.map((line) => `${line}\n`).join('')));

/** Prints the lines that differ, for `--dry-run`. */
export function showDifferences(io: Io, before: Uint8Array, after: Uint8Array): void {
  const [old, next] = [before, after].map((bytes) => new TextDecoder().decode(bytes)) as [string, string];
  const differences = lineDifferences(old, next);
  const shown = (text: string) => maskPersonalData(cleanText(text));
  if (differences.length === 0) print(io, ['Nothing would change. The file already has this.']);
  for (const { line, removed, added } of differences) {
    print(io, [
      `line ${line}:`,
      ...removed.map((text) => `- ${shown(text)}`),
      ...added.map((text) => `+ ${shown(text)}`),
    ]);
  }
}

/** An assessment at one moment, with the files beside it. */
interface Moment {
  readonly bytes: Uint8Array;
  readonly files: AssessmentFiles;
}

/** What a change does to gateways and verdicts, and the warnings that came with it; infos where they are about numbers. */
export function tellChange(
  io: Io,
  { chosen, judging }: JudgmentSettings,
  name: string,
  before: Moment,
  after: Moment,
): void {
  const [old, next] = [before, after].map(({ bytes, files }) =>
    assess(bytes, { file: name, ...chosen, ...judging.evaluate, files }),
  ) as [Assessed, Assessed];
  if (old.result.valid && next.result.valid) {
    print(io, changeInLines(chosen.framework, old.result, next.result));
  } else print(io, [`The file has other errors, so no results were computed. To see them: strive validate ${name}`]);
  const findings = newFindings(old.result.findings, next.result.findings);
  const told = withSeverities({ findings }, judging.severities).findings.filter(
    ({ severity, rule }) => severity !== 'info' || rule.startsWith('indicator/'),
  );
  for (const finding of told.slice(0, mostTold)) tell(io, placedInWords(finding));
  if (told.length > mostTold)
    tell(io, `found ${told.length - mostTold} more warnings. To see all of them: strive validate ${name}`);
}

/** An import may bring a warning for each of hundreds of answers. */
const mostTold = 50;
