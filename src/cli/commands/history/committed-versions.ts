import { basename, dirname, resolve } from 'node:path';
import type { Version } from '../../../insight/history/history.js';
import { quoteText } from '../../../text/clean-text.js';
import { changesOf } from '../../git/renames.js';
import { missingBefore, openRepository, type Repository } from '../../git/repository.js';
import { contentOf, filesAt, filesBeside } from '../../git/tree.js';
import type { Io } from '../../io.js';
import { pathFromFolder } from '../../outputs/shown-path.js';
import { unreadable } from '../../workers/refusals.js';
import { type Reading, readBytes, readSide, refused } from '../compare/read-side.js';

/** The date that an assessment has, if a look at its lines tells. */
const dateLine = /^assessed-on:[ \t]*["']?(\d{4}-\d{2}-\d{2})/m;

/**
 * A file's versions, the latest first: as it is now, and after each commit that changed it, through renames. The data files
 * of a version are those of the last commit before the next version. Of versions with one date, all but the last valid one may
 * be left out.
 *
 * @param problems takes what keeps the history from being whole
 * @throws RunError if the file isn't in a Git repository, or Git can't read it
 */
export async function committedVersions(
  io: Io,
  file: string,
  reading: Reading,
  problems: string[],
): Promise<Version[]> {
  const whole = resolve(io.cwd(), file);
  const repository = openRepository(dirname(whole), file);
  const now = readSide({ name: pathFromFolder(io.cwd(), file), path: file }, reading);
  const versions: Version[] = [{ file: now.side.file, commit: null, committed: null, read: now.side.read }];
  const seen = new Set(now.side.read.valid ? [now.side.read.assessment.assessedOn] : []);
  let until = 'HEAD';
  const changes = changesOf(repository, `${repository.prefix}${basename(whole)}`, 'HEAD');
  const first = changes.at(-1);
  const missing = first && missingBefore(repository, first.commit);
  if (missing) problems.push(`earlier versions of ${quoteText(file, 200)} may be missing: ${missing}`);
  for (const { commit, path, isThere } of changes) {
    const version = isThere ? versionAt(repository, path, until, seen, reading) : undefined;
    until = `${commit.id}^1`;
    if (version === undefined) continue;
    versions.push({ ...version, commit: commit.id, committed: commit.date });
    if (version.read.valid) seen.add(version.read.assessment.assessedOn);
  }
  return versions;
}

/**
 * A version as it stood in a commit, with its data files; undefined where there is a later valid one of its date.
 *
 * @param until the last commit in which the file was like this
 */
function versionAt(
  repository: Repository,
  path: string,
  until: string,
  seen: ReadonlySet<string>,
  reading: Reading,
): Pick<Version, 'file' | 'read'> | undefined {
  const commit = { id: until, date: '' };
  const at = (one: string) => filesAt(repository, commit, one).find((found) => found.path === one);
  const found = at(path);
  if (!found?.isFile) return undefined;
  const bytes = found.size > reading.maximumBytes ? undefined : contentOf(repository, found);
  if (bytes === undefined) return refused(path, unreadable(path, "Git doesn't have its content here")).side;
  const date = dateLine.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  if (date !== undefined && seen.has(date)) return undefined;
  return readBytes(path, bytes, filesBeside(repository, path, at, reading.maximumBytes), reading, undefined).side;
}
