import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * What npm runs in a copy of the repository before the package is used: `npm ci` there, `npm pack`, and an install from Git.
 * It builds. A global install from Git (pre-commit's, too) leaves out what builds it, so that comes first there; this file
 * itself needs nothing but Node.
 */

const { npm_execpath: npm = '' } = process.env;

/** Runs npm in this folder, not in the global one that the outer npm may have been asked for. */
function run(...options) {
  // What npm prints belongs to the messages: `npm pack` prints the name of a file, which its callers read.
  const { status } = spawnSync(process.execPath, [npm, ...options, '--global=false', '--location=project'], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync('node_modules/tsx')) run('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund');
run('run', 'build');
