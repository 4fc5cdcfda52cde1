import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { dirname } from 'node:path';
import { cleanText, quoteText } from '../../text/clean-text.js';
import { RunError } from '../io.js';

/** What Git answered. */
export interface GitAnswer {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Milliseconds that one question may take. */
const patience = 60_000;

/** Bytes that one answer may have. */
const longestAnswer = 512 * 1024 * 1024;

/**
 * A repository may be a stranger's, and its configuration may name programs: for file systems, hooks, differences, signatures,
 * or to fetch what is missing. Nothing that is asked here needs any of them, and none may be run. Options on the command line win
 * over the repository's.
 */
const harmless = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  '--no-optional-locks',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'log.showSignature=false',
  '-c',
  'core.quotePath=false',
  // What would change the words of an answer, or leave a part of it out.
  '-c',
  'i18n.logOutputEncoding=UTF-8',
  '-c',
  'log.showRoot=true',
  '-c',
  'diff.renameLimit=1000',
  '-c',
  'advice.graftFileDeprecated=false',
  // Files that Git would read whole, and they may never end.
  '-c',
  'diff.orderFile=/dev/null',
  '-c',
  'mailmap.file=/dev/null',
];

/**
 * Asks Git in a folder, without a shell. Reads only: every question is about objects that are there.
 *
 * @throws RunError if Git isn't there, or takes too long
 */
export function runGit(folder: string, arguments_: readonly string[], input?: string): GitAnswer {
  // Git goes into the folder by itself: started in there, Windows would take a `git.exe` of the folder's own for Git.
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...harmless, ...arguments_], {
    cwd: dirname(process.execPath),
    env: environment(),
    input: input ?? '',
    maxBuffer: longestAnswer,
    timeout: patience,
    windowsHide: true,
  });
  if (error) throw new RunError(whyNot(error));
  return { status, stdout, stderr: stderr.toString('utf8') };
}

/**
 * Asks Git what it has to know. A failure is never taken for an empty answer: a history without its first years looks whole.
 *
 * @param question what Git can't do if it fails, as in `read the history of a file`
 * @throws RunError if Git fails, or as runGit does
 */
export function askGit(folder: string, arguments_: readonly string[], question: string): GitAnswer {
  const answer = runGit(folder, arguments_);
  if (answer.status === 0) return answer;
  throw new RunError(`Git can't ${question}: ${quoteText(saidByGit(answer), 300)}.`);
}

/** Without what points Git elsewhere, and without any way to fetch. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_ALLOW_PROTOCOL: 'none',
    // Grafts give a commit other parents, as replaced objects do.
    GIT_GRAFT_FILE: devNull,
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

function whyNot(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return "Git isn't installed here, so the old version can't be read. Install Git, or name two files.";
    case 'ETIMEDOUT':
      return 'Git took more than a minute to answer. Name two files or folders instead.';
    case 'ENOBUFS':
      return "Git's answer is too large. Name a smaller folder.";
    default:
      return `can't run Git: ${error.message}.`;
  }
}

/** What Git said, on one line, for a message. */
export const saidByGit = ({ stderr }: GitAnswer): string =>
  cleanText(stderr)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 1)
    .join('')
    .replace(/^fatal: /, '')
    .trim();
