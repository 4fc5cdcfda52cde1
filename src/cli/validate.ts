import type { AssessmentResult } from '../generated/report.js';
import { type CheckFormatName, checkFormats } from '../report/check/formats.js';
import { chooseFramework } from './choose-framework.js';
import { defaultMaximumBytes } from './each-file.js';
import { type ExitStatus, exitStatus, fails, graver } from './exit-status.js';
import type { Io } from './io.js';
import type { PresentationOptions, ReadingOptions } from './options.js';
import { write } from './output.js';
import { reportOptions } from './report-settings.js';
import { results, today } from './results.js';

export interface ValidateFlags extends PresentationOptions, ReadingOptions {
  readonly format: CheckFormatName;
  readonly quiet?: boolean;
  readonly strict?: boolean;
}

/** `strive validate FILE…`: the findings of each file. */
export async function validateFiles(io: Io, files: readonly string[], flags: ValidateFlags): Promise<ExitStatus> {
  const chosen = await chooseFramework(io, flags.framework);
  const maximumBytes = flags.maxFileSize ?? defaultMaximumBytes;
  let status: ExitStatus = exitStatus.done;
  const missed = () => {
    status = exitStatus.couldNotRun;
  };
  function* judged(): Generator<AssessmentResult> {
    for (const { result } of results(io, files, chosen, { limits: { maximumBytes }, today: today() }, missed)) {
      if (fails(result, flags)) status = graver(status, exitStatus.notHeld);
      yield result;
    }
  }
  const render = await checkFormats[flags.format].load();
  await write(io, render(judged(), reportOptions(io, chosen.framework, flags, maximumBytes)), flags.output);
  return status;
}
