import { quoteText } from '../../text/clean-text.js';
import { type Commit, dayOf, hasCommits, partsOf, type Repository } from './repository.js';
import { askGit } from './run-git.js';
import { filesAt } from './tree.js';

/** What a commit did to a file. */
export interface FileChange {
  readonly commit: Commit;
  /** Its path from the repository's root, after the commit. */
  readonly path: string;
  /** Its path before, where the commit renamed it. */
  readonly from: string | undefined;
  /** Whether it made the file. */
  readonly isNew: boolean;
  /** Whether the file is there after the commit. */
  readonly isThere: boolean;
}

/**
 * The commits that changed a file, the latest first, along first parents and through renames.
 *
 * @param path from the repository's root
 * @param range such as `HEAD`, or `main..HEAD`
 * @returns none where nothing has been committed yet
 * @throws RunError if Git can't read them
 */
export function changesOf(repository: Repository, path: string, range: string): FileChange[] {
  if (!hasCommits(repository)) return [];
  const question = [
    'log',
    '--follow',
    '--first-parent',
    '-m',
    '--no-ext-diff',
    '--no-textconv',
    '--no-show-signature',
    '--no-color',
    '--name-status',
    '-M',
    '-z',
    '--format=commit %H %ct',
    range,
    '--',
    path,
  ];
  const answer = askGit(repository.folder, question, `read the history of ${quoteText(path, 200)}`);
  const changes = changesIn(partsOf({ ...answer, stdout: Buffer.concat([answer.stdout, Buffer.from('\0')]) }));
  const copied = changes.findIndex((change) => isCopy(repository, change));
  return copied === -1
    ? changes
    : changes.slice(0, copied + 1).map((change, at) => (at === copied ? created(change) : change));
}

/**
 * The commits that changed any of these files, the latest first, along first parents. None where no file is named.
 *
 * @param paths from the repository's root
 * @param range such as `v1..HEAD`
 * @throws RunError if Git can't read them
 */
export function commitsThatChanged({ folder }: Repository, paths: readonly string[], range: string): Commit[] {
  if (paths.length === 0) return [];
  const question = ['rev-list', '--first-parent', '--timestamp', range, '--', ...paths];
  const { stdout } = askGit(folder, question, 'list the commits that changed the data files');
  return [...stdout.toString('utf8').matchAll(/^(\d+) ([0-9a-f]+)$/gm)].map(([, seconds, id = '']) => ({
    id,
    date: dayOf(Number(seconds)),
  }));
}

/** Git follows a file to what it was copied from, too; that one is another file. */
const isCopy = (repository: Repository, { commit, from }: FileChange): boolean =>
  from !== undefined && filesAt(repository, commit, from).some(({ path }) => path === from);

const created = ({ from: _, ...change }: FileChange): FileChange => ({ ...change, from: undefined, isNew: true });

function changesIn(parts: readonly string[]): FileChange[] {
  const changes: FileChange[] = [];
  let commit: Commit | undefined;
  for (let index = 0; index < parts.length; index += 1) {
    const part = (parts[index] ?? '').replace(/^\n/, '');
    const [, id, seconds] = /^commit ([0-9a-f]+) (\d+)$/.exec(part) ?? [];
    if (id !== undefined) {
      commit = { id, date: dayOf(Number(seconds)) };
      continue;
    }
    const [, status] = /^([A-Z])\d*$/.exec(part) ?? [];
    if (status === undefined || commit === undefined) continue;
    const isMove = status === 'R' || status === 'C';
    const first = parts[index + 1] ?? '';
    const second = isMove ? (parts[index + 2] ?? '') : first;
    index += isMove ? 2 : 1;
    changes.push({
      commit,
      path: second,
      from: isMove ? first : undefined,
      isNew: status === 'A',
      isThere: status !== 'D',
    });
  }
  return changes;
}

/**
 * Where a file was in an earlier commit, by the renames since; undefined where it's newer than that.
 *
 * @param path where it is today, from the repository's root
 */
export function pathBefore(repository: Repository, commit: Commit, path: string): string | undefined {
  const first = changesOf(repository, path, `${commit.id}..HEAD`).at(-1);
  if (first === undefined) return path;
  return first.isNew ? undefined : (first.from ?? first.path);
}

/** The files of a folder that were renamed since a commit: their paths then, to their paths today, both from the root. */
export function renamesSince(repository: Repository, commit: Commit, folder: string): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  if (!hasCommits(repository)) return renames;
  const question = [
    'diff-tree',
    '-r',
    '-M',
    '-z',
    '--no-ext-diff',
    '--no-textconv',
    '--name-status',
    '--diff-filter=R',
    commit.id,
    'HEAD',
    ...(folder === '' ? [] : ['--', folder]),
  ];
  const parts = partsOf(askGit(repository.folder, question, 'list the renamed files'));
  for (let index = 0; index + 2 < parts.length; index += 3) renames.set(parts[index + 1] ?? '', parts[index + 2] ?? '');
  return renames;
}
