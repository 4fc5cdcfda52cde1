import { mkdtemp } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDebianPackage } from './apt-get.js';
import { runProgram } from './run-program.js';

/** Installs LibreOffice's Calc, unless the machine has it. */
export const installLibreOffice = () => installDebianPackage('soffice', 'libreoffice-calc');

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
