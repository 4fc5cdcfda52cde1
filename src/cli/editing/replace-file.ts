import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { isInside } from '../inputs/is-inside.js';
import { readSource } from '../inputs/source.js';
import { RunError } from '../io.js';
import { reasonOf } from '../outputs/system-reasons.js';
import { deferringSignals } from '../terminal/defer-signals.js';
import { newDraftId, openDraft, type Replaced } from '../writing/draft.js';
import { takeLock, waitForLock } from './file-lock.js';

/** A file is not as it was when it was read: another person or program has changed it. Nothing was written. */
export class FileChanged extends Error {}

/**
 * Puts new content in the place of a file's, at once: anyone who opens the file finds the old content or the new one, never
 * a part. A link stays one, and what it leads to is replaced; the mode stays, and the owner where the system allows it.
 *
 * @param path from the root
 * @param expected what the file must hold still
 * @param name what messages call it
 * @param within the folder that a link must not lead out of
 * @throws FileChanged where it holds something else, RunError where it cannot be written
 */
export function replaceFile(
  path: string,
  expected: Uint8Array,
  content: Uint8Array,
  name: string,
  within = dirname(path),
): Replaced {
  try {
    const target = editedPlace(path, name, within);
    waitForLock(target, name);
    return deferringSignals(() => replaceUnchanged(target, expected, content, name));
  } catch (error) {
    if (error instanceof FileChanged || error instanceof RunError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw changed(name, 'was deleted');
    throw new RunError(`can't write ${name}: ${reasonOf(error)}.`);
  }
}

/**
 * The file that is replaced when a name is edited: where the name is a link, what it leads to.
 *
 * A folder that comes from a stranger may hold a link to any file of the user's. Only what was read, and is an assessment
 * or a data file of one, is ever written again; a link that leads out of its folder is refused all the same, so that
 * nobody edits a file without knowing which.
 *
 * @throws RunError if the link leads out of its folder; what the system throws where it leads nowhere
 */
export function editedPlace(path: string, name: string, within = dirname(path)): string {
  const target = realpathSync(path);
  if (isInside(realpathSync(within), target)) return target;
  throw new RunError(`${name} is a link to ${target}, outside its folder. Name the real file instead.`);
}

const changed = (name: string, how = 'was changed by someone else') =>
  new FileChanged(`${name} ${how} while it was open. Nothing was saved.`);

function replaceUnchanged(target: string, expected: Uint8Array, content: Uint8Array, name: string): Replaced {
  const id = newDraftId();
  const lock = takeLock(target, id, name);
  try {
    const draft = openDraft(target, id);
    try {
      draft.write(content);
      draft.complete();
      if (!holds(target, expected) || !lock.isHeld()) throw changed(name);
      return draft.replace();
    } catch (error) {
      draft.abandon();
      throw error;
    }
  } finally {
    lock.release();
  }
}

/** Doesn't read a file that has grown, and doesn't wait for a pipe that may have taken its place. */
function holds(target: string, expected: Uint8Array): boolean {
  const source = readSource(dirname(target), target, expected.length);
  return source.kind === 'bytes' && Buffer.from(source.bytes).equals(expected);
}
