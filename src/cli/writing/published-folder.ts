import { lstatSync, mkdirSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { quoteText } from '../../text/clean-text.js';
import { readSource } from '../inputs/source.js';
import { RunError } from '../io.js';
import { reasonOf } from '../outputs/system-reasons.js';
import { writeOutputFile } from './output-file.js';

/** The file that marks a folder as one that `publish` wrote. It lists what is in it. */
const markName = '.strive-publication.json';

/** What `publish` writes: nothing else is ever removed, whatever a mark from a stranger lists. */
const ownFile = /^(?:[a-z0-9][a-z0-9-]{0,99}\/)?(?:index\.html|data\/indicators\.(?:json|csv))$/;

/** A folder that holds a publication and nothing of anybody else's. */
export interface PublishedFolder {
  /** What the last publication wrote here. */
  readonly earlier: readonly string[];
  /** @throws RunError if it can't be written */
  write(path: string, content: string): Promise<void>;
  /**
   * Removes what earlier publications wrote and this one did not.
   *
   * @param keepAll leaves it all, because not every partnership could be published
   * @returns what was removed, by its path in the folder
   */
  finish(keepAll: boolean): Promise<readonly string[]>;
}

/**
 * Opens a folder to publish to: one that's new or empty, or one that `publish` marked as its own. Nothing is written or removed
 * through a link.
 *
 * @param name from the working folder
 * @throws RunError if the folder holds something else
 */
export function openPublishedFolder(workingFolder: string, name: string): PublishedFolder {
  const root = resolve(workingFolder, name);
  const earlier = filesOfEarlier(root, name);
  const written: string[] = [];
  const mark = (files: Iterable<string>) =>
    writeOutputFile(
      root,
      markName,
      `${JSON.stringify({ 'strive-publication': 1, files: [...files].sort() }, null, 2)}\n`,
    );
  let isMarked = false;
  return {
    earlier,
    async write(path, content) {
      if (!ownFile.test(path)) throw new RangeError(`not a file of a publication: ${path}`);
      attempting(name, () => makeFolders(root, path, name));
      // The mark comes first: a run that breaks off leaves a folder that the next one may finish.
      if (!isMarked) await mark(earlier);
      isMarked = true;
      written.push(path);
      await writeOutputFile(root, path, content);
    },
    async finish(keepAll) {
      const stale = keepAll ? [] : earlier.filter((path) => !written.includes(path));
      const removed = attempting(name, () => stale.filter((path) => removeOwn(root, path)));
      if (isMarked || removed.length > 0) await mark(new Set([...written, ...(keepAll ? earlier : [])]));
      return removed;
    },
  };
}

function filesOfEarlier(root: string, name: string): readonly string[] {
  const facts = attempting(name, () => lstatSync(root, { throwIfNoEntry: false }));
  if (facts === undefined) return [];
  const shown = quoteText(name, 200);
  if (facts.isSymbolicLink()) throw new RunError(`--to ${shown} is a link. Name the folder itself.`);
  if (!facts.isDirectory()) throw new RunError(`--to ${shown} isn't a folder. Choose a new or empty one.`);
  // What Git keeps is not what a folder holds.
  const entries = attempting(name, () => readdirSync(root)).filter((entry) => entry !== '.git');
  if (entries.length === 0) return [];
  const listed = entries.includes(markName) ? filesOfMark(root) : undefined;
  if (listed === undefined)
    throw new RunError(
      `--to ${shown} already holds other files. Choose a new or empty folder, or one that strive publish wrote.`,
    );
  return listed;
}

/** What a mark lists, as far as it's ours; undefined if it's no mark. */
function filesOfMark(root: string): readonly string[] | undefined {
  const path = join(root, markName);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const source = readSource(root, path, 10_000_000);
  if (source.kind !== 'bytes') return undefined;
  try {
    const mark: unknown = JSON.parse(new TextDecoder().decode(source.bytes));
    if (typeof mark !== 'object' || mark === null || !('strive-publication' in mark) || !('files' in mark))
      return undefined;
    const files: unknown = mark.files;
    return Array.isArray(files)
      ? files.filter((file): file is string => typeof file === 'string' && ownFile.test(file))
      : undefined;
  } catch {
    return undefined;
  }
}

/** Makes the folders that a file stands in. Each must be a real folder: a link in its place could lead anywhere. */
function makeFolders(root: string, path: string, name: string): void {
  mkdirSync(root, { recursive: true });
  for (const folder of foldersOf(root, path)) {
    const facts = lstatSync(folder, { throwIfNoEntry: false });
    if (facts === undefined) mkdirSync(folder);
    else if (!facts.isDirectory())
      throw new RunError(
        `can't write to ${quoteText(name, 200)}: ${quoteText(folder, 200)} isn't a folder. Remove it first.`,
      );
  }
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
    if (error instanceof RunError) throw error;
    throw new RunError(`can't write to ${quoteText(name, 200)}: ${reasonOf(error)}.`);
  }
}
