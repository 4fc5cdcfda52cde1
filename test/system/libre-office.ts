import { mkdtemp } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProgram } from './run-program.js';

/** LibreOffice's Calc; where the machine has none, Debian's package is installed. */
export async function installLibreOffice(): Promise<void> {
  if ((await runProgram('bash', ['-c', 'command -v soffice'])).status === 0) return;
  const { status, stderr } = await runProgram('bash', [
    '-c',
    'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libreoffice-calc',
  ]);
  if (status !== 0) throw new Error(`LibreOffice could not be installed: ${stderr}`);
}

/** Opens a file in LibreOffice, and saves it in another format. */
export async function savedByLibreOffice(folder: string, file: string, format: string): Promise<string> {
  const output = await mkdtemp(join(folder, 'saved-'));
  // A profile of its own, for only one program at a time may use one.
  const profile = pathToFileURL(join(output, 'profile')).href;
  const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', output, file];
  const { status, stderr } = await runProgram('soffice', options, { folder });
  if (status !== 0) throw new Error(`LibreOffice could not save ${file} as ${format}: ${stderr}`);
  return join(output, `${basename(file, extname(file))}.${format.replace(/:.*/, '')}`);
}
