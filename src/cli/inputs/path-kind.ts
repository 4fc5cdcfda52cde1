import { statSync } from 'node:fs';

/** What stands at a path, links followed. What is there and cannot be looked at is a file here: reading it tells why. */
export type PathKind = 'file' | 'folder' | 'missing';

/** That there is nothing of this name, or that there can be nothing. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE']);

export function pathKind(path: string): PathKind {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return absent.has(String((error as NodeJS.ErrnoException).code)) ? 'missing' : 'file';
  }
}
