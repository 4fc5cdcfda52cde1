import { assess } from '../assess.js';
import type { Assessment } from '../assessment/assessment.js';
import { UnknownReadingError, resolveMethod } from '../evaluate/method.js';
import type { Framework } from '../generated/framework.js';
import type { AssessmentResult } from '../generated/report.js';
import { type FormatName, formats } from '../report/formats.js';
import { chooseFramework } from './choose-framework.js';
import { defaultMaximumBytes, eachFile } from './each-file.js';
import { type ExitStatus, exitStatus, graver } from './exit-status.js';
import { type Io, RunError, tell } from './io.js';
import type { MethodOptions, PresentationOptions, ReadingOptions } from './options.js';
import { write } from './output.js';
import { reportOptions } from './report-settings.js';
import { requirement, unmetRequirements } from './requirements.js';

interface AssessFlags extends PresentationOptions, ReadingOptions, MethodOptions {
  readonly format: FormatName;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
  readonly strict?: boolean;
  readonly require?: readonly string[];
}

/** `strive assess FILE…`: every file by itself, so that a bad one costs only itself. */
export async function assessFiles(io: Io, files: readonly string[], flags: AssessFlags): Promise<ExitStatus> {
  const { framework, validate } = await chooseFramework(io, flags.framework);
  checkReadings(framework, flags.reading);
  const requirements = (flags.require ?? []).map((name) => requirement(framework, name));
  const maximumBytes = flags.maxFileSize ?? defaultMaximumBytes;
  const evaluateOptions = {
    ...(flags.basis && { basis: flags.basis }),
    ...(flags.method && { method: flags.method }),
    ...(flags.reading && { readings: flags.reading }),
    today: new Date().toISOString().slice(0, 10),
  };

  let status: ExitStatus = exitStatus.done;
  const worsen = (reason: ExitStatus) => {
    status = graver(status, reason);
  };
  const judge = (result: AssessmentResult, assessment: Assessment | undefined) => {
    if (!result.valid || (flags.strict && hasWarning(result))) worsen(exitStatus.notHeld);
    if (!assessment) return;
    for (const unmet of unmetRequirements(framework, assessment, requirements, evaluateOptions)) {
      tell(io, `${result.file}: ${unmet}`);
      worsen(exitStatus.notHeld);
    }
  };
  function* results(): Generator<AssessmentResult> {
    const limits = { maximumBytes };
    for (const opened of eachFile(io, files, limits, () => worsen(exitStatus.couldNotRun))) {
      const { file } = opened;
      const { result, assessment } =
        'finding' in opened
          ? { result: { file, valid: false as const, findings: [opened.finding] }, assessment: undefined }
          : assess(opened.bytes, {
              ...evaluateOptions,
              file,
              framework,
              limits,
              files: opened.files,
              ...(validate && { validate }),
            });
      judge(result, assessment);
      yield result;
    }
  }

  const render = await formats[flags.format].load();
  await write(io, render(results(), reportOptions(io, framework, flags, maximumBytes)), flags.output);
  return status;
}

function hasWarning({ findings }: AssessmentResult): boolean {
  return findings.some(({ severity }) => severity === 'warning');
}

function checkReadings(framework: Framework, readings: MethodOptions['reading']): void {
  try {
    resolveMethod(framework, {}, readings);
  } catch (error) {
    throw error instanceof UnknownReadingError ? new RunError(error.message) : error;
  }
}
