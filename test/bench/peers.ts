import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('peers', import.meta.url));
const packages = ['ajv-cli@5.0.0', 'ajv-formats@3.0.1'];

/** Installs the tools to compare with, where they are not yet, and tells where ajv's command is. */
export function installPeers(): { ajv: string } {
  const ajv = `${folder}/node_modules/ajv-cli/dist/index.js`;
  if (!existsSync(ajv)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/package.json`, '{ "private": true }\n');
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', '--legacy-peer-deps'];
    execFileSync('npm', ['install', ...quiet, ...packages], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return { ajv };
}
