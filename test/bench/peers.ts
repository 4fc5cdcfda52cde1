import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A tool to compare with: its packages, and the program in them. */
interface Peer {
  readonly packages: readonly string[];
  readonly program: string;
}

const peers = {
  ajv: { packages: ['ajv-cli@5.0.0', 'ajv-formats@3.0.1'], program: 'ajv-cli/dist/index.js' },
  spectral: { packages: ['@stoplight/spectral-cli@6.16.3'], program: '@stoplight/spectral-cli/dist/index.js' },
  // Its command in JavaScript only starts the program that it brings for each platform.
  jsonschema: {
    packages: ['@sourcemeta/jsonschema@16.11.0'],
    program: `@sourcemeta/jsonschema/build/github-releases/jsonschema-${process.platform}-${process.arch === 'x64' ? 'x86_64' : process.arch}`,
  },
} as const satisfies Record<string, Peer>;

/** Installs a tool to compare with, where it is not yet, and tells where its program is. */
export function installPeer(name: keyof typeof peers): string {
  const { packages, program } = peers[name];
  const folder = fileURLToPath(new URL(`peers/${name}`, import.meta.url));
  const path = `${folder}/node_modules/${program}`;
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/package.json`, '{ "private": true }\n');
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', '--legacy-peer-deps'];
    execFileSync('npm', ['install', ...quiet, ...packages], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return path;
}
