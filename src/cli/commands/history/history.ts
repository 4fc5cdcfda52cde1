import type { EvaluateOptions } from '../../../evaluate/evaluate.js';
import { historyOf, type Version } from '../../../insight/history/history.js';
import { type HistoryFormatName, historyFormats } from '../../../report/history/formats.js';
import { quoteText } from '../../../text/clean-text.js';
import { counted } from '../../../text/counted.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { gatherInputs } from '../../inputs/gather-inputs.js';
import { namedKind } from '../../inputs/named-kind.js';
import { type Io, RunError, tell, tellProblem } from '../../io.js';
import { outputStyle, reportOptions } from '../../outputs/output-style.js';
import { resultTarget } from '../../outputs/write-result.js';
import type { FileOptions, MethodOptions, PresentationOptions } from '../../settings/options.js';
import { type ConfiguredFlags, runSettings } from '../../settings/run-settings.js';
import { today } from '../../settings/today.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';
import { type Reading, readSide } from '../compare/read-side.js';
import { ofOnePartnership } from './of-one-partnership.js';

export interface HistoryFlags
  extends PresentationOptions,
    ConfiguredFlags,
    MethodOptions,
    Pick<FileOptions, 'maxFileSize'> {
  readonly format?: HistoryFormatName;
  readonly partnership?: string;
}

/** `strive history FILE`, from its versions in Git; `strive history FILE… | FOLDER`, from the files by their dates. */
export async function history(io: Io, names: readonly string[], flags: HistoryFlags): Promise<ExitStatus> {
  const { settings, chosen, reads } = await runSettings(io, flags);
  const reading = { folder: io.cwd(), chosen, maximumBytes: flags.maxFileSize ?? defaultMaximumBytes };
  const kinds = names.map((name) => namedKind(io, name));
  const target = resultTarget(io, flags, historyFormats, [...names.filter((_, at) => kinds[at] === 'file'), ...reads]);
  const problems: string[] = [];
  const [only] = names;
  const gather = { ...settings, maximumBytes: reading.maximumBytes };
  // The versions of one file are about one partnership, even if it has another name by now.
  const own =
    names.length === 1 && kinds[0] === 'file' && only !== undefined
      ? await (await import('./committed-versions.js')).committedVersions(io, only, reading, problems)
      : chosenVersions(io, await versionsIn(io, names, reading, gather, problems), flags.partnership);
  for (const problem of problems) tellProblem(io, problem);
  if (!own.some(({ read }) => read.valid)) throw new RunError(nothingValid(own));
  tellRepeated(io, own);
  const evaluate: EvaluateOptions = {
    ...(settings.basis && { basis: settings.basis }),
    ...(settings.method && { method: settings.method }),
    readings: settings.readings,
    today: today(),
  };
  const result = historyOf(chosen.framework, own, evaluate);
  const style = outputStyle(io, flags, { toFile: flags.output !== undefined, many: false });
  const render = await historyFormats[target.format as HistoryFormatName].load();
  await target.write(
    render(
      result,
      reportOptions(chosen.framework, style, () => undefined),
    ),
  );
  return problems.length > 0 ? exitStatus.couldNotRun : exitStatus.done;
}

/** Those of one partnership. Says which files have errors and are left out, because nobody knows whose they are. */
function chosenVersions(io: Io, versions: readonly Version[], partnership: string | undefined): readonly Version[] {
  const own = ofOnePartnership(versions, partnership);
  for (const { file, read } of versions.filter((one) => !one.read.valid && !own.includes(one))) {
    const errors = read.findings.filter(({ severity }) => severity === 'error').length;
    tell(
      io,
      `${quoteText(file, 200)} has ${counted(errors, 'error')}, so its partnership isn't known. It's left out. strive validate shows the errors.`,
    );
  }
  return own;
}

/** The assessments that are named or lie in folders, the latest first; those that can't be read come last. */
async function versionsIn(
  io: Io,
  names: readonly string[],
  reading: Reading,
  options: NonNullable<Parameters<typeof gatherInputs>[2]>,
  problems: string[],
): Promise<Version[]> {
  const gathered = await gatherInputs(io, names, options);
  const versions: Version[] = [];
  for (const input of gathered.inputs) {
    const { side } = readSide(input, reading);
    versions.push({ file: side.file, commit: null, committed: null, read: side.read });
  }
  problems.push(...gathered.counts.problems);
  // Of two with one date, the one that comes later wins.
  return versions
    .reverse()
    .sort((one, other) => (dateOf(one) === dateOf(other) ? 0 : dateOf(one) > dateOf(other) ? -1 : 1));
}

const dateOf = ({ read }: Version): string => (read.valid ? read.assessment.assessedOn : '');

function nothingValid(versions: readonly Version[]): string {
  const [first] = versions;
  return first === undefined
    ? 'no assessment was found.'
    : `${quoteText(first.file, 200)} has errors, and no other version is valid. To see the errors, use strive validate.`;
}

/** Says which files are passed over because a later one has the same date. */
function tellRepeated(io: Io, versions: readonly Version[]): void {
  const used = new Map<string, string>();
  for (const version of versions) {
    if (version.commit !== null || !version.read.valid) continue;
    const date = dateOf(version);
    const known = used.get(date);
    if (known === undefined) used.set(date, version.file);
    else
      tell(
        io,
        `two files are for ${date}: ${quoteText(known, 200)} is used, and ${quoteText(version.file, 200)} isn't.`,
      );
  }
}
