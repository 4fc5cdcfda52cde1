import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { environment, project, runProgram, runShell, strive } from './run-program.js';

const escapeCode = String.fromCharCode(27);
const example = 'examples/sustaining.yaml';

let folder: string;
let many: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strive-streams-'));
  many = Array.from({ length: 200 }, (_, index) => join(folder, `assessment-${index}.yaml`));
  await Promise.all(many.map((file) => copyFile(join(project, example), file)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a pipe', () => {
  test('gets no escape codes and no box drawing', async () => {
    const { status, stdout } = await runProgram(strive, ['assess', example, '--verbose']);
    expect(status).toBe(0);
    expect(stdout).not.toContain(escapeCode);
    expect(stdout).not.toMatch(/[\u2500-\u257f]/);
  });

  test('gets every byte of a long report', async () => {
    const { status, stdout } = await runShell(`"$STRIVE" assess --format json ${many.join(' ')} | cat`);
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(stdout).assessments).toHaveLength(200);
  });

  test('gets every byte when its reader is slow', async () => {
    const line = `"$STRIVE" schema assessment | (sleep 0.3; cat)`;
    expect(JSON.parse((await runShell(line)).stdout)).toHaveProperty('$schema');
  });

  test('may be closed by its reader after a line', async () => {
    const line = `"$STRIVE" assess --format json ${many.join(' ')} | head -1`;
    const { stdout, stderr, status } = await runShell(line);
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('may be closed before anything is written', async () => {
    const { stderr, status } = await runShell(`"$STRIVE" assess ${example} | true`);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('a standard output that is no pipe', () => {
  test('may be closed', async () => {
    const { stderr } = await runShell(`"$STRIVE" assess ${example} >&-`);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('may be full: that is said in a sentence, and the status is 2', async () => {
    const { stderr, status } = await runShell(`"$STRIVE" assess ${example} > /dev/full`);
    expect(stderr).toMatch(/^strive: .*\n$/);
    expect(status).toBe(2);
  });
});

describe('a file given with -o', () => {
  test('holds what the pipe would have got', async () => {
    const file = join(folder, 'report.json');
    const toFile = await runProgram(strive, ['assess', example, '--format', 'json', '-o', file]);
    expect(toFile).toMatchObject({ status: 0, stdout: '' });
    const toPipe = await runProgram(strive, ['assess', example, '--format', 'json']);
    expect(await readFile(file, 'utf8')).toBe(toPipe.stdout);
  });

  test('stays as it was, with nothing beside it, when the disk is full', async () => {
    const place = await mkdtemp(join(folder, 'full-'));
    // A disk of one page, which the earlier report fills; it is there for these commands alone.
    const commands = [
      `mount -t tmpfs -o size=4k tmpfs ${place}`,
      `echo an earlier report > ${place}/report.txt`,
      `"$STRIVE" assess ${example} -o ${place}/report.txt`,
      'status=$?',
      `ls ${place}`,
      `cat ${place}/report.txt`,
      'exit $status',
    ];
    const apart = 'unshare -rm true 2> /dev/null && APART="unshare -rm" || APART="sudo -n unshare -m"';
    const line = `export STRIVE; ${apart}; $APART bash -c ${JSON.stringify(commands.join('; ')).replaceAll('$', '\\$')}`;
    const { stdout, stderr, status } = await runShell(line);
    expect(stderr).toMatch(/^strive: can't write .*report\.txt: the disk is full\.\n$/);
    expect(stdout).toBe('report.txt\nan earlier report\n');
    expect(status).toBe(2);
  });

  test("that is the process's own stream, a pipe or a device is written to as it is", async () => {
    const toPipe = await runProgram(strive, ['assess', example]);
    const behind = join(folder, 'redirected');
    for (const line of [
      `"$STRIVE" assess ${example} -o /dev/stdout`,
      `"$STRIVE" assess ${example} -o /dev/stdout > ${behind}; cat ${behind}`,
      `"$STRIVE" assess ${example} -o >(cat) | cat`,
      `"$STRIVE" assess ${example} -o /dev/fd/3 3>&1 | cat`,
    ])
      expect((await runShell(line)).stdout, line).toBe(toPipe.stdout);
    expect(await runShell(`"$STRIVE" assess ${example} -o /dev/null`)).toMatchObject({ status: 0, stdout: '' });
    const full = await runShell(`"$STRIVE" assess ${example} -o /dev/full`);
    expect([full.status, full.stderr]).toEqual([2, "strive: can't write /dev/full: the disk is full.\n"]);
    expect(await runShell('[ -L /dev/stdout ] && [ -c /dev/null ]')).toMatchObject({ status: 0 });
  });

  test('in a folder that does not exist is said in a sentence, and the status is 2', async () => {
    const { stderr, status } = await runProgram(strive, ['assess', example, '-o', join(folder, 'nowhere/report.txt')]);
    expect(stderr).toContain('nowhere');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
  });
});

test('an interrupted command ends with what a shell reports as 130', async () => {
  const child = spawn(strive, ['assess', '--format', 'ndjson', ...many], { cwd: project, env: environment });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // Its first words show that it is at work, and while nobody reads on it cannot come to an end.
  child.stdout.once('data', () => {
    child.stdout.pause();
    child.kill('SIGINT');
    child.stdout.resume();
  });
  const status = await new Promise<number | null>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal === null ? code : 128 + constants.signals[signal]));
  });
  expect(stderr).toBe('');
  expect(status).toBe(130);
});
