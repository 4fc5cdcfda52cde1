import { resolveMethod, UnknownReadingError } from '../evaluate/method.js';
import type { Framework } from '../generated/framework.js';
import type { AssessmentResult } from '../generated/report.js';
import { type FormatName, formats } from '../report/formats.js';
import { chooseFramework } from './choose-framework.js';
import { defaultMaximumBytes } from './each-file.js';
import { type ExitStatus, exitStatus, fails, graver } from './exit-status.js';
import { type Io, RunError, tell } from './io.js';
import type { MethodOptions, PresentationOptions, ReadingOptions } from './options.js';
import { write } from './output.js';
import { reportOptions } from './report-settings.js';
import { requirement, unmetRequirements } from './requirements.js';
import { results, today } from './results.js';

export interface AssessFlags extends PresentationOptions, ReadingOptions, MethodOptions {
  readonly format: FormatName;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
  readonly strict?: boolean;
  readonly require?: readonly string[];
}

/** `strive assess FILE…`: where each partnership stands, and why. */
export async function assessFiles(io: Io, files: readonly string[], flags: AssessFlags): Promise<ExitStatus> {
  const chosen = await chooseFramework(io, flags.framework);
  const { framework } = chosen;
  checkReadings(framework, flags.reading);
  const requirements = (flags.require ?? []).map((name) => requirement(framework, name));
  const maximumBytes = flags.maxFileSize ?? defaultMaximumBytes;
  const options = {
    limits: { maximumBytes },
    today: today(),
    ...(flags.basis && { basis: flags.basis }),
    ...(flags.method && { method: flags.method }),
    ...(flags.reading && { readings: flags.reading }),
  };

  let status: ExitStatus = exitStatus.done;
  const missed = () => {
    status = exitStatus.couldNotRun;
  };
  function* judged(): Generator<AssessmentResult> {
    for (const { result, assessment } of results(io, files, chosen, options, missed)) {
      const unmet = assessment ? unmetRequirements(framework, assessment, requirements, options) : [];
      for (const sentence of unmet) tell(io, `${result.file}: ${sentence}`);
      if (fails(result, flags) || unmet.length > 0) status = graver(status, exitStatus.notHeld);
      yield result;
    }
  }
  const render = await formats[flags.format].load();
  await write(io, render(judged(), reportOptions(io, framework, flags, maximumBytes)), flags.output);
  return status;
}

function checkReadings(framework: Framework, readings: MethodOptions['reading']): void {
  try {
    resolveMethod(framework, {}, readings);
  } catch (error) {
    throw error instanceof UnknownReadingError ? new RunError(error.message) : error;
  }
}
