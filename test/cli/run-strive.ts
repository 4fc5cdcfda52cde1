import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the built command keeps its code: for all tests, as for one user. */
const codeCache = join(root, 'node_modules/.cache/tests');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own for a test, with these files in it; it is gone when the test is over. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'strive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Runs the built command as a process of its own, away from any CI system's environment. */
export function strive(
  arguments_: readonly string[],
  { cwd = root, env = {}, input = '' }: { cwd?: string; env?: Record<string, string>; input?: string } = {},
): Ran {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/strive.js'), ...arguments_], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
    // What never ends fails a test, and does not hold up the others.
    timeout: 50_000,
    env: { PATH, LC_ALL: 'C.UTF-8', XDG_CACHE_HOME: codeCache, ...env },
  });
  return { status, stdout, stderr };
}
