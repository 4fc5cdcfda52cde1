import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { aptGet } from './apt-get.js';
import { runProgram } from './run-program.js';

/**
 * The folder of GNU parallel, for a `PATH`: where the machine has none, Debian's package is fetched and unpacked, not
 * installed.
 *
 * @param parent the folder for it, for the caller to remove
 */
export async function gnuParallel(parent: string): Promise<string> {
  const there = await runProgram('bash', ['-c', 'parallel --version | grep -q "^GNU parallel" && command -v parallel']);
  if (there.status === 0) return join(there.stdout.trim(), '..');
  const folder = await mkdtemp(join(parent, 'parallel-'));
  await aptGet('download -qq parallel', folder);
  const { status, stderr } = await runProgram('bash', ['-c', 'dpkg -x *.deb .'], { folder });
  if (status !== 0) throw new Error(`GNU parallel could not be unpacked: ${stderr}`);
  return join(folder, 'usr/bin');
}
