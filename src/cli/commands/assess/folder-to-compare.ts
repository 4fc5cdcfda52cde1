import { basename, join, resolve } from 'node:path';
import { namedKind } from '../../inputs/named-kind.js';
import { pathKind } from '../../inputs/path-kind.js';
import { type Io, RunError } from '../../io.js';
import { shellWord } from '../../terminal/shell-word.js';

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
  const file = shellWord(folder);
  const kind = pathKind(resolve(io.cwd(), against));
  const sameName = join(against, basename(folder));
  const old = kind !== 'folder' ? against : pathKind(resolve(io.cwd(), sameName)) === 'file' ? sameName : undefined;
  const command =
    kind === 'missing'
      ? `compare ${file} --against ${shellWord(against)}`
      : `compare ${old === undefined ? 'OLD-FILE' : shellWord(old)} ${file}`;
  throw new RunError(`--against needs a folder. For one file, use strive ${command}`);
}
