import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder outside the project in which the packed package is installed, with the packages that it depends on. */
    installation: string;
    /** The packed package, as a release has it. */
    tarball: string;
    /** The names of the files in the package. */
    packedFiles: string[];
    /** A version of Node to the path of its program: the oldest that is supported, and the two after. */
    nodes: Record<string, string>;
  }
}

const nodeVersions = ['20.19.0', '22.23.3', '24.21.0'];

const root = await mkdtemp(join(tmpdir(), 'strive-system-'));

/** Packs what was built, installs it into an empty folder, and fetches other versions of Node to run it with. */
export async function setup({ provide }: TestProject): Promise<void> {
  const { tarball, files } = await pack(root);
  const [installation, nodes] = await Promise.all([installPackage(tarball), installNodes()]);
  provide('installation', installation);
  provide('tarball', tarball);
  provide('packedFiles', files);
  provide('nodes', nodes);
}

export async function teardown(): Promise<void> {
  await rm(root, { recursive: true, force: true });
}

async function pack(destination: string): Promise<{ tarball: string; files: string[] }> {
  // Built just before: packing need not build again.
  const output = await npm('.', ['pack', '--ignore-scripts', '--json', '--pack-destination', destination]);
  const [packed] = JSON.parse(output) as [{ filename: string; files: { path: string }[] }];
  return { tarball: join(destination, packed.filename), files: packed.files.map(({ path }) => path) };
}

async function installPackage(tarball: string): Promise<string> {
  const folder = await npmFolder('installation');
  await npm(folder, ['install', tarball]);
  return folder;
}

async function installNodes(): Promise<Record<string, string>> {
  const folder = await npmFolder('nodes');
  const library = `node-${process.platform}-${process.arch}`;
  await npm(folder, ['install', ...nodeVersions.map((version) => `v${version}@npm:${library}@${version}`)]);
  return Object.fromEntries(
    nodeVersions.map((version) => [version, join(folder, 'node_modules', `v${version}`, 'bin', 'node')]),
  );
}

async function npmFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(root, `${name}-`));
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  return folder;
}

async function npm(folder: string, options: readonly string[]): Promise<string> {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier'];
  const { stdout } = await promisify(execFile)('npm', [...options, ...quiet], { cwd: folder });
  return stdout;
}
