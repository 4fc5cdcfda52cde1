import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.js';

/**
 * Installs packages that only a few tests look through, into a folder of their own outside the project.
 *
 * @param packages with their exact versions, and options of `npm install`
 * @returns the folder, for the caller to remove
 */
export async function installPackages(...packages: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'strive-packages-'));
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier'];
  const { status, stderr } = await runProgram('npm', ['install', ...quiet, ...packages], {
    folder,
    variables: registrySettings(),
  });
  if (status !== 0) throw new Error(`npm install ${packages.join(' ')} failed: ${stderr}`);
  return folder;
}

/** What the surroundings say about the registry and the way to it, as variables. */
export function registrySettings(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value !== undefined && /^npm_config_|^NODE_EXTRA_CA_CERTS$|_proxy$/i.test(name) ? [[name, value]] : [],
    ),
  );
}
