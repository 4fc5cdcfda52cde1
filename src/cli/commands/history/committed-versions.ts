import { basename, dirname, posix, resolve } from 'node:path';
import { leavesFolder } from '../../../assessment/checks/paths.js';
import type { Version } from '../../../insight/history/history.js';
import { quoteText } from '../../../text/clean-text.js';
import { changesOf, commitsThatChanged } from '../../git/renames.js';
import { type Commit, missingBefore, openRepository, type Repository } from '../../git/repository.js';
import { contentOf, filesAt, filesBeside } from '../../git/tree.js';
import type { Io } from '../../io.js';
import { pathFromFolder } from '../../outputs/shown-path.js';
import { unreadable } from '../../workers/refusals.js';
import { type Reading, type ReadSide, readBytes, readSide, refused } from '../compare/read-side.js';

/** The date that an assessment has, if a look at its lines tells. */
const dateLine = /^assessed-on:[ \t]*["']?(\d{4}-\d{2}-\d{2})/m;

/**
 * A file's versions, the latest first: as it is now, and after each commit that changed it, through renames. The data files
 * of a version are those of the last commit before the next version; where they have errors, those of the last one without
 * follow. Of versions with one date, all but the last valid one may be left out.
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
    if (isThere) {
      for (const version of versionsOf({ repository, path, commit, reading, seen }, until)) {
        versions.push(version);
        if (version.read.valid) seen.add(version.read.assessment.assessedOn);
      }
    }
    until = `${commit.id}^1`;
  }
  return versions;
}

/** What a commit made of an assessment, and how it's read. */
interface Committed {
  readonly repository: Repository;
  /** From the repository's root. */
  readonly path: string;
  readonly commit: Commit;
  readonly reading: Reading;
  /** The dates that have a later valid version. */
  readonly seen: ReadonlySet<string>;
}

/**
 * A version as it stood last, and, where that has errors because of its data files, as it stood last without errors.
 *
 * @param until the last commit in which the file was like this
 */
function versionsOf(committed: Committed, until: string): Version[] {
  const { repository, path, commit } = committed;
  const last = stateAt(committed, until);
  if (last === undefined) return [];
  const { own, dated } = last;
  const { file, read } = own.side;
  const version = ({ id, date }: Commit, state: Version['read']): Version => ({
    file,
    commit: id,
    committed: date,
    read: state,
  });
  if (read.valid) return [version(commit, read)];
  const changes = commitsThatChanged(repository, dataPaths(path, own), `${commit.id}..${until}`);
  const broken = { ...version(changes[0] ?? commit, read), ...(dated !== undefined && { dated }) };
  for (const change of changes) {
    const state = stateAt(committed, `${change.id}^1`)?.own.side.read;
    if (state?.valid) return [broken, version(commit, state)];
  }
  return [broken];
}

/** The data files that were looked for, by their paths from the repository's root. */
const dataPaths = (path: string, { data }: ReadSide): string[] =>
  [...data.keys()]
    .filter((name) => !leavesFolder(name))
    .map((name) => posix.join(posix.dirname(path), name.replaceAll('\\', '/')));

/** An assessment and its data files as they stood in a commit; undefined where there is a later valid one of its date. */
function stateAt(
  { repository, path, reading, seen }: Committed,
  id: string,
): { readonly own: ReadSide; readonly dated: string | undefined } | undefined {
  const commit = { id, date: '' };
  const at = (one: string) => filesAt(repository, commit, one).find((found) => found.path === one);
  const found = at(path);
  if (!found?.isFile) return undefined;
  const bytes = found.size > reading.maximumBytes ? undefined : contentOf(repository, found);
  if (bytes === undefined) {
    return { own: refused(path, unreadable(path, "Git doesn't have its content here")), dated: undefined };
  }
  const dated = dateLine.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  if (dated !== undefined && seen.has(dated)) return undefined;
  const files = filesBeside(repository, path, at, reading.maximumBytes);
  return { own: readBytes(path, bytes, files, reading, undefined), dated };
}
