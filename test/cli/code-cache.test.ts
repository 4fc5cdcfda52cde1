import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { folderWith } from './run-strive.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { cacheFile }: { cacheFile: string } = createRequire(import.meta.url)('../../bin/load-program.js').loadProgram();
const example = join(root, 'examples/proof-point.yaml');

/** A copy of the built command, whose files a test may damage. */
let copy: string;
let cache: string;
let bundle: string;
beforeEach(() => {
  copy = folderWith({});
  cache = join(copy, 'dist', basename(cacheFile));
  bundle = join(copy, 'dist/cli.cjs');
  cpSync(join(root, 'bin'), join(copy, 'bin'), { recursive: true });
  for (const file of [cache, bundle]) cpSync(join(root, 'dist', basename(file)), file);
});

/** What became of the cache in a new process: taken, refused by V8, or not even handed to it. */
function fate(...flags: string[]): string {
  const program = `
    const { script } = require(${JSON.stringify(join(copy, 'bin/load-program.js'))}).loadProgram();
    process.stdout.write({ false: 'taken', true: 'refused' }[script.cachedDataRejected] ?? 'ignored');`;
  return spawnSync(process.execPath, [...flags, '-e', program], { encoding: 'utf8' }).stdout;
}

function assess(...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, join(copy, 'bin/strive.js'), 'assess', example],
    { encoding: 'utf8' },
  );
  return { status, stderr, verdict: /^This is computed from a self-assessment/m.test(stdout) };
}

const works = { status: 0, stderr: '', verdict: true };

test('the build leaves a cache that the command takes', () => {
  expect(fate()).toBe('taken');
  expect(assess()).toEqual(works);
});

test('with other flags V8 refuses the cache, and the command works', () => {
  expect(fate('--no-opt')).toBe('refused');
  expect(assess('--no-opt')).toEqual(works);
});

test('a cache of another bundle is ignored, even one of the same length', () => {
  writeFileSync(
    bundle,
    readFileSync(bundle, 'latin1').replace(/[0-9a-f]/, (digit) => (digit === '0' ? '1' : '0')),
  );
  expect(fate()).toBe('ignored');
  expect(assess()).toEqual(works);
});

test('a cache that was cut short is refused', () => {
  const whole = readFileSync(cache);
  writeFileSync(cache, whole.subarray(0, whole.length / 2));
  expect(fate()).toBe('refused');
  expect(assess()).toEqual(works);
});

test('the bundle is ASCII, as it is read', () => {
  expect(readFileSync(bundle).every((byte) => byte < 0x80)).toBe(true);
});
