import { lstatSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** How long another process is waited for, in milliseconds: saving takes some hundredths of a second. */
const patience = 5_000;

/** A lock of this age, in milliseconds, belongs to nobody any more, whatever it says. */
const oldAge = 60_000;

/** A lock that says nothing and has this age belongs to nobody: it was left behind before its owner was written into it. */
const oldAgeOfNobody = 1_000;

/** The name of the lock beside a file. */
const lockBeside = (path: string): string => join(dirname(path), `.${basename(path)}.strive-lock`);

/** A lock that this process holds. */
export interface Lock {
  /** Whether it holds it still: another process may have taken it for abandoned while this one was stopped. */
  isHeld(): boolean;
}

/**
 * Does something while no other process of this program replaces the same file. Who holds the lock is written into it,
 * so that the lock of a process that was killed is taken over at once.
 *
 * @param cleanUpAfter is told of a process that was killed while it held the lock
 * @returns undefined where other processes held the lock all the time
 */
export function whileLocked<Value>(
  path: string,
  action: (lock: Lock) => Value,
  cleanUpAfter: (pid: number) => void,
): { readonly value: Value } | undefined {
  const place = lockBeside(path);
  const own = `${process.pid} ${hostname()}`;
  const isHeld = () => contentOf(place) === own;
  const giveUpAt = Date.now() + patience;
  while (!acquire(place, own)) {
    const abandoned = abandonedBy(place);
    if (abandoned !== undefined) {
      rmSync(place, { force: true });
      cleanUpAfter(abandoned);
    } else if (Date.now() > giveUpAt) return undefined;
    else pause(5 + Math.random() * 10);
  }
  try {
    return { value: action({ isHeld }) };
  } finally {
    if (isHeld()) rmSync(place, { force: true });
  }
}

/**
 * A link that leads nowhere holds its owner from the moment on that it is there; a file could be left empty by a process
 * that is killed right then. Where the system makes no links, a file has to do.
 */
function acquire(place: string, own: string): boolean {
  try {
    symlinkSync(own, place);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!noLinks.has(String(code))) throw error;
  }
  try {
    writeFileSync(place, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const noLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'UNKNOWN']);

/** The process that left a lock behind; 0 where nobody knows. Undefined while somebody holds it, or it was given back. */
function abandonedBy(place: string): number | undefined {
  const content = contentOf(place);
  const age = ageOf(place);
  if (content === undefined || age === undefined) return undefined;
  const [, pid = '', host = ''] = /^(\d+) (.*)$/.exec(content) ?? [];
  const isGone = pid !== '' && host === hostname() && !isRunning(Number(pid));
  return isGone || age > (pid === '' ? oldAgeOfNobody : oldAge) ? Number(pid) : undefined;
}

/** Who is written into a lock; undefined where there is none. */
function contentOf(place: string): string | undefined {
  for (const read of [() => readlinkSync(place), () => readFileSync(place, 'utf8')]) {
    try {
      return read();
    } catch {}
  }
  return undefined;
}

function ageOf(place: string): number | undefined {
  try {
    return Date.now() - lstatSync(place).mtimeMs;
  } catch {
    return undefined;
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
