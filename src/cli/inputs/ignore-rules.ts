import { join, relative, resolve, sep } from 'node:path';
import { decodeText } from '../../findings/decode-text.js';
import type { Io } from '../io.js';
import { assessmentFolder } from './assessment-folder.js';
import { isInside } from './is-inside.js';

/** Whether a file or a folder (by its absolute path) is left out of folders and patterns. */
export type IsIgnored = (path: string, isFolder: boolean) => boolean;

/** The name of the list of what is left out. */
export const ignoreFile = '.striveignore';

const maximumBytes = 1_000_000;

/** More patterns, and longer ones, take their time at every file. */
const mostPatterns = 1000;
const longestPattern = 1000;

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
  const { ignoredBy } = await import('./gitignore.js');
  const isIgnored = ignoredBy(rules);
  return (path, isFolder) => {
    const fromRoot = relative(root, path);
    if (fromRoot === '' || !isInside(root, path)) return false;
    return isIgnored(sep === '\\' ? fromRoot.replaceAll(sep, '/') : fromRoot, isFolder);
  };
}

function readIgnoreFile(root: string, problem: (message: string) => void): string[] {
  const bytes = assessmentFolder(root, join(root, ignoreFile), maximumBytes).read(ignoreFile);
  if (bytes === 'missing') return [];
  if (bytes === 'outside') {
    problem(`${ignoreFile} is a link to a file outside its folder. Replace the link with the file.`);
    return [];
  }
  const text = typeof bytes === 'string' ? undefined : decodeText(bytes, ignoreFile, maximumBytes).text;
  if (text === undefined) {
    problem(`can't read ${ignoreFile}. It must be a text file (UTF-8) with one pattern per line.`);
    return [];
  }
  const lines = text.split(/\r?\n/);
  if (lines.filter((line) => line !== '' && !line.startsWith('#')).length > mostPatterns || lines.some(isTooLong)) {
    problem(
      `${ignoreFile} is too large, so it was not used. The limit is ${mostPatterns.toLocaleString('en-US')} patterns of ${longestPattern.toLocaleString('en-US')} characters each.`,
    );
    return [];
  }
  return lines;
}

const isTooLong = (line: string) => line.length > longestPattern && !line.startsWith('#');
