// biome-ignore lint/style/noRestrictedImports: a lock is a link that leads nowhere; as a file it's written as any other.
import { lstatSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { readSource } from '../inputs/source.js';
import { RunError } from '../io.js';
import { openDraft, removeDraft } from '../writing/draft.js';

/** How long another process is waited for, in milliseconds: saving takes some hundredths of a second. */
const patience = 5_000;

/** A lock older than this, in milliseconds, belongs to nobody anymore, no matter what it says. Neither does one from the future. */
const oldAge = 60_000;

/** A lock that says nothing and has this age belongs to nobody: it was left behind before its owner was written into it. */
const oldAgeOfNobody = 1_000;

/** Who holds a lock: a process, its machine and its draft. */
const lockText = /^(\d{1,10}) (.{0,255}) ([0-9a-f]{24})$/;

/** No lock of ours says more. */
const longest = 512;

/** The name of the lock beside a file. */
const lockBeside = (path: string): string => join(dirname(path), `.${basename(path)}.strive-lock`);

/** A lock that this process holds. */
export interface Lock {
  /** Whether it holds it still: another process may have taken it for abandoned while this one was stopped. */
  isHeld(): boolean;
  /** Gives the lock back. */
  release(): void;
}

/**
 * Waits while another process holds the lock of a file. Meanwhile the process can be ended, which it cannot be while it
 * holds a lock itself.
 *
 * @param name what messages call the file
 * @throws RunError as taking it does
 */
export function waitForLock(path: string, name: string): void {
  const place = lockBeside(path);
  waitWhile(() => stateOf(place, name) === 'held', place, name);
}

/**
 * Locks a file, so that no other process of this program replaces it at the same time. Who holds the lock, and with which
 * draft, is written into it: the lock of a process that was killed is taken over at once, and its draft is removed.
 *
 * Somebody else may have put anything in the lock's place. Nothing is written to it, nothing but a lock of ours is removed,
 * and what it leads to is never looked at.
 *
 * @param name what messages call the file
 * @throws RunError if other processes hold the lock all the time, or what is in its place isn't a lock of ours
 */
export function takeLock(path: string, draft: string, name: string): Lock {
  const place = lockBeside(path);
  const own = `${process.pid} ${hostname()} ${draft}`;
  const isHeld = () => {
    const found = lookAt(place);
    return typeof found === 'object' && found.content === own;
  };
  waitWhile(
    () => {
      while (!acquire(place, own)) {
        const state = stateOf(place, name);
        if (state === 'held') return true;
        if (state !== 'free') removeLock(place, state.draft);
      }
      return false;
    },
    place,
    name,
  );
  return {
    isHeld,
    release() {
      if (isHeld()) removeLock(place, '');
    },
  };
}

function waitWhile(isHeld: () => boolean, place: string, name: string): void {
  const giveUpAt = Date.now() + patience;
  while (isHeld()) {
    if (Date.now() > giveUpAt) {
      throw new RunError(
        `another process keeps saving ${name}. Try again in a moment. If nobody else is saving it, delete ${basename(place)} in the same folder.`,
      );
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5 + Math.random() * 10);
  }
}

/**
 * A link that leads nowhere holds its owner from the moment on that it is there. Where the system makes no links, a file
 * has to do.
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
  const file = openDraft(place);
  file.write(Buffer.from(own));
  return file.create();
}

const noLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'UNKNOWN']);

/**
 * Whether somebody holds a lock, or has left it behind, with which draft.
 *
 * @throws RunError if it isn't a lock of ours
 */
function stateOf(place: string, name: string): 'free' | 'held' | { readonly draft: string } {
  const found = lookAt(place);
  if (found === 'nothing') return 'free';
  const [, pid = '', host = '', draft = ''] = (typeof found === 'object' && lockText.exec(found.content)) || [];
  if (found === 'foreign' || (found.content !== '' && draft === '')) {
    throw new RunError(
      `${name} can't be saved: ${basename(place)} is in the same folder, and strive didn't make it. Move it away, then try again.`,
    );
  }
  const isGone = pid !== '' && host === hostname() && !isRunning(Number(pid));
  const isOld = Math.abs(found.age) > (found.content === '' ? oldAgeOfNobody : oldAge);
  return isGone || isOld ? { draft } : 'held';
}

function removeLock(place: string, draft: string): void {
  rmSync(place, { force: true });
  removeDraft(dirname(place), draft);
}

/** What is in a lock's place, without waiting for it and without following it. */
function lookAt(place: string): { readonly content: string; readonly age: number } | 'nothing' | 'foreign' {
  const facts = lstatSync(place, { throwIfNoEntry: false });
  if (facts === undefined) return 'nothing';
  const age = Date.now() - facts.mtimeMs;
  if (facts.isSymbolicLink()) {
    const content = linkedText(place);
    return content === undefined ? 'nothing' : { content, age };
  }
  const source = readSource(dirname(place), place, longest);
  if (source.kind === 'bytes') return { content: Buffer.from(source.bytes).toString('utf8'), age };
  return source.kind === 'missing' ? 'nothing' : 'foreign';
}

function linkedText(place: string): string | undefined {
  try {
    return readlinkSync(place);
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
