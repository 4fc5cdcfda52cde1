import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../inputs/source.js';

/** The file that marks a folder as one that `publish` wrote. */
export const markName = '.strive-publication.json';

/** Whose a page is. */
export interface Identity {
  readonly id: string | null;
  readonly name: string;
}

/** What a publication says of itself. */
export interface PublicationMark {
  /** The folders of pages, each with whose it is: a page's address stays. Empty for a publication of one partnership. */
  readonly pages: ReadonlyMap<string, Identity>;
  /** The files that it wrote. */
  readonly files: readonly string[];
  /** Whether a run was replacing files. A run that's over leaves no such mark. */
  readonly isUnfinished: boolean;
  /** Where a run keeps what isn't in its place yet. */
  readonly staging?: string | undefined;
}

const folderName = /^(?!data$)[a-z0-9][a-z0-9-]{0,99}$/;

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
      pages: 'pages' in mark ? readPages(mark.pages) : new Map(),
      files: files.filter((file): file is string => typeof file === 'string' && isPublicationFile(file)),
      isUnfinished: 'unfinished' in mark && mark.unfinished === true,
      ...('staging' in mark && typeof mark.staging === 'string' && { staging: mark.staging }),
    };
  } catch {
    return undefined;
  }
}

function readPages(pages: unknown): Map<string, Identity> {
  if (typeof pages !== 'object' || pages === null) return new Map();
  return new Map(
    Object.entries(pages).flatMap(([slug, owner]) => {
      const identity = readIdentity(owner);
      return identity && folderName.test(slug) ? [[slug, identity] as const] : [];
    }),
  );
}

/** Whose something is, if that's what's said. */
export function readIdentity(owner: unknown): Identity | undefined {
  if (typeof owner !== 'object' || owner === null || !('id' in owner) || !('name' in owner)) return undefined;
  const { id, name } = owner;
  return (id === null || typeof id === 'string') && typeof name === 'string' ? { id, name } : undefined;
}

export function serializeMark({ files, pages, isUnfinished, staging }: PublicationMark): string {
  const mark = {
    'strive-publication': 1,
    ...(isUnfinished && { unfinished: true }),
    ...(staging !== undefined && { staging }),
    ...(pages.size > 0 && {
      pages: Object.fromEntries([...pages].sort().map(([slug, { id, name }]) => [slug, { id, name }])),
    }),
    files: [...files].sort(),
  };
  return `${JSON.stringify(mark, null, 2)}\n`;
}
