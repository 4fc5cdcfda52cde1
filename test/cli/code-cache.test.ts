import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { folderWith } from './run-strive.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = join(root, 'examples/proof-point.yaml');

/** A copy of the built command, whose files a test may damage, and a home of its own. */
let copy: string;
let home: string;
let bundle: string;
beforeEach(() => {
  copy = folderWith({});
  home = folderWith({});
  bundle = join(copy, 'dist/cli.cjs');
  cpSync(join(root, 'bin'), join(copy, 'bin'), { recursive: true });
  cpSync(join(root, 'dist/cli.cjs'), bundle);
});

const environment = (more: Record<string, string> = {}) => ({
  ...process.env,
  XDG_CACHE_HOME: '',
  HOME: home,
  ...more,
});

/** What became of the cache in a new process: taken, refused by V8, or not even handed to it. */
function fate(flags: readonly string[] = [], more?: Record<string, string>): string {
  const program = `
    const { script } = require(${JSON.stringify(join(copy, 'bin/load-program.js'))}).loadProgram();
    process.stdout.write({ false: 'taken', true: 'refused' }[script.cachedDataRejected] ?? 'ignored');`;
  return spawnSync(process.execPath, [...flags, '-e', program], { encoding: 'utf8', env: environment(more) }).stdout;
}

function assess(flags: readonly string[] = [], more?: Record<string, string>, command = 'assess') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, join(copy, 'bin/strive.js'), command, example],
    { encoding: 'utf8', env: environment(more) },
  );
  return { status, stderr, verdict: /^This is computed from a self-assessment/m.test(stdout) };
}

const works = { status: 0, stderr: '', verdict: true };
const folder = () => join(home, '.cache/strive');
const cache = () => join(folder(), readdirSync(folder())[0] ?? '');

test.skipIf(process.platform !== 'linux')(
  'the first run keeps its code for this user alone, and the second takes it',
  () => {
    expect(fate()).toBe('ignored');
    expect(assess()).toEqual(works);
    expect(readdirSync(folder())).toEqual([`cli-${process.version}-linux-${process.arch}.cache`]);
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    expect(statSync(cache()).mode & 0o777).toBe(0o600);
    expect(fate()).toBe('taken');
    const before = statSync(cache()).mtimeMs;
    expect(assess()).toEqual(works);
    expect(statSync(cache()).mtimeMs).toBe(before);
  },
);

test('a run that does not assess keeps nothing', () => {
  assess([], {}, 'validate');
  expect(existsSync(folder())).toBe(false);
});

test('XDG_CACHE_HOME says where caches stand', () => {
  const given = folderWith({});
  expect(assess([], { XDG_CACHE_HOME: given })).toEqual(works);
  expect(readdirSync(join(given, 'strive'))).toHaveLength(1);
  expect(existsSync(folder())).toBe(false);
});

test.each([
  ['a folder that others may write to', () => chmodSync(folder(), 0o777), {}],
  ['NODE_DISABLE_COMPILE_CACHE', () => {}, { NODE_DISABLE_COMPILE_CACHE: '1' }],
])('%s turns the cache off', (_, change, more) => {
  assess();
  change();
  expect(fate([], more)).toBe('ignored');
  const before = statSync(cache()).mtimeMs;
  expect(assess([], more)).toEqual(works);
  expect(statSync(cache()).mtimeMs).toBe(before);
});

test('where no cache can be kept, the command works and says nothing of it', () => {
  writeFileSync(join(home, '.cache'), 'a file in the place of the folder');
  expect(assess()).toEqual(works);
  expect(assess([], { HOME: join(home, 'gone') })).toEqual(works);
});

test("a draft that was left behind is in nobody's way", () => {
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder(), 'left.tmp'), 'half');
  expect(assess()).toEqual(works);
  expect(fate()).toBe('taken');
});

test('with other flags V8 refuses the cache, the command works, and the cache is made anew', () => {
  assess();
  expect(fate(['--no-opt'])).toBe('refused');
  expect(assess(['--no-opt'])).toEqual(works);
  expect(fate(['--no-opt'])).toBe('taken');
});

test('a cache of another bundle is ignored, even one of the same length', () => {
  assess();
  writeFileSync(
    bundle,
    readFileSync(bundle, 'latin1').replace(/[0-9a-f]/, (digit) => (digit === '0' ? '1' : '0')),
  );
  expect(fate()).toBe('ignored');
  expect(assess()).toEqual(works);
});

test('a cache that was cut short is refused', () => {
  assess();
  const whole = readFileSync(cache());
  writeFileSync(cache(), whole.subarray(0, whole.length / 2));
  expect(fate()).toBe('refused');
  expect(assess()).toEqual(works);
});

test('the bundle is ASCII, as it is read', () => {
  expect(readFileSync(bundle).every((byte) => byte < 0x80)).toBe(true);
});

test.skipIf(process.platform !== 'linux')(
  'a report for people loads nothing that computes hashes, and JSON does',
  () => {
    const witness = join(copy, 'witness.cjs');
    writeFileSync(
      witness,
      "process.on('exit', () => process.stderr.write(String(process.moduleLoadList.includes('NativeModule internal/crypto/hash'))));",
    );
    // The first run makes up the name of the cache's draft, which loads it.
    assess();
    const loadsHashes = (format: string) =>
      spawnSync(process.execPath, ['-r', witness, join(copy, 'bin/strive.js'), 'assess', example, '--format', format], {
        encoding: 'utf8',
        env: environment(),
      }).stderr;
    expect([loadsHashes('text'), loadsHashes('json')]).toEqual(['false', 'true']);
  },
);
