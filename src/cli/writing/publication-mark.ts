import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../inputs/source.js';

/** The file that marks a folder as one that `publish` wrote. */
export const markName = '.strive-publication.json';

/** What a publication says of itself. */
export interface PublicationMark {
  /** The files that it wrote. */
  readonly files: readonly string[];
  /** Whether a run was replacing files. A run that's over leaves no such mark. */
  readonly isUnfinished: boolean;
  /** Where a run keeps what isn't in its place yet. */
  readonly staging?: string | undefined;
}

/** What `publish` writes: nothing else is ever removed, whatever a mark from a stranger lists. */
const ownFile = /^(?:[a-z0-9][a-z0-9-]{0,99}\/)?(?:index\.html|data\/indicators\.(?:json|csv))$/;

/** Whether a path in the folder is one that `publish` writes. */
export const isPublicationFile = (path: string): boolean => ownFile.test(path);

/** The mark of a folder, as far as it's ours; undefined if it has none, or something else under that name. */
export function readMark(root: string): PublicationMark | undefined {
  const path = join(root, markName);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const source = readSource(root, path, 20_000_000);
  if (source.kind !== 'bytes') return undefined;
  try {
    const mark: unknown = JSON.parse(new TextDecoder().decode(source.bytes));
    if (typeof mark !== 'object' || mark === null || !('strive-publication' in mark) || !('files' in mark))
      return undefined;
    const { files } = mark;
    if (!Array.isArray(files)) return undefined;
    return {
      files: files.filter((file): file is string => typeof file === 'string' && isPublicationFile(file)),
      isUnfinished: 'unfinished' in mark && mark.unfinished === true,
      ...('staging' in mark && typeof mark.staging === 'string' && { staging: mark.staging }),
    };
  } catch {
    return undefined;
  }
}

export function serializeMark({ files, isUnfinished, staging }: PublicationMark): string {
  const mark = {
    'strive-publication': 1,
    ...(isUnfinished && { unfinished: true }),
    ...(staging !== undefined && { staging }),
    files: [...files].sort(),
  };
  return `${JSON.stringify(mark, null, 2)}\n`;
}
