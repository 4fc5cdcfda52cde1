import { resolve } from 'node:path';
import { quoteText } from '../../text/clean-text.js';
import { type Io, RunError } from '../io.js';
import { meantFile } from './near-file.js';
import { pathKind } from './path-kind.js';

/**
 * Whether a name that somebody typed is a file's or a folder's, read from the working folder.
 *
 * @throws RunError if there's neither, with the file that was most likely meant
 */
export function namedKind(io: Pick<Io, 'cwd'>, name: string): 'file' | 'folder' {
  if (name === '') throw new RunError('a name is empty. Name a file or a folder.');
  const kind = pathKind(resolve(io.cwd(), name));
  if (kind !== 'missing') return kind;
  const meant = meantFile(io.cwd(), name) || ' Check the name and the folder.';
  throw new RunError(`there is no file or folder ${quoteText(name, 200)}.${meant}`);
}
