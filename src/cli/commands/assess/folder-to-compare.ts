import { resolve } from 'node:path';
import { quoteText } from '../../../text/clean-text.js';
import { namedKind } from '../../inputs/named-kind.js';
import { pathKind } from '../../inputs/path-kind.js';
import { type Io, RunError } from '../../io.js';

/**
 * The folder that a run with `--against` is about.
 *
 * @throws RunError if it names anything else
 */
export function folderToCompare(io: Io, values: readonly string[], against: string, hasLists: boolean): string {
  const [folder = '', ...others] = values;
  const isList = folder === '-' || folder.startsWith('@');
  if (folder === '' || others.length > 0 || hasLists || isList)
    throw new RunError('--against compares a folder with an older one, so name one folder and nothing else.');
  if (namedKind(io, folder) === 'folder') return folder;
  const [old, file] = [quoteText(against, 100), quoteText(folder, 200)];
  const command =
    pathKind(resolve(io.cwd(), against)) === 'missing' ? `compare ${file} --against ${old}` : `compare ${old} ${file}`;
  throw new RunError(`--against needs a folder. For one file, use strive ${command}`);
}
