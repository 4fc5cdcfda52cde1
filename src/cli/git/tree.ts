import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { leavesFolder } from '../../assessment/checks/paths.js';
import type { AssessmentFiles } from '../../assessment/read-assessment.js';
import { type Commit, partsOf, type Repository } from './repository.js';
import { askGit, runGit } from './run-git.js';

/** A file of a commit. */
export interface TreeFile {
  /** From the repository's root. */
  readonly path: string;
  /** Whether it's a file: links and other repositories aren't read. */
  readonly isFile: boolean;
  /** The name of the object that holds its content. */
  readonly object: string;
  /** In bytes; 0 where it isn't known. */
  readonly size: number;
}

/**
 * The files of a commit at a path: that one, or all in that folder; none where it has no such path.
 *
 * @throws RunError if Git can't read what the commit holds
 */
export function filesAt({ folder }: Repository, { id }: Commit, path: string): TreeFile[] {
  const question = (...options: string[]) => [
    ...['ls-tree', '-r', '-z', ...options, '--full-tree', id],
    ...(path === '' ? [] : ['--', path]),
  ];
  // A clone that lacks contents can't tell their sizes.
  const sized = runGit(folder, question('-l'));
  const answer = sized.status === 0 ? sized : askGit(folder, question(), `list the files of commit ${id.slice(0, 10)}`);
  return partsOf(answer).flatMap((line) => {
    // Where the content is missing, some versions of Git say `BAD` for its size.
    const [, mode = '', kind, object = '', size = '', name = ''] =
      /^(\d+) (\w+) (\w+)(?: +(\d+|-|BAD))?\t(.*)$/s.exec(line) ?? [];
    if (name === '') return [];
    return [{ path: name, isFile: kind === 'blob' && mode.startsWith('100'), object, size: Number(size) || 0 }];
  });
}

/**
 * What a file of a commit holds, as it was committed: no filter is run on it.
 *
 * @param alike what may be the same: where it is, nothing is asked of Git
 */
export function contentOf({ folder }: Repository, { object }: TreeFile, alike?: Uint8Array): Uint8Array | undefined {
  if (alike && isObject(object, alike)) return alike;
  const { status, stdout } = runGit(folder, ['cat-file', 'blob', object]);
  return status === 0 ? stdout : undefined;
}

/** Whether these bytes are the content of an object, by Git's hash of it. */
function isObject(object: string, bytes: Uint8Array): boolean {
  const hash = createHash(object.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === object;
}

/**
 * The files beside an assessment, as they were in its commit. Nothing outside its folder is read, and no link is followed.
 *
 * @param assessment the assessment's path from the repository's root
 * @param find gives a file of the commit by its path from the root
 * @param now the files beside it today: what is the same needs no Git
 */
export function filesBeside(
  repository: Repository,
  assessment: string,
  find: (path: string) => TreeFile | undefined,
  maximumBytes: number,
  now?: AssessmentFiles,
): AssessmentFiles {
  const folder = posix.dirname(assessment);
  return {
    // Evidence is not looked for: whether it's there changes no result.
    exists: (path) => (leavesFolder(path) ? 'outside' : true),
    read(path) {
      if (leavesFolder(path)) return 'outside';
      const file = find(posix.join(folder, path.replaceAll('\\', '/')));
      if (file === undefined) return 'missing';
      if (!file.isFile) return 'unreadable';
      if (file.size > maximumBytes) return 'too-large';
      const alike = now?.read(path);
      return contentOf(repository, file, typeof alike === 'string' ? undefined : alike) ?? 'unreadable';
    },
  };
}
