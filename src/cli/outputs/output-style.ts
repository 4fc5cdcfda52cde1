import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Chalk } from 'chalk';
import type { Framework } from '../../generated/framework.js';
import type { ReportOptions } from '../../report/report-options.js';
import { tool } from '../../tool.js';
import type { Io } from '../io.js';
import type { PresentationOptions } from '../settings/options.js';
import { presentation } from '../terminal/terminal.js';

/** How a report looks, as plain data that crosses to worker threads. */
export interface OutputStyle extends Pick<ReportOptions, 'width' | 'unicode' | 'boxes' | 'detail' | 'many' | 'rows'> {
  readonly color: boolean;
  /** The way from the repository's root to the working folder. */
  readonly repositoryPrefix?: string;
}

export interface OutputStyleFlags extends PresentationOptions {
  readonly verbose?: boolean;
  readonly quiet?: boolean;
  readonly rows?: ReportOptions['rows'];
}

/** Decides once how a report looks: from the flags, the environment, and whether it goes to a terminal. */
export function outputStyle(
  io: Io,
  flags: OutputStyleFlags,
  {
    toFile,
    many,
    forRepository,
  }: { readonly toFile: boolean; readonly many: boolean; readonly forRepository?: boolean },
): OutputStyle {
  const stream = toFile
    ? { isTTY: false }
    : { isTTY: io.stdout.isTTY ?? false, ...(io.stdout.columns && { columns: io.stdout.columns }) };
  return {
    ...presentation(flags, io.env, stream),
    detail: flags.quiet ? 'quiet' : flags.verbose ? 'verbose' : 'normal',
    many,
    ...(flags.rows && { rows: flags.rows }),
    ...(forRepository && { repositoryPrefix: repositoryPrefix(io) }),
  };
}

/** What a renderer is given, made of a look where the rendering happens. */
export function reportOptions(
  framework: Framework,
  look: OutputStyle,
  excerpt: ReportOptions['excerpt'],
): ReportOptions {
  const { color, repositoryPrefix: prefix, ...rest } = look;
  return {
    framework,
    tool,
    ...rest,
    color: new Chalk({ level: color ? 1 : 0 }),
    ...(prefix && { repositoryPath: (file) => (isAbsolute(file) ? file : `${prefix}${file}`) }),
    excerpt,
  };
}

/**
 * The way from the repository's root to the working folder, with `/` and at its end: formats for code hosts name files
 * from the root. It is the CI system's folder, else the nearest one with `.git`; empty if there is none.
 */
function repositoryPrefix(io: Io): string {
  const folder = resolve(io.cwd());
  const root = io.env['GITHUB_WORKSPACE'] || io.env['CI_PROJECT_DIR'] || nearestRepository(folder);
  if (root === undefined) return '';
  const way = relative(resolve(root), folder);
  if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return '';
  return `${way.split(sep).join('/')}/`;
}

function nearestRepository(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : nearestRepository(above);
}
