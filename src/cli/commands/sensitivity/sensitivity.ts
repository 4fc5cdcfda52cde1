import { sensitivity, usualDraws } from '../../../insight/sensitivity/sensitivity.js';
import { type SensitivityFormatName, sensitivityFormats } from '../../../report/sensitivity/formats.js';
import { resultHead } from '../../../tool.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { readOneAssessment, tellErrors } from '../../inputs/one-assessment.js';
import type { Io } from '../../io.js';
import { outputStyle, reportOptions } from '../../outputs/output-style.js';
import { resultTarget } from '../../outputs/write-result.js';
import { judgingOf } from '../../settings/judging.js';
import type { ConfigOptions, MethodOptions, PresentationOptions } from '../../settings/options.js';
import { runSettings } from '../../settings/run-settings.js';
import { startProgress } from '../../terminal/progress.js';

export interface SensitivityFlags extends PresentationOptions, MethodOptions, ConfigOptions {
  readonly format?: SensitivityFormatName;
  readonly framework?: string;
  readonly draws?: number;
  readonly seed?: number;
}

/** `strive sensitivity FILE`: how firm each verdict is. */
export async function showSensitivity(
  io: Io,
  [name = '']: readonly string[],
  flags: SensitivityFlags,
): Promise<ExitStatus> {
  const run = await runSettings(io, flags);
  const { framework } = run.chosen;
  const one = await readOneAssessment(io, name, run.chosen);
  const target = resultTarget(io, flags, sensitivityFormats, [...run.reads, name, ...one.seen]);
  if (!one.read.valid) {
    tellErrors(io, one);
    return exitStatus.notHeld;
  }
  const { tool, sha256 } = resultHead(one.bytes);
  const draws = { draws: flags.draws ?? usualDraws.draws, seed: flags.seed ?? usualDraws.seed };
  // A large file takes a while.
  const progress = startProgress(io, draws.draws, true);
  const report = {
    sensitivity: 1 as const,
    tool,
    sha256: sha256 ?? '',
    file: one.name,
    ...sensitivity(framework, one.read.assessment, judgingOf(run).evaluate, draws, () => progress.step()),
  };
  progress.end();
  const render = await sensitivityFormats[target.format as SensitivityFormatName].load();
  const look = outputStyle(io, flags, { toFile: flags.output !== undefined, many: false });
  await target.write(
    render(
      report,
      reportOptions(framework, look, () => undefined),
    ),
  );
  return exitStatus.done;
}
