import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Lock, whileLocked } from './file-lock.js';
import { RunError } from './io.js';
import { reasonOf } from './output.js';
import { undisturbed } from './undisturbed.js';

/** A file is not as it was when it was read: another person or program has changed it. Nothing was written. */
export class FileChanged extends Error {}

/**
 * Puts new content in the place of a file's, at once: whoever opens the file finds the old content or the new one, never
 * a part. A link stays one, and what it leads to is replaced; the mode stays, and the owner where the system allows it.
 *
 * @param path from the root
 * @param expected what the file must hold still
 * @param name what messages call it
 * @throws FileChanged where it holds something else, RunError where it cannot be written
 */
export function replaceFile(path: string, expected: Uint8Array, content: Uint8Array, name: string): void {
  try {
    const target = realpathSync(path);
    // A file that may not be written is not to be replaced either, though its folder allows that.
    accessSync(target, constants.W_OK);
    const locked = undisturbed(() =>
      whileLocked(
        target,
        (lock) => replaceUnchanged(target, expected, content, name, lock),
        (pid) => rmSync(draftOf(target, pid), { force: true }),
      ),
    );
    if (locked === undefined)
      throw new RunError(`${name} is being saved by another process all the time. Try again in a moment.`);
  } catch (error) {
    if (error instanceof FileChanged || error instanceof RunError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw changed(name, 'is gone');
    throw new RunError(`${name} cannot be written: ${reasonOf(error)}.`);
  }
}

const changed = (name: string, how = 'has been changed by somebody else') =>
  new FileChanged(`${name} ${how} since it was read. Nothing was written.`);

/** The new content's name until it is whole. */
const draftOf = (target: string, pid: number): string => join(dirname(target), `.${basename(target)}.${pid}.tmp`);

function replaceUnchanged(target: string, expected: Uint8Array, content: Uint8Array, name: string, lock: Lock): void {
  const facts = statSync(target);
  const draft = draftOf(target, process.pid);
  try {
    const descriptor = openSync(draft, 'w', 0o600);
    try {
      writeFileSync(descriptor, content);
      if (facts.uid !== process.getuid?.() || facts.gid !== process.getgid?.()) keepOwner(draft, facts);
      fchmodSync(descriptor, facts.mode & 0o7777);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (!readFileSync(target).equals(expected) || !lock.isHeld()) throw changed(name);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(target));
}

function keepOwner(draft: string, { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  try {
    chownSync(draft, uid, gid);
  } catch {
    // Only the system's administrator may give files away: it belongs to whoever saved it last.
  }
}

/** So that a power cut right after this does not bring the old file back. Not every system can do it. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, constants.O_RDONLY);
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {}
}
