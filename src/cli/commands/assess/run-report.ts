import { join, resolve } from 'node:path';
import { listedByDefault } from '../../../findings/listed-findings.js';
import { type Arrangement, arranged } from '../../../insight/network/arrangement.js';
import type { RunMethod } from '../../../report/run-method.js';
import { countSummary } from '../../../report/summary.js';
import { quoteText } from '../../../text/clean-text.js';
import { listInWords } from '../../../text/listed.js';
import { type ExitStatus, exitStatus, graver } from '../../exit-status.js';
import { gatherInputs } from '../../inputs/gather-inputs.js';
import { ignoreFile } from '../../inputs/ignore-rules.js';
import type { Input } from '../../inputs/input.js';
import { shardOf } from '../../inputs/shard.js';
import { tellSkipped } from '../../inputs/tell-skipped.js';
import { type Io, RunError, tell, tellProblem } from '../../io.js';
import { continuousIntegration } from '../../outputs/continuous-integration.js';
import { type FormatFamily, formatOf, formatsOf } from '../../outputs/format-families.js';
import { type OutputRequest, outputRequests } from '../../outputs/output-requests.js';
import { type OutputStyleFlags, outputStyle } from '../../outputs/output-style.js';
import { openReports, type Reports } from '../../outputs/report-outputs.js';
import { excessWarnings, runRemarks } from '../../outputs/run-remarks.js';
import type {
  ArrangementOptions,
  BulkOptions,
  ConfigOptions,
  FileOptions,
  InputOptions,
} from '../../settings/options.js';
import type { SettingFlags, Settings } from '../../settings/resolve-settings.js';
import { type RunSettings, runSettings } from '../../settings/run-settings.js';
import { today } from '../../settings/today.js';
import { listenForInterruption } from '../../terminal/interruption.js';
import { startProgress } from '../../terminal/progress.js';
import type { Digest, JobResult, JobSettings } from '../../workers/job.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';
import { runJobs } from '../../workers/run-jobs.js';
import { runPlan } from '../../workers/run-plan.js';
import {
  identityOfOutput,
  refuseToReplaceRead,
  refuseToReplaceWork,
  standardInputPath,
} from '../../writing/refuse-output.js';
import { isStream } from '../../writing/stream.js';
import { folderToCompare } from './folder-to-compare.js';

export interface ReportFlags
  extends OutputStyleFlags,
    Pick<FileOptions, 'maxFileSize'>,
    InputOptions,
    ConfigOptions,
    BulkOptions,
    ArrangementOptions,
    SettingFlags {
  readonly format?: readonly string[];
  readonly maxFindings?: number;
  readonly against?: string;
  readonly public?: boolean;
  readonly minimum?: number;
}

/**
 * What `assess` and `validate` have in common: finds the files, does each by itself, so that a bad one costs only itself,
 * and writes the reports as the results come.
 */
