import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Io } from './io.js';
import type { OutputRequest } from './report-outputs.js';

/** What a run does more where a CI system shows its results. */
export interface ContinuousIntegration {
  /** The log is read for commands, so that no text may start a line as one. */
  readonly logHoldsCommands: boolean;
  readonly reports: readonly OutputRequest[];
}

/**
 * What GitHub Actions gets besides what was asked for: annotations after the text, unless standard output holds a report
 * for a program, and the summary of the step. Elsewhere: nothing.
 */
export function continuousIntegration({ env }: Io, requests: readonly OutputRequest[]): ContinuousIntegration {
  if (env['GITHUB_ACTIONS'] !== 'true') return { logHoldsCommands: false, reports: [] };
  const isAnnotated = requests.some(({ format }) => format === 'github');
  const forPeople = requests.every(({ format, file }) => file !== undefined || format === 'text');
  const summary = env['GITHUB_STEP_SUMMARY'];
  return {
    logHoldsCommands: true,
    reports: [
      ...(isAnnotated || !forPeople ? [] : [{ format: 'github', place: 'end-of-output' as const }]),
      ...(summary ? [{ format: 'step-summary', file: summary, place: 'end-of-file' as const }] : []),
    ],
  };
}

/**
 * The way from the repository's root to the working folder, with `/` and at its end: formats for code hosts name files
 * from the root. It is the CI system's folder, else the nearest one with `.git`; empty where there is none.
 */
export function repositoryPrefix(io: Io): string {
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
