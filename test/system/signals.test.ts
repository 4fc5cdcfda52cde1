import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assessmentText } from '../assessment-text.js';
import { slowAssessment } from '../cli/slow-assessment.js';
import { environment, runProgram, strive } from './run-program.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strive-signals-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const small = assessmentText('', 'Small');
const slow = slowAssessment(4_000_000);
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

function start(options: readonly string[]) {
  const child = spawn(strive, options, { cwd: folder, env: environment });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code, signal) => resolve(signal === null ? code : 128 + constants.signals[signal]));
  });
  /** @returns the exit status that a shell would report */
  const end = async (signal: NodeJS.Signals) => {
    const since = performance.now();
    child.kill(signal);
    const status = await ended;
    // Half a second is what people are promised; the machine that runs the tests may be busy.
    expect(performance.now() - since).toBeLessThan(4_000);
    return status;
  };
  return { child, end };
}

describe('a signal ends at once', () => {
  test.each<[string, string[]]>([
    ['the only file, in this thread', []],
    ['the only file, in a thread of its own', ['--timeout', '100']],
  ])('%s', async (_, options) => {
    put('slow.yaml', slow);
    const watcher = watch(folder);
    const { end } = start(['assess', 'slow.yaml', '-o', 'report.md', ...options]);
    await once(watcher, 'change');
    watcher.close();
    expect(await end('SIGTERM')).toBe(130);
    expect(readdirSync(folder)).toEqual(['slow.yaml']);
  });

  test.each([1, 2, 3])('a run over hundreds of files, with %i at once, that is at slow ones', async (jobs) => {
    for (let number = 100; number < 400; number += 1) put(`${number}.yaml`, small);
    for (const number of [105, 106, 107, 108, 300]) put(`${number}.yaml`, slow);
    const { child, end } = start(['assess', '.', '-f', 'ndjson', '-j', `${jobs}`]);
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
    await once(child.stdout, 'data');
    expect(await end('SIGINT')).toBe(130);
    const done = printed.trimEnd().split('\n');
    expect(done.map((line) => JSON.parse(line).file)).toEqual(done.map((_, index) => `${100 + index}.yaml`));
  });

  test('a run whose standard input never ends', async () => {
    const { child, end } = start(['assess', '-']);
    child.stdin.write(small);
    expect(await end('SIGINT')).toBe(130);
  });

  test('a run whose report goes to a pipe that nobody reads on', async () => {
    // Its line of JSON is longer than what a pipe holds.
    put('large.yaml', slowAssessment(300_000));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const reader = spawn('sh', ['-c', 'exec 3<> pipe; echo ready; head -c 1 <&3; exec sleep 60'], { cwd: folder });
    try {
      await once(reader.stdout, 'data');
      const { end } = start(['assess', 'large.yaml', '-f', 'ndjson=pipe', '-f', 'csv=all.csv']);
      await once(reader.stdout, 'data');
      expect(await end('SIGINT')).toBe(130);
    } finally {
      reader.kill();
    }
    expect(readdirSync(folder).sort()).toEqual(['large.yaml', 'pipe']);
  });
});

test('slow files among hundreds are done as the others are, each in its place', async () => {
  for (let number = 100; number < 400; number += 1) put(`${number}.yaml`, small);
  for (const number of [100, 150, 151, 152, 350]) put(`${number}.yaml`, slowAssessment(700_000));
  const [first, ...others] = await Promise.all(
    [1, 2, 3].map((jobs) => runProgram(strive, ['assess', '.', '-f', 'ndjson', '-j', `${jobs}`], { folder })),
  );
  expect([first?.status, first?.stderr, first?.stdout.split('\n').length]).toEqual([0, '', 301]);
  for (const other of others) expect(other).toEqual(first);
});
