import { lstatSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { moveInto, newDraftId, writeAnew } from './draft.js';

/** Files that are written where nobody looks for them, until all of them can take their places. */
export interface StagedFiles {
  /** What tells their folder from others. */
  readonly id: string;
  /** Writes a file whole, while earlier ones are still on their way to the disk. @throws what the system throws */
  add(content: string): Promise<StagedFile>;
  /** Until all are on the disk. @throws what the system throws */
  complete(): Promise<void>;
  /** Puts one in its place. @throws what the system throws */
  place(file: StagedFile, place: string): void;
  /** Removes the folder, with what's left in it. */
  remove(): void;
}

/** So many files may be on their way to the disk. Each is open until then. */
const mostPending = 32;

/** One of them, by its path. */
export type StagedFile = string & { readonly staged: true };

/**
 * Makes a folder with a name that nobody can guess, for files that belong together. It's removed when the process ends; one that's
 * killed leaves it behind.
 *
 * @param root the folder that it's made in: a file can take its place only in the same file system
 * @throws what the system throws
 */
export function stageFiles(root: string): StagedFiles {
  const id = newDraftId();
  const folder = stagingFolder(root, id);
  mkdirSync(folder);
  let count = 0;
  let pending: Promise<void>[] = [];
  const complete = async (): Promise<void> => {
    const these = pending;
    pending = [];
    // Waits for all of them, so that no write is still running when the first failure is reported.
    for (const { status, reason } of (await Promise.allSettled(these)) as PromiseRejectedResult[])
      if (status === 'rejected') throw reason;
  };
  const remove = (): void => {
    process.off('exit', remove);
    removeStaged(root, id);
  };
  process.on('exit', remove);
  return {
    id,
    async add(content) {
      const path = join(folder, String(count++));
      pending.push(writeAnew(path, Buffer.from(content)));
      if (pending.length >= mostPending) await complete();
      return path as StagedFile;
    },
    complete,
    place: moveInto,
    remove,
  };
}

/** Removes the folder of a process that was killed, and nothing else. */
export function removeStaged(root: string, id: string): void {
  const folder = stagingFolder(root, id);
  if (/^[0-9a-f]{24}$/.test(id) && lstatSync(folder, { throwIfNoEntry: false })?.isDirectory())
    rmSync(folder, { recursive: true, force: true });
}

const stagingFolder = (root: string, id: string): string => join(root, `.strive-${id}.tmp`);