export async function runReport(
  io: Io,
  command: Exclude<FormatFamily, 'public' | 'publish'>,
  values: readonly string[],
  flags: ReportFlags,
): Promise<ExitStatus> {
  const family = flags.public ? 'public' : command;
  if (flags.public) refuseNotPublic(flags.format);
  else if (flags.minimum !== undefined)
    throw new RunError('--minimum needs --public. Add --public to show only what the public may see.');
  const run = await runSettings(io, flags);
  const { settings, frameworkFile, chosen } = run;
  const { framework } = chosen;
  const placeOf = (name: string) => resolve(io.cwd(), name);
  const requests = outputRequests(flags.format, flags.output, formatsOf(family), (name) => !isStream(placeOf(name)));
  const toFiles = requests.flatMap(({ file }) => (file === undefined || file === '' ? [] : [file]));

  const maximumBytes = flags.maxFileSize ?? defaultMaximumBytes;
  const runMethod: RunMethod = {
    basis: settings.basis ?? 'self',
    ...(settings.method && { method: settings.method }),
    readings: settings.readings,
  };
  const evaluate = { ...runMethod, today: today() };
  const { against } = flags;
  const folder =
    against === undefined ? undefined : folderToCompare(io, values, against, flags.filesFrom !== undefined);
  const gathered = await gatherInputs(io, values, { ...flags, ...settings, maximumBytes });
  const all = [...gathered.inputs];
  const old =
    against === undefined || folder === undefined
      ? undefined
      : await (await import('./old-side.js')).readOldSide(io, folder, against, all, {
          reading: { folder: io.cwd(), chosen, maximumBytes },
          evaluate,
          gather: { ...settings, maximumBytes },
          progress: (total) => startProgress(io, total, flags.progress !== false),
        });
  const found = old?.inputs ?? all;
  const inputs = shardOf(found, flags.shard);
  const problems = [...gathered.counts.problems, ...(old?.problems ?? [])];
  for (const problem of problems) tellProblem(io, problem);
  tellSkipped(io, gathered.counts);
  // A report of no files would say that nothing is wrong, and a code host would settle what was found before.
  if (inputs.length === 0 && problems.length > 0) return exitStatus.couldNotRun;
  if (inputs.length === 0 && flags.allowEmpty) tell(io, 'the list is empty, so no files were checked.');
  // Whose folder holds one assessment wants its report; a shard is a part of many, however small.
  const many = gathered.many && (inputs.length !== 1 || flags.shard !== undefined || old !== undefined);
  if (many) refuseForMany(family, requests);
  // What a CI system gets besides is about everything in the files.
  const surroundings = { ...continuousIntegration(io, requests), ...(flags.public && { reports: [] }) };
  refuseToReplaceRead(io, toFiles, [...filesRead(run, values, flags, found), ...(old?.reads ?? [])]);
  refuseToReplaceWork(io, toFiles);
  const outputs = [...requests, ...surroundings.reports].map((request) => ({
    ...request,
    look: outputStyle(io, flags, {
      toFile: request.file !== undefined,
      many,
      forRepository: formatOf(family, request.format).forRepository === true,
    }),
  }));
  const job: JobSettings = {
    folder: io.cwd(),
    ...(frameworkFile && { framework: frameworkFile }),
    evaluate,
    limits: { maximumBytes },
    severities: settings.rules,
    requirements: settings.require,
    allowUndetermined: settings.allowUndetermined,
    strict: settings.strict,
    ...(isArranged(flags) && { arrangement: arrangementOf(flags) }),
    maximumFindings: flags.maxFindings ?? listedByDefault,
    family,
    ...(flags.public && { publication: flags.minimum === undefined ? {} : { minimum: flags.minimum } }),
    outputs: outputs.map(({ format, look, file, place }) => ({
      format,
      look,
      ...(file && place === undefined && { replaces: identityOfOutput(placeOf(file)) }),
    })),
  };

  const stop = listenForInterruption(
    io,
    outputs.some(({ file }) => file !== undefined),
  );
  const progress = startProgress(io, inputs.length, flags.progress !== false);
  const counts = countSummary(framework, runMethod, old?.about);
  let failed = false;
  /** The results of a run that arranges them: which one is first is known when all are there. */
  const waiting: JobResult[] = [];
  const reports = await openReports(io, family, outputs, {
    framework,
    run: runMethod,
    moves: old !== undefined,
    stop,
    logHoldsCommands: surroundings.logHoldsCommands,
  });
  try {
    for await (const result of runJobs(inputs, job, runPlan(io, flags, stop.signal))) {
      counts.add(result.digest);
      failed ||= fails(result.digest, settings);
      for (const sentence of result.digest.unmet) progress.tell(`${quoteText(result.name, 200)}: ${sentence}`);
      if (isArranged(flags)) waiting.push(result);
      else await reports.add(result);
      progress.step();
    }
    progress.end();
    await addArranged(reports, waiting);
    const remarks = runRemarks({ ...gathered.counts, problems }, counts.summary, settings, {
      interrupted: stop.interrupted(),
      files: inputs.length,
    });
    failed ||= remarks.failures.length > 0;
    await reports.finish(counts.summary, remarks);
    for (const sentence of excessWarnings(gathered.counts, counts.summary, settings)) tellProblem(io, sentence);
  } finally {
    progress.end();
    stop.release();
  }
  for (const failure of reports.failures) tellProblem(io, failure);
  const couldNotRun = problems.length > 0 || reports.failures.length > 0;
  return [
    failed ? exitStatus.notHeld : exitStatus.done,
    couldNotRun ? exitStatus.couldNotRun : exitStatus.done,
    stop.interrupted() ? exitStatus.interrupted : exitStatus.done,
  ].reduce<ExitStatus>(graver, exitStatus.done);
}

/** @throws RunError if a format is asked for that has no public form */
function refuseNotPublic(asked: readonly string[] = []): void {
  const known = Object.keys(formatsOf('public'));
  const names = asked.map((text) => text.split('=')[0] ?? '');
  const other = names.find((name) => !known.includes(name));
  if (other !== undefined)
    throw new RunError(`--format ${other} can't be public. With --public, use ${listInWords(known, 'or')}.`);
}

/** @throws RunError if a report is asked for that shows one partnership only */
function refuseForMany(family: FormatFamily, requests: readonly OutputRequest[]): void {
  const forOne = requests.find(({ format }) => formatOf(family, format).forOne);
  if (forOne) throw new RunError(`--format ${forOne.format} shows one partnership. Name one assessment file.`);
}

const isArranged = ({ sort, groupBy }: ArrangementOptions): boolean => sort !== undefined || groupBy !== undefined;

function arrangementOf({ sort, groupBy }: ArrangementOptions): Arrangement {
  return { ...(sort && { sort }), ...(groupBy && { groupBy }) };
}

/** Adds the results in order, each once; in further groups it's shown again. */
async function addArranged(reports: Reports, results: readonly JobResult[]): Promise<void> {
  const added = new Set<JobResult>();
  const nowhere = { key: [], groups: [] };
  for (const { title, items } of arranged(results, ({ digest }) => digest.placement ?? nowhere)) {
    if (title !== undefined) await reports.group(title, items.length);
    for (const result of items) {
      if (added.has(result)) await reports.addAgain(result);
      else await reports.add(result);
      added.add(result);
    }
  }
}

/** The files that a run reads, as far as they are known before the assessments are. */
function* filesRead(
  { reads, settings: { folder } }: RunSettings,
  values: readonly string[],
  { filesFrom = [] }: InputOptions,
  inputs: readonly Input[],
): Generator<string> {
  yield* reads;
  yield join(folder, ignoreFile);
  const lists = values.filter((value) => value.startsWith('@')).map((value) => value.slice(1));
  for (const list of [...lists, ...filesFrom]) yield list === '-' ? standardInputPath : list;
  for (const { path, bytes } of inputs) yield bytes ? standardInputPath : path;
}

/** Whether a result by itself fails the run: an error, a warning where the run is strict, a requirement that does not hold. */
function fails({ valid, errors, warnings, unmet }: Digest, { strict }: Settings): boolean {
  return !valid || errors > 0 || (strict && warnings > 0) || unmet.length > 0;
}
