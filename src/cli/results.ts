import { type Assessed, type AssessOptions, assess } from '../assess.js';
import type { ChosenFramework } from './choose-framework.js';
import { eachFile } from './each-file.js';
import type { Io } from './io.js';

/** Today as `YYYY-MM-DD`, where the run happens. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * The result of each file, one after another as they are asked for; a bad file costs only itself.
 *
 * @param missed called for each path that could not be opened at all; it was told on standard error
 */
export function* results(
  io: Io,
  files: readonly string[],
  { framework, validate }: ChosenFramework,
  options: Omit<AssessOptions, 'file' | 'framework' | 'files' | 'validate'>,
  missed: () => void,
): Generator<Assessed> {
  for (const opened of eachFile(io, files, options.limits ?? {}, missed)) {
    const { file } = opened;
    yield 'finding' in opened
      ? { result: { file, valid: false, findings: [opened.finding] } }
      : assess(opened.bytes, { ...options, file, framework, files: opened.files, ...(validate && { validate }) });
  }
}
