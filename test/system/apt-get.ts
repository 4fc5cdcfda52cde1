import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.js';

/** Installs a Debian package, unless the machine has its command. */
export async function installDebianPackage(command: string, name: string): Promise<void> {
  if ((await runProgram('bash', ['-c', `command -v ${command}`])).status === 0) return;
  await aptGet(`install -y -qq --no-install-recommends ${name}`);
}

/**
 * Runs apt-get. Test files run at the same time, and it allows one at a time. On a new machine, it needs its lists first.
 *
 * @param folder where it puts what it downloads
 */
export async function aptGet(options: string, folder = tmpdir()): Promise<void> {
  const line = `apt-get ${options} || { apt-get update -qq && apt-get ${options}; }`;
  const { status, stderr } = await runProgram(
    'flock',
    ['-o', join(tmpdir(), 'strive-apt-get.lock'), 'bash', '-c', line],
    {
      folder,
      variables: { DEBIAN_FRONTEND: 'noninteractive' },
    },
  );
  if (status !== 0) throw new Error(`apt-get ${options} failed: ${stderr}`);
}
