import { Chalk } from 'chalk';
import type { Framework } from '../generated/framework.js';
import type { ReportOptions } from '../report/report-options.js';
import { version } from '../version.js';
import { excerpts } from './excerpts.js';
import type { Io } from './io.js';
import type { PresentationOptions } from './options.js';
import { presentation } from './terminal.js';

/** How results look, decided once from the flags, the environment and the stream. */
export function reportOptions(
  io: Io,
  framework: Framework,
  flags: PresentationOptions & { readonly verbose?: boolean; readonly quiet?: boolean },
  maximumBytes: number,
): ReportOptions {
  const stream =
    flags.output === undefined
      ? { isTTY: io.stdout.isTTY ?? false, ...(io.stdout.columns && { columns: io.stdout.columns }) }
      : { isTTY: false };
  const { color, ...look } = presentation(flags, io.env, stream);
  return {
    framework,
    tool: { name: 'strive', version },
    ...look,
    color: new Chalk({ level: color ? 1 : 0 }),
    detail: flags.quiet ? 'quiet' : flags.verbose ? 'verbose' : 'normal',
    excerpt: excerpts(io, maximumBytes),
  };
}
