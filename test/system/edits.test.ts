import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { environment, project, runProgram, runShell, strive } from './run-program.js';

const root = await mkdtemp(join(tmpdir(), 'strive-edits-'));
afterAll(() => rm(root, { recursive: true }));

const folderOf = () => mkdtemp(join(root, 'folder-'));
const start = assessmentText('', 'River Valley');

async function assessmentIn(folder: string): Promise<string> {
  await writeFile(join(folder, 'partnership.yaml'), start);
  return join(folder, 'partnership.yaml');
}

const set = (file: string, ...rest: string[]) => runProgram(strive, ['set', file, ...rest]);

describe('a process that is killed while it saves', () => {
  /** Long, so that writing it takes a while. */
  const length = 3_000_000;

  function saveInALoop(file: string): Promise<ChildProcess> {
    const child = spawn(process.execPath, ['--import', 'tsx', join(project, 'test/system/save-in-a-loop.ts'), file], {
      cwd: project,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.stdout?.once('data', () => resolve(child));
    });
  }

  async function end(child: ChildProcess, signal: NodeJS.Signals, after: number): Promise<void> {
    const closed = new Promise((resolve) => child.on('close', resolve));
    setTimeout(() => child.kill(signal), after);
    await closed;
  }

  test('leaves the old file or the new one, whole, and the next one takes up where it was', async () => {
    const folder = await folderOf();
    const file = join(folder, 'letters');
    await writeFile(file, Buffer.alloc(length, 'a'));
    for (let round = 0; round < 12; round++) {
      await end(await saveInALoop(file), 'SIGKILL', Math.random() * 120);
      const content = await readFile(file);
      expect(content.equals(Buffer.alloc(length, content[0]))).toBe(true);
    }
    // Ended in an orderly way, a last process leaves nothing beside the file, of its own or of those before it.
    await end(await saveInALoop(file), 'SIGTERM', 400);
    expect(await readdir(folder)).toEqual(['letters']);
  });

  test('leaves nothing beside the file where it is asked to end', async () => {
    const folder = await folderOf();
    const file = join(folder, 'letters');
    await writeFile(file, Buffer.alloc(length, 'a'));
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      const child = await saveInALoop(file);
      await end(child, signal, 60);
      expect(child.signalCode).toBe(signal);
      expect(await readdir(folder)).toEqual(['letters']);
    }
  });
});

describe('two that write at the same moment', () => {
  test('both get their answers into the file', async () => {
    const folder = await folderOf();
    const file = await assessmentIn(folder);
    const benchmarks = ['EX-V1', 'EX-V2', 'EX-V3', 'EX-E1', 'EX-E2', 'EX-A1'];
    const outcomes = await Promise.all(benchmarks.map((code) => set(file, code, 'in-progress')));
    expect(outcomes.map(({ status, stderr }) => [status, stderr])).toEqual(benchmarks.map(() => [0, '']));
    expect((await readFile(file, 'utf8')).match(/: in-progress/g)).toHaveLength(benchmarks.length);
    expect(await readdir(folder)).toEqual(['partnership.yaml']);
  });

  test('of the same benchmark: what was written last is told to have changed what was there, or one is refused', async () => {
    const file = await assessmentIn(await folderOf());
    const statuses = ['met', 'in-progress', 'not-started', 'lapsed'];
    const outcomes = await Promise.all(statuses.map((status) => set(file, 'EX-V1', status)));
    const written = outcomes.map(({ status }, index) => (status === 0 ? statuses[index] : undefined));
    const last = /cradle-to-career-vision: (\S+)/.exec(await readFile(file, 'utf8'))?.[1];
    expect(written).toContain(last);
    for (const { status, stderr } of outcomes) {
      if (status !== 0) expect(stderr).toContain('changed by someone else');
    }
    // Every answer that was replaced is named by the one that replaced it.
    const replaced = outcomes.flatMap(({ stdout }) => /\): (\S+) -> /.exec(stdout)?.[1] ?? []);
    const lost = written.filter((status) => status !== undefined && status !== last);
    for (const status of lost) expect(replaced).toContain(status);
  });

  test('a lock that nobody holds any more is taken over', async () => {
    const folder = await folderOf();
    const file = await assessmentIn(folder);
    const lock = join(folder, '.partnership.yaml.strive-lock');
    await writeFile(lock, '');
    await utimes(lock, 0, 0);
    expect((await set(file, 'EX-V1', 'met')).status).toBe(0);
    expect(await readdir(folder)).toEqual(['partnership.yaml']);
  });
});

