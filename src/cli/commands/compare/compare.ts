import { resolve } from 'node:path';
import type { EvaluateOptions } from '../../../evaluate/evaluate.js';
import { compareFiles } from '../../../insight/comparison/compare-files.js';
import type { AnyComparison } from '../../../report/comparison/any-comparison.js';
import { type ComparisonFormatName, comparisonFormats } from '../../../report/comparison/comparison-formats.js';
import { quoteText } from '../../../text/clean-text.js';
import { type ExitStatus, exitStatus, graver } from '../../exit-status.js';
import { meantFile } from '../../inputs/near-file.js';
import { pathKind } from '../../inputs/path-kind.js';
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
import { readSide } from './read-side.js';

export interface CompareFlags
  extends PresentationOptions,
    ConfiguredFlags,
    MethodOptions,
    Pick<FileOptions, 'maxFileSize'> {
  readonly format?: ComparisonFormatName;
  readonly verbose?: boolean;
  readonly require?: 'no-loss';
}

/** `strive compare OLD NEW`, of two files or two folders. */
export async function compare(
  io: Io,
  [old = '', now = '']: readonly string[],
  { require, ...flags }: CompareFlags,
): Promise<ExitStatus> {
  const { settings, chosen, reads } = await runSettings(io, flags);
  const kind = kindOfBoth(io, old, now);
  const reading = { folder: io.cwd(), chosen, maximumBytes: flags.maxFileSize ?? defaultMaximumBytes };
  const target = resultTarget(io, flags, comparisonFormats, [...(kind === 'file' ? [old, now] : []), ...reads]);
  const evaluate: EvaluateOptions = {
    ...(settings.basis && { basis: settings.basis }),
    ...(settings.method && { method: settings.method }),
    readings: settings.readings,
    today: today(),
  };
  const problems: string[] = [];
  const comparison: AnyComparison =
    kind === 'file'
      ? compareTwo(io, old, now, reading, evaluate)
      : await compareFolders(
          io,
          old,
          now,
          reading,
          { ...evaluate, gather: { ...settings, maximumBytes: reading.maximumBytes } },
          problems,
        );
  for (const problem of problems) tellProblem(io, problem);
  const style = outputStyle(io, flags, { toFile: flags.output !== undefined, many: kind === 'folder' });
  const render = await comparisonFormats[target.format as ComparisonFormatName].load();
  await target.write(
    render(
      comparison,
      reportOptions(chosen.framework, style, () => undefined),
    ),
  );
  return graver(
    judgeLosses(io, 'pairs' in comparison ? comparison.pairs : [comparison], { noLoss: require === 'no-loss' }),
    problems.length > 0 ? exitStatus.couldNotRun : exitStatus.done,
  );
}

function compareTwo(
  io: Io,
  old: string,
  now: string,
  reading: Parameters<typeof readSide>[1],
  evaluate: EvaluateOptions,
): AnyComparison {
  const input = (name: string) => ({ name: pathFromFolder(io.cwd(), name), path: name });
  const before = readSide(input(old), reading);
  const after = readSide(input(now), reading, before);
  return compareFiles(reading.chosen.framework, before.side, after.side, evaluate);
}

/**
 * What both sides are.
 *
 * @throws RunError if one isn't there, or they're a file and a folder
 */
function kindOfBoth(io: Io, old: string, now: string): 'file' | 'folder' {
  const [before, after] = [old, now].map((name) => {
    const kind = name === '' ? 'missing' : pathKind(resolve(io.cwd(), name));
    const meant = kind === 'missing' ? meantFile(io.cwd(), name) || ' Check the name and the folder.' : '';
    if (kind === 'missing') throw new RunError(`there is no file or folder ${quoteText(name, 200)}.${meant}`);
    return kind;
  }) as ['file' | 'folder', 'file' | 'folder'];
  if (before === after) return after;
  const [folder, file] = before === 'folder' ? [old, now] : [now, old];
  throw new RunError(
    `${quoteText(folder, 200)} is a folder, but ${quoteText(file, 200)} is a file. Name two files or two folders.`,
  );
}
