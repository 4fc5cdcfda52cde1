import type { EvaluateOptions } from '../../../evaluate/evaluate.js';
import { type Comparison, compareFiles } from '../../../insight/comparison/compare-files.js';
import { type ComparisonFormatName, comparisonFormats } from '../../../report/comparison/comparison-formats.js';
import { listInWords } from '../../../text/listed.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { type Io, tell } from '../../io.js';
import { outputStyle, reportOptions } from '../../outputs/output-style.js';
import { resultTarget } from '../../outputs/write-result.js';
import type { FileOptions, MethodOptions, PresentationOptions } from '../../settings/options.js';
import { type ConfiguredFlags, runSettings } from '../../settings/run-settings.js';
import { today } from '../../settings/today.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';
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

/** `strive compare OLD NEW`. */
export async function compare(
  io: Io,
  [old = '', now = '']: readonly string[],
  { require, ...flags }: CompareFlags,
): Promise<ExitStatus> {
  const { settings, chosen, reads } = await runSettings(io, flags);
  const { framework } = chosen;
  const maximumBytes = flags.maxFileSize ?? defaultMaximumBytes;
  const target = resultTarget(io, flags, comparisonFormats, [old, now, ...reads]);
  const [before, after] = [old, now].map((name) => readSide(io, name, chosen, maximumBytes)) as [
    ReturnType<typeof readSide>,
    ReturnType<typeof readSide>,
  ];
  const evaluate: EvaluateOptions = {
    ...(settings.basis && { basis: settings.basis }),
    ...(settings.method && { method: settings.method }),
    readings: settings.readings,
    today: today(),
  };
  const comparison = compareFiles(framework, before.side, after.side, evaluate);
  const style = outputStyle(io, flags, { toFile: flags.output !== undefined, many: false });
  const render = await comparisonFormats[target.format as ComparisonFormatName].load();
  await target.write(
    render(
      comparison,
      reportOptions(framework, style, () => undefined),
    ),
  );
  const isLossForbidden = require === 'no-loss';
  if (isLossForbidden) tellLosses(io, comparison);
  const holds = comparison.old.valid && comparison.new.valid && !(isLossForbidden && comparison.losses.length > 0);
  return holds ? exitStatus.done : exitStatus.notHeld;
}

/** Says on standard error why the run fails. */
function tellLosses(io: Io, { losses, new: { file, valid } }: Comparison): void {
  if (!valid) tell(io, `${file} has errors. --require no-loss counts that as a loss.`);
  if (losses.length === 0) return;
  const lost = listInWords(
    losses.map(({ kind, title }) => `${title} (${kind})`),
    'and',
  );
  tell(io, `${file} lost: ${lost}.`);
}
