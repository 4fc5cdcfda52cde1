import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Io } from '../../../src/cli/io.js';
import { listenForInterruption } from '../../../src/cli/terminal/interruption.js';
import { assessmentText } from '../../assessment-text.js';
import { folderWith, strive } from '../run-strive.js';
import { slowAssessment } from '../slow-assessment.js';

const program = fileURLToPath(new URL('../../../bin/strive.js', import.meta.url));
const slow = slowAssessment(4_000_000);

/** Runs the command, sends it signals when the draft of its report is there, and tells how it ended. */
async function interrupted(folder: string, arguments_: readonly string[], ...sent: NodeJS.Signals[]) {
  const before = readdirSync(folder).sort();
  const watcher = watch(folder);
  const child = spawn(process.execPath, [program, ...arguments_], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data));
  const ended = once(child, 'close');
  await once(watcher, 'change');
  watcher.close();
  const start = performance.now();
  for (const signal of sent) child.kill(signal);
  const [status] = await ended;
  // Half a second is what people are promised; the machine that runs the tests may be busy.
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(readdirSync(folder).sort()).toEqual(before);
  return { status, printed };
}

describe('a run that is interrupted while it is at a slow file', () => {
  test.each<[NodeJS.Signals[], string[]]>([
    [['SIGINT'], ['assess', 'slow.yaml', '-o', 'report.md']],
    [['SIGTERM'], ['validate', 'slow.yaml', '-o', 'report.txt']],
    [['SIGHUP'], ['assess', 'slow.yaml', 'slow2.yaml', '-f', 'json=report.json']],
    [
      ['SIGINT', 'SIGINT'],
      ['assess', 'slow.yaml', '-o', 'report.md'],
    ],
  ])('by %j ends with 130, and leaves everything as it was: %j', async (signals, arguments_) => {
    const old = 'The report of last week.\n';
    const reports = { 'report.md': old, 'report.txt': old, 'report.json': old };
    const folder = folderWith({ 'slow.yaml': slow, 'slow2.yaml': slow, ...reports });
    const { status, printed } = await interrupted(folder, arguments_, ...signals);
    expect([status, printed]).toEqual([130, '']);
    for (const name of Object.keys(reports)) expect(readFileSync(`${folder}/${name}`, 'utf8')).toBe(old);
  });
});

test('A slow file among others is done as they are, in its place', () => {
  const texts = {
    'a.yaml': assessmentText(),
    'b.yaml': slowAssessment(1_000_000),
    'c.yaml': assessmentText('', 'Last'),
  };
  const cwd = folderWith(texts);
  const { status, stdout, stderr } = strive(['assess', 'a.yaml', 'b.yaml', 'c.yaml', '-f', 'ndjson'], { cwd });
  expect([status, stderr]).toEqual([0, '']);
  const alone = Object.keys(texts).map((file) => strive(['assess', file, '-f', 'ndjson', '--timeout', '40'], { cwd }));
  expect(stdout).toBe(alone.map((ran) => ran.stdout).join(''));
});

describe('listening for an interruption', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const fake = () => {
    const heard = new Map<string, () => void>();
    const exits: number[] = [];
    const nothing = { write: () => true };
    const io: Io = {
      stdout: nothing,
      stderr: nothing,
      env: {},
      cwd: () => '/',
      on: (signal, listener) => heard.set(signal, listener),
      off: (signal) => heard.delete(signal),
      exit: (status) => exits.push(status),
    };
    return { io, exits, signal: (name: string) => heard.get(name)?.() };
  };

  test('ends the work at the first signal, and the process at the second', () => {
    vi.useFakeTimers();
    const { io, exits, signal } = fake();
    const { signal: work, interrupted: wasInterrupted } = listenForInterruption(io, false);
    expect([work.aborted, wasInterrupted()]).toEqual([false, false]);
    signal('SIGTERM');
    expect([work.aborted, wasInterrupted(), exits]).toEqual([true, true, []]);
    signal('SIGINT');
    expect(exits).toEqual([130]);
  });

  test('does not wait for a reader that does not read', () => {
    vi.useFakeTimers();
    const { io, exits, signal } = fake();
    const { release } = listenForInterruption(io, false);
    signal('SIGINT');
    release();
    vi.advanceTimersByTime(500);
    expect(exits).toEqual([130]);
  });

  test('is over when the run is: a signal then ends the process as it ends any', () => {
    vi.useFakeTimers();
    const { io, exits, signal } = fake();
    const { signal: work, release } = listenForInterruption(io, false);
    release();
    signal('SIGINT');
    vi.advanceTimersByTime(500);
    expect([work.aborted, exits]).toEqual([false, []]);
  });
});
