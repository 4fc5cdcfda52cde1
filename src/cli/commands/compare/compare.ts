import type { EvaluateOptions } from '../../../evaluate/evaluate.js';
import { compareFiles } from '../../../insight/comparison/compare-files.js';
import type { AnyComparison } from '../../../report/comparison/any-comparison.js';
import { type ComparisonFormatName, comparisonFormats } from '../../../report/comparison/formats.js';
import { quoteText } from '../../../text/clean-text.js';
import { type ExitStatus, exitStatus, graver } from '../../exit-status.js';
import type { GatherOptions } from '../../inputs/input.js';
import { namedKind } from '../../inputs/named-kind.js';
import { tellSkipped } from '../../inputs/tell-skipped.js';
import { type Io, RunError, tellProblem } from '../../io.js';
import { outputStyle, reportOptions } from '../../outputs/output-style.js';
import { pathFromFolder } from '../../outputs/shown-path.js';
import { resultTarget } from '../../outputs/write-result.js';
import type { FileOptions, MethodOptions, PresentationOptions } from '../../settings/options.js';
import { type ConfiguredFlags, runSettings } from '../../settings/run-settings.js';
import { today } from '../../settings/today.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';
import { compareFolders } from './compare-folders.js';
import { judgeLosses } from './judge-losses.js';
import { type Reading, readSide } from './read-side.js';
import { folderFiles } from './side-files.js';

export interface CompareFlags
  extends PresentationOptions,
    ConfiguredFlags,
    MethodOptions,
    Pick<FileOptions, 'maxFileSize'> {
  readonly format?: ComparisonFormatName;
  readonly verbose?: boolean;
  readonly require?: 'no-loss';
  readonly against?: string;
}

/** `strive compare OLD NEW`, of two files or two folders, and `strive compare NEW --against REVISION`. */
export async function compare(io: Io, values: readonly string[], flags: CompareFlags): Promise<ExitStatus> {
  const { require, against, ...others } = flags;
  const { settings, chosen, reads } = await runSettings(io, others);
  const { old, now } = sidesNamed(values, against);
  const kind = kindOfBoth(io, old, now);
  const reading = { folder: io.cwd(), chosen, maximumBytes: flags.maxFileSize ?? defaultMaximumBytes };
  const readNow = kind === 'file' ? [...(old === undefined ? [] : [old]), now] : [];
  const target = resultTarget(io, flags, comparisonFormats, [...readNow, ...reads]);
  const evaluate: EvaluateOptions = {
    ...(settings.basis && { basis: settings.basis }),
    ...(settings.method && { method: settings.method }),
    readings: settings.readings,
    today: today(),
  };
  const problems: string[] = [];
  const gather = { ...settings, maximumBytes: reading.maximumBytes };
  const sides = { old, now, against: against ?? '' };
  const comparison: AnyComparison =
    kind === 'file'
      ? await compareTwo(io, sides, reading, evaluate)
      : await compareMany(io, sides, reading, evaluate, gather, problems);
  for (const problem of problems) tellProblem(io, problem);
  const style = outputStyle(io, flags, { toFile: flags.output !== undefined, many: kind === 'folder' });
  const render = await comparisonFormats[target.format as ComparisonFormatName].load();
  await target.write(
    render(
      comparison,
      reportOptions(chosen.framework, style, () => undefined),
    ),
  );
  const judged = judgeLosses(io, 'pairs' in comparison ? comparison.pairs : [comparison], {
    noLoss: require === 'no-loss',
    fromGit: old === undefined,
  });
  return [
    judged,
    hasInvalidUnpaired(comparison, old === undefined) ? exitStatus.notHeld : exitStatus.done,
    problems.length > 0 ? exitStatus.couldNotRun : exitStatus.done,
  ].reduce<ExitStatus>(graver, exitStatus.done);
}

/** Whether a file with errors is in one folder alone. */
function hasInvalidUnpaired(comparison: AnyComparison, fromGit: boolean): boolean {
  if (!('pairs' in comparison)) return false;
  const { onlyOld, onlyNew } = comparison;
  return [...onlyNew, ...(fromGit ? [] : onlyOld)].some(({ valid }) => !valid);
}

/** What is compared: without an old side, the new one is compared with what Git has. */
interface Sides {
  readonly old: string | undefined;
  readonly now: string;
  readonly against: string;
}

/** @throws RunError if too many or too few are named */
function sidesNamed([first = '', second]: readonly string[], against: string | undefined): Pick<Sides, 'old' | 'now'> {
  if (against === undefined) {
    if (second !== undefined) return { old: first, now: second };
    throw new RunError('name two files or folders, or one with --against, such as --against main.');
  }
  if (second === undefined) return { old: undefined, now: first };
  throw new RunError('--against takes the old version from Git, so name only one file or folder.');
}

async function compareTwo(
  io: Io,
  { old, now, against }: Sides,
  reading: Reading,
  evaluate: EvaluateOptions,
): Promise<AnyComparison> {
  const input = (name: string) => ({ name: pathFromFolder(io.cwd(), name), path: name });
  const { framework } = reading.chosen;
  const after = readSide(input(now), reading);
  if (old !== undefined)
    return compareFiles(framework, readSide(input(old), reading, after).side, after.side, evaluate);
  const { readOldVersion } = await import('./old-version.js');
  const { side, revision } = readOldVersion(io, now, against, reading, after);
  return { ...compareFiles(framework, side.side, after.side, evaluate), revision };
}

async function compareMany(
  io: Io,
  { old, now, against }: Sides,
  reading: Reading,
  evaluate: EvaluateOptions,
  gather: GatherOptions,
  problems: string[],
): Promise<AnyComparison> {
  const after = await folderFiles(io, now, old, reading, gather);
  problems.push(...after.counts.problems);
  if (old !== undefined) {
    const before = await folderFiles(io, old, now, reading, gather);
    problems.push(...before.counts.problems);
    tellSkipped(io, before.counts, before.side.name);
    tellSkipped(io, after.counts, after.side.name);
    return compareFolders(before.side, after.side, reading, evaluate);
  }
  tellSkipped(io, after.counts, after.side.name);
  const { oldVersions } = await import('./old-version.js');
  const { side, revision } = await oldVersions(io, now, against, reading, gather, after.side);
  return { ...(await compareFolders(side, after.side, reading, evaluate)), revision };
}

/**
 * What both sides are.
 *
 * @throws RunError if one isn't there, or they're a file and a folder
 */
function kindOfBoth(io: Io, old: string | undefined, now: string): 'file' | 'folder' {
  const before = old === undefined ? undefined : namedKind(io, old);
  const after = namedKind(io, now);
  if (old === undefined || before === after) return after;
  const [folder, file] = before === 'folder' ? [old, now] : [now, old];
  throw new RunError(
    `${quoteText(folder, 200)} is a folder, but ${quoteText(file, 200)} is a file. Name two files or two folders.`,
  );
}
