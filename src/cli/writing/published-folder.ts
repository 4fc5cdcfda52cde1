import { lstatSync, mkdirSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { quoteText } from '../../text/clean-text.js';
import { RunError } from '../io.js';
import { reasonOf } from '../outputs/system-reasons.js';
import { deferringSignals } from '../terminal/defer-signals.js';
import { openDraft } from './draft.js';
import {
  type Identity,
  isPublicationFile,
  markName,
  type PublicationMark,
  readMark,
  serializeMark,
} from './publication-mark.js';
import { removeStaged, type StagedFile, type StagedFiles, stageFiles } from './staged-files.js';

/** A folder that holds a publication and nothing of anybody else's. */
export interface PublishedFolder {
  /** What the last publication wrote here. */
  readonly earlier: readonly string[];
  /** The folders of its pages, each with whose it is. */
  readonly pages: ReadonlyMap<string, Identity>;
  /** Whether the last run broke off while it replaced files: some are its own then, and some are older. */
  readonly isUnfinished: boolean;
  /** Writes a file to where it isn't seen yet. @throws RunError if it can't be written */
  stage(content: string): Promise<StagedFile>;
  /**
   * Puts files in their places, all of them together, and removes what earlier publications wrote and this one did not.
   *
   * @param files by their paths in the folder
   * @param pages the folders of pages, each with whose it is
   * @param keepAll removes nothing, because not every partnership could be published
   * @returns what was removed, by its path in the folder
   * @throws RunError if a file can't take its place
   */
  finish(
    files: ReadonlyMap<string, StagedFile>,
    pages: ReadonlyMap<string, Identity>,
    keepAll: boolean,
  ): Promise<readonly string[]>;
  /** Leaves everything as it was. Does nothing once the files are in their places. */
  abandon(): void;
}

/**
 * Opens a folder to publish to: one that's new or empty, or one that `publish` marked as its own. Nothing is written or removed
 * through a link. Until `finish`, what's in the folder stays whole: whoever stops the run has the old publication.
 *
 * @param name from the working folder
 * @throws RunError if the folder holds something else
 */
export function openPublishedFolder(workingFolder: string, name: string): PublishedFolder {
  const root = resolve(workingFolder, name);
  const there = whatIsThere(root, name);
  const { files: earlier } = there;
  const attempt = async <Value>(action: () => Value | Promise<Value>): Promise<Value> => {
    try {
      return await action();
    } catch (error) {
      throw refusal(name, error);
    }
  };
  let staged: StagedFiles | undefined;
  let isReplacing = false;
  const begin = (): StagedFiles => {
    if (there.staging !== undefined) removeStaged(root, there.staging);
    mkdirSync(root, { recursive: true });
    const files = stageFiles(root);
    try {
      // A run that breaks off leaves a folder that the next one may finish, and clean up.
      mark(root, { ...there, staging: files.id });
    } catch (error) {
      files.remove();
      throw error;
    }
    return files;
  };
  const replace: (...all: Parameters<PublishedFolder['finish']>) => readonly string[] = (files, pages, keepAll) => {
    for (const path of files.keys()) checkPlace(root, path, name);
    const stale = keepAll ? [] : earlier.filter((path) => !files.has(path));
    if (files.size === 0 && stale.length === 0) return [];
    const all = { files: [...new Set([...files.keys(), ...earlier])], pages: new Map([...there.pages, ...pages]) };
    mark(root, { ...all, isUnfinished: true, staging: staged?.id });
    isReplacing = true;
    for (const [path, file] of files) {
      for (const folder of foldersOf(root, path)) mkdirSync(folder, { recursive: true });
      staged?.place(file, join(root, path));
    }
    const removed = stale.filter((path) => removeOwn(root, path));
    // The mark goes to the disk by itself, after everything before it in file systems that keep a journal.
    mark(root, { ...(keepAll ? all : { files: [...files.keys()], pages }), isUnfinished: false });
    return removed;
  };
  return {
    earlier,
    pages: there.pages,
    isUnfinished: there.isUnfinished,
    stage: (content) =>
      attempt(() => {
        staged ??= begin();
        return staged.add(content);
      }),
    async finish(files, pages, keepAll) {
      await attempt(() => staged?.complete());
      return deferringSignals(() => {
        const removed = attempting(name, () => replace(files, pages, keepAll));
        if (isReplacing) {
          staged?.remove();
          staged = undefined;
        }
        return removed;
      });
    },
    abandon() {
      if (staged === undefined) return;
      staged.remove();
      staged = undefined;
      if (!isReplacing) takeBack(root, there);
    },
  };
}

/** What is in a folder before anything is written to it. */
interface Before extends PublicationMark {
  /** Whether it was there, and whether a publication had marked it. */
  readonly state: 'missing' | 'empty' | 'marked';
}

function whatIsThere(root: string, name: string): Before {
  const nothing = { files: [], pages: new Map(), isUnfinished: false };
  const facts = attempting(name, () => lstatSync(root, { throwIfNoEntry: false }));
  if (facts === undefined) return { ...nothing, state: 'missing' };
  const shown = quoteText(name, 200);
  if (facts.isSymbolicLink()) throw new RunError(`--to ${shown} is a link. Name the folder itself.`);
  if (!facts.isDirectory()) throw new RunError(`--to ${shown} isn't a folder. Choose a new or empty one.`);
  // What Git keeps is not what a folder holds.
  const entries = attempting(name, () => readdirSync(root)).filter((entry) => entry !== '.git');
  if (entries.length === 0) return { ...nothing, state: 'empty' };
  const listed = readMark(root);
  if (listed === undefined)
    throw new RunError(
      `--to ${shown} already holds other files. Choose a new or empty folder, or one that strive publish wrote.`,
    );
  return { ...listed, state: 'marked' };
}

function mark(root: string, content: PublicationMark): void {
  const draft = openDraft(join(root, markName));
  try {
    draft.write(Buffer.from(serializeMark(content)));
  } catch (error) {
    draft.abandon();
    throw error;
  }
  draft.replace();
}

/** Makes the folder what it was before anything was staged, as far as the system lets us. */
function takeBack(root: string, before: Before): void {
  try {
    if (before.state === 'marked') mark(root, before);
    else unlinkSync(join(root, markName));
    if (before.state === 'missing') rmdirSync(root);
  } catch {
    // The mark that stays lists the same files, and the next run takes it from there.
  }
}

/** A file takes its place only in real folders: a link in a folder's place could lead anywhere. */
function checkPlace(root: string, path: string, name: string): void {
  if (!isPublicationFile(path)) throw new RangeError(`not a file of a publication: ${path}`);
  for (const folder of foldersOf(root, path)) {
    const facts = lstatSync(folder, { throwIfNoEntry: false });
    if (facts !== undefined && !facts.isDirectory())
      throw new RunError(
        `can't write to ${quoteText(name, 200)}: ${quoteText(folder, 200)} isn't a folder. Remove it first.`,
      );
  }
  const place = join(root, path);
  if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory())
    throw new RunError(
      `can't write to ${quoteText(name, 200)}: ${quoteText(place, 200)} is a folder. Remove it first.`,
    );
}

/** The folders between the root and a file, from the outermost. */
function foldersOf(root: string, path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => join(root, ...parts.slice(0, index + 1)));
}

/** Removes one file of an earlier publication, and its folders once they're empty. @returns whether it was there */
function removeOwn(root: string, path: string): boolean {
  const folders = foldersOf(root, path);
  if (!folders.every((folder) => lstatSync(folder, { throwIfNoEntry: false })?.isDirectory())) return false;
  const file = join(root, path);
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  unlinkSync(file);
  for (const folder of folders.reverse()) {
    try {
      rmdirSync(folder);
    } catch {
      // It isn't empty: something else is in it.
      break;
    }
  }
  return true;
}

function attempting<Value>(name: string, action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    throw refusal(name, error);
  }
}

const refusal = (name: string, error: unknown): RunError =>
  error instanceof RunError ? error : new RunError(`can't write to ${quoteText(name, 200)}: ${reasonOf(error)}.`);
