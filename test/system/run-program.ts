import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

/** The project's folder. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** The installed command. */
export const strive = `${inject('installation')}/node_modules/.bin/strive`;

/** Somebody's shell, and nothing of the terminal that the tests themselves run in. */
export const environment = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', LANG: 'C.UTF-8' };

export interface Outcome {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in a folder, the project's by default, without a terminal and without standard input. */
export async function runProgram(
  program: string,
  options: readonly string[],
  { folder = project, variables = {} }: { folder?: string; variables?: Readonly<Record<string, string>> } = {},
): Promise<Outcome> {
  const child = spawn(program, options, {
    cwd: folder,
    env: { ...environment, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, ...printed }));
  });
}

/** Runs a line of Bash; `pipefail` is on, and `$STRIVE` is the installed command. */
export function runShell(line: string): Promise<Outcome> {
  return runProgram('bash', ['-c', `set -o pipefail; STRIVE=${JSON.stringify(strive)}; ${line}`]);
}
