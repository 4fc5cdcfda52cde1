import type { Framework } from '../generated/framework.js';
import type { Summary } from '../generated/report.js';
import type { Assembly } from '../report/format.js';
import { type FormatFamily, formatOf } from './format-families.js';
import { type Io, RunError } from './io.js';
import type { Digest, JobResult } from './jobs/job.js';
import { type Look, reportOptions } from './look.js';
import { atTheEnd, type ReportTarget, toEndOfFile, toFile, toLog, toStandardOutput } from './report-target.js';

/** A report that is asked for: its format, and the file that it goes to where it is not standard output. */
export interface OutputRequest {
  readonly format: string;
  readonly file?: string;
  /** Where it goes other than in a place of its own: behind the other report on standard output, or behind what a file holds. */
  readonly place?: 'end-of-output' | 'end-of-file';
}

/**
 * What `--format` and `-o` ask for: `text`, `sarif=results.sarif`. `-o` names the file of the one format that has none.
 *
 * @throws RunError where two reports would go to standard output, or to one file
 */
export function outputRequests(formats: readonly string[], output: string | undefined): OutputRequest[] {
  const requests = formats.map((text): OutputRequest => {
    const [, format = text, file] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    return file === undefined ? { format } : { format, file };
  });
  const open = requests.filter(({ file }) => file === undefined);
  if (open.length > 1) {
    const names = open.map(({ format }) => format).join(' and ');
    throw new RunError(
      `${names} cannot both go to standard output. Name a file, such as --format ${open[1]?.format}=FILE.`,
    );
  }
  const named = requests.map((request) =>
    request.file === undefined && output !== undefined ? { ...request, file: output } : request,
  );
  if (output !== undefined && open.length === 0)
    throw new RunError('-o has no report left to write: every --format names its file.');
  const files = named.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new RunError(`two reports cannot both be written to ${twice}.`);
  return named;
}

/** The reports of a run as they grow. */
export interface Reports {
  add(result: JobResult): Promise<void>;
  /** Ends every report and puts it in its place. */
  finish(summary: Summary): Promise<void>;
  /** What could not be written, and why. */
  readonly failures: readonly string[];
}

interface Growing {
  readonly assembly: Assembly<never>;
  readonly target: ReportTarget;
  failed: boolean;
}

/** Opens every report. One that cannot be written is told at the end; the others go on. */
export async function openReports(
  io: Io,
  family: FormatFamily,
  requests: readonly (OutputRequest & { readonly look: Look })[],
  {
    framework,
    maximumBytes,
    signal,
    logHoldsCommands,
  }: {
    readonly framework: Framework;
    readonly maximumBytes: number;
    readonly signal: AbortSignal;
    /** Whether standard output is read for commands, as GitHub's runner does. */
    readonly logHoldsCommands: boolean;
  },
): Promise<Reports> {
  const failures: string[] = [];
  const open: (Growing | undefined)[] = [];
  const attempt = async (growing: Growing | undefined, text: (assembly: Assembly<never>) => string, last = false) => {
    if (!growing || growing.failed) return;
    try {
      await growing.target.write(text(growing.assembly));
      if (last) await growing.target.close();
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      growing.failed = true;
      growing.target.abandon();
      failures.push(error.message);
    }
  };
  for (const { format, file, place, look } of requests) {
    try {
      const target = targetOf(
        io,
        { format, ...(file !== undefined && { file }), ...(place && { place }) },
        logHoldsCommands,
        signal,
      );
      const code = await formatOf(family, format).load();
      const assembly = code.assemble(reportOptions(framework, look, io.cwd(), maximumBytes));
      open.push({ assembly, target, failed: false });
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      failures.push(error.message);
      open.push(undefined);
    }
  }
  for (const growing of open) await attempt(growing, (assembly) => assembly.start());
  return {
    failures,
    async add({ parts }) {
      for (const [index, growing] of open.entries())
        await attempt(growing, (assembly) => assembly.add(parts[index] as never));
    },
    async finish(summary) {
      for (const growing of open) await attempt(growing, (assembly) => assembly.finish(summary), true);
    },
  };
}

function targetOf(
  io: Io,
  { format, file, place }: OutputRequest,
  logHoldsCommands: boolean,
  signal: AbortSignal,
): ReportTarget {
  if (file !== undefined) return place === 'end-of-file' ? toEndOfFile(file) : toFile(io.cwd(), file);
  const output = toStandardOutput(io, signal);
  if (place === 'end-of-output') return atTheEnd(output);
  return logHoldsCommands && format !== 'github' ? toLog(output) : output;
}

/** The summary of a run, counted up file by file. */
export function tally(framework: Framework): { add(digest: Digest): void; readonly summary: Summary } {
  const summary: Summary = {
    assessments: 0,
    valid: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    eligible: Object.fromEntries(framework.determinations.map(({ id }) => [id, 0])),
  };
  return {
    summary,
    add({ valid, errors, warnings, infos, eligible }) {
      summary.assessments += 1;
      summary.valid += valid ? 1 : 0;
      summary.errors += errors;
      summary.warnings += warnings;
      summary.infos += infos;
      for (const id of eligible) summary.eligible[id] = (summary.eligible[id] ?? 0) + 1;
    },
  };
}
