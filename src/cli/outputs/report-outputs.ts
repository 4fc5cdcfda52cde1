import type { Framework } from '../../generated/framework.js';
import type { Summary } from '../../generated/report.js';
import type { Assembly, RunRemarks } from '../../report/format.js';
import type { RunMethod } from '../../report/run-method.js';
import { type Io, RunError, tell } from '../io.js';
import type { Interruption } from '../terminal/interruption.js';
import type { JobResult } from '../workers/job.js';
import { namedHere } from '../writing/refuse-output.js';
import { type FormatFamily, formatOf } from './format-families.js';
import type { OutputRequest } from './output-requests.js';
import { type OutputStyle, reportOptions } from './output-style.js';
import { atTheEnd, type ReportTarget, toEndOfFile, toFile, toLog, toStandardOutput } from './report-target.js';

/** The reports of a run as they grow. */
export interface Reports {
  add(result: JobResult): Promise<void>;
  /** Begins a group of so many in the reports that show groups. */
  group(title: string, size: number): Promise<void>;
  /** Shows a result once more, in another group, in the reports that show groups. */
  addAgain(result: JobResult): Promise<void>;
  /**
   * Ends every report and puts it in its place. Where a run was interrupted before any file was done, files stay as they
   * were: a report of nothing is not worth one of last week.
   */
  finish(summary: Summary, remarks: RunRemarks): Promise<void>;
  /** What could not be written, and why. */
  readonly failures: readonly string[];
}

interface Growing {
  readonly assembly: Assembly<never>;
  readonly target: ReportTarget;
  readonly file: string | undefined;
  failed: boolean;
}

/** Opens every report. If one can't be written, that's reported at the end, and the others go on. */
export async function openReports(
  io: Io,
  family: FormatFamily,
  requests: readonly (OutputRequest & { readonly look: OutputStyle })[],
  {
    framework,
    run,
    moves,
    stop,
    logHoldsCommands,
  }: {
    readonly framework: Framework;
    readonly run: RunMethod;
    /** Whether the run has an old side. */
    readonly moves: boolean;
    readonly stop: Interruption;
    /** Whether standard output is read for commands, as GitHub's runner does. */
    readonly logHoldsCommands: boolean;
  },
): Promise<Reports> {
  const failures: string[] = [];
  const open: (Growing | undefined)[] = [];
  const attempt = async (
    growing: Growing | undefined,
    text: (assembly: Assembly<never>) => string | Uint8Array,
    last = false,
  ) => {
    if (!growing || growing.failed) return;
    try {
      await growing.target.write(text(growing.assembly));
      if (last) await growing.target.close();
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      fail(growing, error.message);
    }
  };
  const fail = (growing: Growing, message: string) => {
    if (growing.failed) return;
    growing.failed = true;
    growing.target.abandon();
    failures.push(message);
  };
  for (const { format, file, place, look } of requests) {
    try {
      const target = await targetOf(
        io,
        { format, ...(file !== undefined && { file }), ...(place && { place }) },
        logHoldsCommands,
        stop,
      );
      const code = await formatOf(family, format).load();
      const assembly = code.assemble({ ...reportOptions(framework, look, () => undefined), run, moves });
      open.push({ assembly, target, file, failed: false });
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      failures.push(error.message);
      open.push(undefined);
    }
  }
  for (const growing of open) await attempt(growing, (assembly) => assembly.start());
  return {
    failures,
    async add({ name, parts, digest }) {
      for (const index of digest.replaced ?? []) {
        const growing = open[index];
        if (growing?.file !== undefined) fail(growing, namedHere(growing.file, name));
      }
      for (const [index, growing] of open.entries())
        await attempt(growing, (assembly) => assembly.add(parts[index] as never));
    },
    async group(title, size) {
      for (const growing of open) await attempt(growing, (assembly) => assembly.group?.(title, size) ?? '');
    },
    async addAgain({ parts }) {
      for (const [index, growing] of open.entries())
        await attempt(growing, (assembly) => assembly.addAgain?.(parts[index] as never) ?? '');
    },
    async finish(summary, remarks) {
      const isOfNothing = stop.interrupted() && summary.assessments === 0;
      for (const growing of open) {
        const nothing = growing?.failed ? undefined : growing?.assembly.nothing?.();
        if (nothing !== undefined) tell(io, nothing);
        if ((isOfNothing || nothing !== undefined) && growing?.file !== undefined) growing.target.abandon();
        else await attempt(growing, (assembly) => assembly.finish(summary, remarks), true);
      }
    },
  };
}

async function targetOf(
  io: Io,
  { format, file, place }: OutputRequest,
  logHoldsCommands: boolean,
  stop: Interruption,
): Promise<ReportTarget> {
  if (place === 'end-of-file') return toEndOfFile(file ?? '');
  const target =
    file === undefined ? toStandardOutput(io, stop) : await toFile(io.cwd(), file, (sentence) => tell(io, sentence));
  if (place === 'end-of-output') return atTheEnd(target);
  // Text for people ends up in the logs of CI systems, by way of a file or not, and not all of them can be known.
  const isText = format === 'text' || format === 'markdown';
  return isText || (file === undefined && logHoldsCommands && format !== 'github') ? toLog(target) : target;
}
