import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** How long another process is waited for, in milliseconds: saving takes some thousandths of a second. */
const patience = 5_000;

/** A lock of this age, in milliseconds, belongs to nobody any more, whatever it says. */
const oldAge = 60_000;

/** The name of the lock beside a file. */
export const lockBeside = (path: string): string => join(dirname(path), `.${basename(path)}.strive-lock`);

/**
 * Does something while no other process of this program replaces the same file. Who holds the lock is written into it,
 * so that the lock of a process that was killed is taken over at once.
 *
 * @returns undefined where another process held the lock all the time
 */
export function whileLocked<Value>(path: string, action: () => Value): { readonly value: Value } | undefined {
  const lock = lockBeside(path);
  const giveUpAt = Date.now() + patience;
  while (!acquire(lock)) {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    else if (Date.now() > giveUpAt) return undefined;
    else pause(10);
  }
  try {
    return { value: action() };
  } finally {
    rmSync(lock, { force: true });
  }
}

function acquire(lock: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(lock, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(descriptor, `${process.pid} ${hostname()}\n`);
  } finally {
    closeSync(descriptor);
  }
  return true;
}

function isAbandoned(lock: string): boolean {
  try {
    if (Date.now() - statSync(lock).mtimeMs > oldAge) return true;
    const [, pid = '', host = ''] = /^(\d+) (.*)\n$/.exec(readFileSync(lock, 'utf8')) ?? [];
    return pid !== '' && host === hostname() && !isRunning(Number(pid));
  } catch {
    // It was given back in the meantime.
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
