import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What was in the place that a draft has taken. */
export interface Replaced {
  /** A link. It is gone, and what it led to is as it was. */
  readonly link: boolean;
  /** A file with further names (hard links), which keep the old content. */
  readonly otherNames: boolean;
}

/** The content of a file until it is whole. */
export interface DraftFile {
  write(bytes: Uint8Array): void;
  /** Brings what was written to the disk, after which there is no more to write. */
  complete(): void;
  /** Takes the place of what is there, or of nothing. */
  replace(): Replaced;
  /** Takes the place only where nothing has that name, not even a link. @returns whether it did */
  create(): boolean;
  /** Leaves everything as it was. */
  abandon(): void;
}

/** To write a file that isn't there yet and isn't a link. Not every system knows the last of these. */
const anew = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

const unfinished = new Set<DraftFile>();
process.on('exit', () => {
  for (const draft of unfinished) draft.abandon();
});

/**
 * Begins to write a file. This is the only way in which the command writes one, for folders may come from strangers:
 *
 * - The draft has a name that nobody can guess, and is made anew: where that name is taken, by a link say, it is refused.
 * - It takes its place by being renamed, when it is whole and on the disk. Nobody finds a part of it, and nothing is ever
 *   written through a link: a link in its place is replaced itself.
 * - The mode of a file that it replaces is kept, and its owner and group where the system allows that.
 *
 * A draft that is not finished is removed when the process ends; one that is killed leaves it behind.
 *
 * @param place from the root
 * @param id what tells the draft from others; for those who have to know it before it is there
 * @throws what the system throws: where the folder cannot be written, or the file that is there
 */
export function openDraft(place: string, id = newDraftId()): DraftFile {
  const folder = dirname(place);
  const there = lstatSync(place, { throwIfNoEntry: false });
  const old = there?.isFile() ? there : undefined;
  // A file that may not be written is not to be replaced either, though its folder allows that.
  if (old) accessSync(place, constants.W_OK);
  const path = draftPath(folder, id);
  let descriptor: number | undefined = openSync(path, anew, old ? 0o600 : 0o666);

  const close = (): void => {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
  };
  const complete = (): void => {
    if (descriptor === undefined) return;
    if (old) keepOwnerAndMode(descriptor, old);
    fsyncSync(descriptor);
    close();
  };
  const draft: DraftFile = {
    write(bytes) {
      if (descriptor === undefined) return;
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    },
    complete,
    replace: () =>
      orAbandon(() => {
        complete();
        const now = lstatSync(place, { throwIfNoEntry: false });
        renameSync(path, place);
        unfinished.delete(draft);
        syncFolder(folder);
        return { link: now?.isSymbolicLink() === true, otherNames: now?.isFile() === true && now.nlink > 1 };
      }),
    create: () =>
      orAbandon(() => {
        complete();
        const isCreated = giveName(path, place);
        draft.abandon();
        syncFolder(folder);
        return isCreated;
      }),
    abandon() {
      unfinished.delete(draft);
      try {
        close();
      } finally {
        rmSync(path, { force: true });
      }
    },
  };
  const orAbandon = <Value>(action: () => Value): Value => {
    try {
      return action();
    } catch (error) {
      draft.abandon();
      throw error;
    }
  };
  unfinished.add(draft);
  return draft;
}

/**
 * Writes a file whole. It isn't there yet, and must not be a link.
 *
 * @returns what tells when it's on the disk. The disk takes many files at once in a fraction of the time
 * @throws what the system throws; a part of it may be there then
 */
export function writeAnew(path: string, bytes: Uint8Array): Promise<void> {
  const descriptor = openSync(path, anew, 0o666);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  return new Promise((resolve, reject) => {
    fsync(descriptor, (error) => {
      closeSync(descriptor);
      if (error) reject(error);
      else resolve();
    });
  });
}

/**
 * Puts a whole file in a place of the same file system, as a draft takes its place: a link there is replaced itself, and the mode
 * of a file is kept.
 *
 * @param path a file of ours, whose name nobody can guess
 * @throws what the system throws; everything is as it was then
 */
export function moveInto(path: string, place: string): void {
  const there = lstatSync(place, { throwIfNoEntry: false });
  if (there?.isFile()) {
    accessSync(place, constants.W_OK);
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      keepOwnerAndMode(descriptor, there);
    } finally {
      closeSync(descriptor);
    }
  }
  renameSync(path, place);
}

/** Removes the draft of a process that was killed, and nothing else. */
export function removeDraft(folder: string, id: string): void {
  const path = draftPath(folder, id);
  if (/^[0-9a-f]{24}$/.test(id) && lstatSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path, { force: true });
}

/** What nobody can guess. */
export const newDraftId = (): string => randomBytes(12).toString('hex');

const draftPath = (folder: string, id: string): string => join(folder, `.strive-${id}.tmp`);

/** A second name is given only where nothing has it yet, and then the first one can go. */
function giveName(path: string, place: string): boolean {
  try {
    linkSync(path, place);
    return true;
  } catch {
    // Something has the name already; or the file system knows one name for each file only.
  }
  try {
    closeSync(openSync(place, anew));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  renameSync(path, place);
  return true;
}

/** Without the bits that let a program run as its owner: none of our files is a program. */
function keepOwnerAndMode(descriptor: number, { uid, gid, mode }: Stats): void {
  if (uid !== process.getuid?.() || gid !== process.getgid?.()) {
    // Only the system's administrator may give files away: then the file belongs to whoever saved it last, and the group
    // that shares it stays, where its owner is in it.
    if (!attempt(() => fchownSync(descriptor, uid, gid))) attempt(() => fchownSync(descriptor, -1, gid));
  }
  fchmodSync(descriptor, mode & 0o777);
}

/** So that a power cut right after this does not bring the old file back. Not every system can do it. */
function syncFolder(folder: string): void {
  attempt(() => {
    const descriptor = openSync(folder, constants.O_RDONLY);
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
}

function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