describe('a folder that comes from a stranger', () => {
  /** Every name beside a file that somebody who knows the program and the process's number can think of. */
  const guesses = (name: string) =>
    [`.${name}.$$.tmp`, `${name}.$$.tmp`, `.${name}.tmp`, `${name}.tmp`, `.strive-$$.tmp`, `.${name}.strive-draft`]
      .map((guess) => `ln -s "$PWD/victim" ${guess}`)
      .join('; ');

  test.each([
    ['an edit', 'partnership.yaml', 'set partnership.yaml EX-V1 met'],
    ['a report', 'report.txt', 'assess partnership.yaml -o report.txt'],
    ['an export', 'w.xlsx', 'export partnership.yaml --to w.xlsx'],
    ['a schema', 'schema.json', 'schema -o schema.json'],
    ['a new assessment', 'new.yaml', 'init new.yaml --yes --name A --no-schema'],
  ])('makes %s write to no file through the links that it ships', async (_, name, command) => {
    const folder = await folderOf();
    await assessmentIn(folder);
    await writeFile(join(folder, 'victim'), 'precious');
    // The shell becomes the program, and keeps its number.
    const { status, stderr } = await runShell(`cd ${folder}; ${guesses(name)}; exec "$STRIVE" ${command} < /dev/null`);
    expect([status, stderr.includes('cannot')]).toEqual([0, false]);
    expect(await readFile(join(folder, 'victim'), 'utf8')).toBe('precious');
    expect((await lstat(join(folder, name))).isFile()).toBe(true);
    expect((await readdir(folder)).filter((one) => /^\.strive-[0-9a-f]{24}\.tmp$/.test(one))).toEqual([]);
  });

  test.each([
    ["a link to a file of the user's", 'ln -s "$PWD/victim" .partnership.yaml.strive-lock'],
    ['a pipe', 'mkfifo .partnership.yaml.strive-lock'],
    ['a file', 'echo mine > .partnership.yaml.strive-lock'],
  ])('and ships %s as a lock makes an edit end at once, with what to do', async (_, plant) => {
    const folder = await folderOf();
    await assessmentIn(folder);
    await writeFile(join(folder, 'victim'), 'precious');
    const { status, stderr } = await runShell(`cd ${folder}; ${plant}; "$STRIVE" set partnership.yaml EX-V1 met`);
    expect([status, stderr]).toEqual([
      2,
      "strive: partnership.yaml can't be saved: .partnership.yaml.strive-lock is in the same folder, and strive didn't make it. Move it away, then try again.\n",
    ]);
    expect(await readFile(join(folder, 'victim'), 'utf8')).toBe('precious');
    expect(await readFile(join(folder, 'partnership.yaml'), 'utf8')).toBe(start);
    expect((await readdir(folder)).sort()).toEqual(['.partnership.yaml.strive-lock', 'partnership.yaml', 'victim']);
  });
});

describe('a file that is replaced', () => {
  test('keeps its mode', async () => {
    const file = await assessmentIn(await folderOf());
    for (const mode of [0o640, 0o600, 0o664, 0o755]) {
      await chmod(file, mode);
      expect(
        (await set(file, 'EX-V1', mode === 0o600 ? 'lapsed' : mode === 0o664 ? 'met' : 'not-started')).status,
      ).toBe(0);
      expect((await stat(file)).mode & 0o7777).toBe(mode);
    }
  });

  test('behind a link stays where it is, and the link a link', async () => {
    const folder = await folderOf();
    const file = await assessmentIn(folder);
    await symlink('partnership.yaml', join(folder, 'link.yaml'));
    expect((await set(join(folder, 'link.yaml'), 'EX-V1', 'not-started')).status).toBe(0);
    expect((await lstat(join(folder, 'link.yaml'))).isSymbolicLink()).toBe(true);
    expect(await readFile(file, 'utf8')).toContain('cradle-to-career-vision: not-started');
    expect(await readdir(folder)).toEqual(['link.yaml', 'partnership.yaml']);
  });

  /** In a place of its own, which is there for these commands alone. */
  const apart = (commands: readonly string[]) =>
    runShell(
      `export STRIVE; unshare -rm true 2> /dev/null && APART="unshare -rm" || APART="sudo -n unshare -m"; $APART bash -c ${JSON.stringify(commands.join('; ')).replaceAll('$', '\\$')}`,
    );

  test('on a full disk stays as it was, and nothing is left beside it', async () => {
    const folder = await folderOf();
    const { status, stdout, stderr } = await apart([
      `mount -t tmpfs -o size=12k tmpfs ${folder}`,
      `printf '${start.replaceAll('\n', '\\n')}' > ${folder}/a.yaml`,
      `head -c 8000 /dev/zero > ${folder}/full`,
      `"$STRIVE" set ${folder}/a.yaml EX-V1 met`,
      'status=$?',
      `ls -A ${folder}`,
      `cat ${folder}/a.yaml`,
      'exit $status',
    ]);
    expect(stderr).toMatch(/^strive: can't write .*a\.yaml: the disk is full\.\n$/);
    expect(stdout).toBe(`a.yaml\nfull\n${start}`);
    expect(status).toBe(2);
  });

  test('in a folder that cannot be written stays as it was', async () => {
    const folder = await folderOf();
    const { status, stdout, stderr } = await apart([
      `mount -t tmpfs -o size=1m tmpfs ${folder}`,
      `printf '${start.replaceAll('\n', '\\n')}' > ${folder}/a.yaml`,
      `mount -o remount,ro ${folder}`,
      `"$STRIVE" set ${folder}/a.yaml EX-V1 met`,
      'status=$?',
      `cat ${folder}/a.yaml`,
      'exit $status',
    ]);
    expect(stderr).toMatch(/^strive: can't write .*a\.yaml: the disk is read-only\.\n$/);
    expect(stdout).toBe(start);
    expect(status).toBe(2);
  });
});
