import { resolve } from 'node:path';
import { quoteText } from '../../text/clean-text.js';
import { RunError } from '../io.js';
import { askGit, type GitAnswer, runGit, saidByGit } from './run-git.js';

/** The repository that a folder lies in. */
export interface Repository {
  /** The repository's root, which Git is asked in. */
  readonly folder: string;
  /** That folder's path from the repository's root, with `/` at its end; empty for the root itself. */
  readonly prefix: string;
}

/** A commit that was asked for. */
export interface Commit {
  /** The full name of the object. */
  readonly id: string;
  /** The day on which it was committed, in UTC: `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * The repository that a folder lies in.
 *
 * @param shown what messages call the folder, or the file in it
 * @throws RunError if it lies in none, or Git refuses to read it
 */
export function openRepository(folder: string, shown: string): Repository {
  const answer = runGit(folder, ['rev-parse', '--is-inside-work-tree', '--show-cdup', '--show-prefix']);
  // The name of a folder may have line breaks in it.
  const [inside, up = '', ...prefix] = answer.stdout.toString('utf8').replace(/\n$/, '').split('\n');
  if (answer.status === 0 && inside === 'true') return { folder: resolve(folder, up), prefix: prefix.join('\n') };
  if (answer.status === 0 || /not a git repository/i.test(answer.stderr))
    throw new RunError(
      `${quoteText(shown, 200)} isn't in a Git repository, so there is no old version of it. Name two files or folders instead.`,
    );
  throw new RunError(
    `Git can't read the repository of ${quoteText(shown, 200)}: ${quoteText(saidByGit(answer), 300)}.`,
  );
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The commit that a revision names (`main`, `v1.2`, `HEAD~3`), or the last one by the end of a day, UTC, along first parents.
 *
 * @throws RunError if there is none
 */
export function findCommit(repository: Repository, asked: string): Commit {
  const revision = quoteText(asked, 100);
  // A revision never starts with a hyphen, and Git would take it for an option. A line break would be two revisions.
  if (asked === '' || asked.startsWith('-') || /[\0\n\r]/.test(asked))
    throw new RunError(`"${revision}" isn't a revision. Use a branch, a tag, a commit, or a date (YYYY-MM-DD).`);
  if (day.test(asked) && isDay(asked)) return commitByDay(repository, asked);
  const found = runGit(repository.folder, ['rev-parse', '--verify', '--quiet', `${asked}^{commit}`]);
  const id = found.stdout.toString('utf8').trim();
  if (found.status !== 0 || !isObjectName(id))
    throw new RunError(`this repository has no revision "${revision}".${whereItMayBe(repository)}`);
  return { id, date: dateOf(repository, id) };
}

const isObjectName = (text: string): boolean => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);

/** Whether a day is on the calendar. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function commitByDay(repository: Repository, date: string): Commit {
  const question = ['rev-list', '-1', '--first-parent', `--before=${date}T23:59:59Z`, 'HEAD', '--'];
  const answer = hasCommits(repository) && askGit(repository.folder, question, 'list the commits');
  const id = answer ? answer.stdout.toString('utf8').trim() : '';
  if (!isObjectName(id))
    throw new RunError(`this repository has no commit by the end of ${date}.${whereItMayBe(repository)}`);
  return { id, date: dateOf(repository, id) };
}

/**
 * Whether anything has been committed yet on the branch.
 *
 * @throws RunError if Git can't tell, as for a damaged branch
 */
export function hasCommits({ folder }: Repository): boolean {
  const answer = runGit(folder, ['log', '-1', '-s', '--no-show-signature', '--format=']);
  if (answer.status === 0) return true;
  if (answer.stderr.includes('does not have any commits yet')) return false;
  throw new RunError(`Git can't read the latest commit: ${quoteText(saidByGit(answer), 300)}.`);
}

/** A clone that lacks earlier commits, and what to do. */
const shallow = 'a shallow clone with only the latest commits. To fetch the others: git fetch --unshallow';

const isShallow = ({ folder }: Repository): boolean =>
  runGit(folder, ['rev-parse', '--is-shallow-repository']).stdout.toString('utf8').trim() === 'true';

function whereItMayBe(repository: Repository): string {
  return isShallow(repository) ? ` It is ${shallow}` : ' To list the latest commits: git log --oneline';
}

/**
 * What to say where a clone may lack what was before a commit.
 *
 * @returns undefined if it lacks nothing
 */
export function missingBefore(repository: Repository, { id }: Commit): string | undefined {
  if (!isShallow(repository)) return undefined;
  const answerTo = (...question: string[]) =>
    askGit(repository.folder, question, `read commit ${id.slice(0, 10)}`).stdout.toString('utf8');
  // What the commit itself says, and what is there.
  const [header = ''] = answerTo('cat-file', 'commit', id).split('\n\n', 1);
  const hasParent = header.includes('\nparent ');
  const [, parent] = answerTo('rev-list', '-1', '--parents', id, '--').split(/\s+/);
  return hasParent && !parent ? `this is ${shallow}` : undefined;
}

function dateOf({ folder }: Repository, id: string): string {
  const question = ['log', '-1', '-s', '--no-show-signature', '--format=%ct', id, '--'];
  const answer = askGit(folder, question, `read commit ${id.slice(0, 10)}`);
  return dayOf(Number(answer.stdout.toString('utf8').trim()));
}

/** The last second that has a date of four digits: 9999-12-31T23:59:59Z. */
const lastSecond = 253_402_300_799;

/** The day of a time in seconds, in UTC. A commit may claim any time: one later than that has the last day. */
export const dayOf = (seconds: number): string =>
  new Date(Math.min(seconds, lastSecond) * 1000).toISOString().slice(0, 10);

/** The lines of an answer that ends its lines with NUL. */
export const partsOf = ({ stdout }: GitAnswer): string[] => stdout.toString('utf8').split('\0').slice(0, -1);
