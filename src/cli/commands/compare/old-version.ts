import { basename, dirname, resolve } from 'node:path';
import { tooLarge } from '../../../findings/decode-text.js';
import type { Revision } from '../../../generated/comparison.js';
import { quoteText } from '../../../text/clean-text.js';
import { pathBefore, renamesSince } from '../../git/renames.js';
import { type Commit, findCommit, openRepository, type Repository } from '../../git/repository.js';
import { contentOf, filesAt, filesBeside, type TreeFile } from '../../git/tree.js';
import { assessmentFolder } from '../../inputs/assessment-folder.js';
import { ignoreRules } from '../../inputs/ignore-rules.js';
import type { GatherOptions } from '../../inputs/input.js';
import { isNamedAssessment, peekBytes } from '../../inputs/peek.js';
import { type Io, RunError } from '../../io.js';
import { pathFromFolder } from '../../outputs/shown-path.js';
import { configNames } from '../../settings/find-config.js';
import { unreadable } from '../../workers/refusals.js';
import { type Reading, type ReadSide, readBytes, refused } from './read-side.js';
import type { SideFiles } from './side-files.js';

/** What was asked for, and the commit that it is. */
const revisionOf = (asked: string, { id, date }: Commit): Revision => ({ asked, commit: id, date });

/**
 * An assessment as it was in a revision, with its data files as they were there. Renames since are followed.
 *
 * @param like the file as it is today
 * @throws RunError if there's no repository or no such revision, or the file wasn't in it
 */
export function readOldVersion(
  io: Io,
  file: string,
  asked: string,
  reading: Reading,
  like: ReadSide,
): { readonly side: ReadSide; readonly revision: Revision } {
  const whole = resolve(io.cwd(), file);
  const repository = openRepository(dirname(whole), file);
  const commit = findCommit(repository, asked);
  const now = `${repository.prefix}${basename(whole)}`;
  const at = (path: string) => filesAt(repository, commit, path).find((one) => one.path === path);
  const path = at(now) ? now : pathBefore(repository, commit, now);
  const found = path === undefined ? undefined : at(path);
  if (!found || path === undefined) {
    const shown = quoteText(pathFromFolder(io.cwd(), file), 200);
    throw new RunError(
      `${shown} isn't in "${quoteText(asked, 100)}". If you renamed it, commit that first. If it's new, name two files instead.`,
    );
  }
  const beside = assessmentFolder(io.cwd(), file, reading.maximumBytes);
  const files = filesBeside(repository, path, at, reading.maximumBytes, path === now ? beside : undefined);
  return {
    side: readCommitted(`${asked}:${path}`, repository, found, files, reading, like),
    revision: revisionOf(asked, commit),
  };
}

/**
 * The assessments of a folder as it was in a revision. A file that was renamed since has today's path.
 *
 * @param today the folder's files as they are today
 * @throws RunError if there's no repository or no such revision
 */
export async function oldVersions(
  io: Io,
  folder: string,
  asked: string,
  reading: Reading,
  options: GatherOptions,
  today: SideFiles,
): Promise<{ readonly side: SideFiles; readonly revision: Revision }> {
  const whole = resolve(io.cwd(), folder);
  const repository = openRepository(whole, folder);
  const commit = findCommit(repository, asked);
  const { prefix } = repository;
  const all = filesAt(repository, commit, prefix.replace(/\/$/, ''));
  const byPath = new Map(all.map((file) => [file.path, file]));
  const renames = renamesSince(repository, commit, prefix.replace(/\/$/, ''));
  const isIgnored = await ignoreRules(io, options.folder ?? '.', options.ignore ?? [], () => {});
  const files = new Map<string, (like?: ReadSide) => ReadSide>();
  for (const file of all) {
    const path = file.path.slice(prefix.length);
    if (!mayBeAssessment(path, file) || isLeftOut(whole, path, isIgnored)) continue;
    const renamed = renames.get(file.path)?.slice(prefix.length);
    const isMoved = renamed !== undefined && !today.files.has(path) && today.files.has(renamed);
    const now = assessmentFolder(whole, path, reading.maximumBytes);
    const beside = filesBeside(repository, file.path, (one) => byPath.get(one), reading.maximumBytes, now);
    const read = (like?: ReadSide) => readCommitted(`${asked}:${file.path}`, repository, file, beside, reading, like);
    if (!isNamedAssessment(path) && !isAssessment(repository, file, whole, path, reading)) continue;
    files.set(isMoved ? renamed : path, read);
  }
  return {
    side: { name: `${asked}:${prefix.replace(/\/$/, '') || '.'}`, files },
    revision: revisionOf(asked, commit),
  };
}

/** As in a folder on the disk: no links, no dot folders, no config files. */
function mayBeAssessment(path: string, { isFile }: TreeFile): boolean {
  const [name = '', ...folders] = path.split('/').reverse();
  return (
    isFile &&
    /\.ya?ml$/i.test(name) &&
    !(configNames as readonly string[]).includes(name) &&
    !folders.some((folder) => folder.startsWith('.') || folder === 'node_modules')
  );
}

function isLeftOut(folder: string, path: string, isIgnored: (path: string, isFolder: boolean) => boolean): boolean {
  const parts = path.split('/');
  return parts.some((_, index) => isIgnored(resolve(folder, ...parts.slice(0, index + 1)), index < parts.length - 1));
}

/** Whether a file has a line that starts with `strive:`. One that is too large may be anything. */
function isAssessment(
  repository: Repository,
  file: TreeFile,
  folder: string,
  path: string,
  { maximumBytes }: Reading,
): boolean {
  if (file.size > maximumBytes) return true;
  const alike = assessmentFolder(folder, path, maximumBytes).read(basename(path));
  const bytes = contentOf(repository, file, typeof alike === 'string' ? undefined : alike);
  return bytes === undefined || peekBytes(bytes) === 'candidate';
}

function readCommitted(
  name: string,
  repository: Repository,
  file: TreeFile,
  files: ReturnType<typeof filesBeside>,
  reading: Reading,
  like: ReadSide | undefined,
): ReadSide {
  if (!file.isFile) return refused(name, unreadable(name, "it's a link or another repository"));
  if (file.size > reading.maximumBytes) return refused(name, tooLarge(name, file.size, reading.maximumBytes));
  const bytes = contentOf(repository, file, like?.bytes);
  if (bytes === undefined) return refused(name, unreadable(name, "Git doesn't have its content here"));
  return readBytes(name, bytes, files, reading, like);
}
