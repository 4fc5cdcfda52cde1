import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { decodeText } from '../../assessment/decode-text.js';
import type { Io } from '../io.js';
import { readSource } from '../source.js';

/** Whether a file or a folder (by its absolute path) is left out of folders and patterns. */
export type IsIgnored = (path: string, isFolder: boolean) => boolean;

/** The name of the list of what is left out. */
export const ignoreFile = '.striveignore';

const maximumBytes = 1_000_000;

/** The library keeps what it was asked, and a run may ask about a million files. */
const askedAtMost = 10_000;

/**
 * The rules of `.striveignore` and of the config file's `ignore`, both written as in a `.gitignore`; the latter come
 * last, so that they win. What lies outside their folder is never ignored.
 *
 * @param folder the rules' folder, from the working folder
 * @param problem takes what is wrong with `.striveignore`, in a sentence
 */
export async function ignoreRules(
  io: Io,
  folder: string,
  patterns: readonly string[],
  problem: (message: string) => void,
): Promise<IsIgnored> {
  const root = resolve(io.cwd(), folder);
  const rules = [...readIgnoreFile(root, problem), ...patterns];
  if (rules.length === 0) return () => false;
  const { ignore } = await import('./gitignore.js');
  const fresh = () => ignore({ ignorecase: false }).add(rules);
  let matcher = fresh();
  let asked = 0;
  return (path, isFolder) => {
    const fromRoot = relative(root, path);
    if (fromRoot === '' || fromRoot === '..' || fromRoot.startsWith(`..${sep}`) || isAbsolute(fromRoot)) return false;
    if (++asked % askedAtMost === 0) matcher = fresh();
    const written = sep === '\\' ? fromRoot.replaceAll(sep, '/') : fromRoot;
    return matcher.ignores(isFolder ? `${written}/` : written);
  };
}

function readIgnoreFile(root: string, problem: (message: string) => void): string[] {
  const source = readSource(root, join(root, ignoreFile), maximumBytes);
  if (source.kind === 'missing') return [];
  const text = source.kind === 'bytes' ? decodeText(source.bytes, ignoreFile, maximumBytes).text : undefined;
  if (text === undefined) {
    problem(`${ignoreFile} cannot be read. It should be a text file (UTF-8) with one pattern on each line.`);
    return [];
  }
  return text.split(/\r?\n/);
}
