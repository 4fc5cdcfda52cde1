import { defuseCommands } from '../report/github/defuse-commands.js';
import { workflowCommand } from '../report/github/workflow-command.js';
import { cleanText } from '../text/clean-text.js';
import { safeText } from '../text/shown-text.js';

/** What a run needs of the process: the real one, or a test's. */
export interface Io {
  readonly stdin?: InputStream;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  once?(signal: NodeJS.Signals, listener: () => void): unknown;
  on?(signal: NodeJS.Signals, listener: () => void): unknown;
  off?(signal: NodeJS.Signals, listener: () => void): unknown;
  /** Ends the process at once: what is still on its way to a reader is lost. */
  exit?(status: number): unknown;
  /** Set when something goes wrong after the command has returned its status: it wins over that one. */
  exitCode?: number | string | null | undefined;
}

/** Standard input; what only a terminal has is there on a terminal only. */
export type InputStream = NodeJS.ReadableStream & {
  readonly isTTY?: boolean;
  /** Whether keys come one by one, unseen, instead of by lines. */
  setRawMode?(raw: boolean): unknown;
};

export interface Output {
  /** @param text the text, or its bytes in UTF-8 */
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  on?(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  once?(event: 'drain' | 'error', listener: () => void): unknown;
  off?(event: 'drain' | 'error', listener: () => void): unknown;
}

/** Something about the run itself that went wrong: told on standard error, exit status 2. */
export class RunError extends Error {
  override readonly name = 'RunError';
}

/** By its name: a bundle that is loaded when it is used brings the class once more. */
export const isRunError = (error: unknown): error is RunError => error instanceof Error && error.name === 'RunError';

/**
 * Tells something about the run, apart from its results. What was typed may be in it, and logs keep it: what looks like
 * personal data is masked.
 */
export function tell(io: Io, message: string): void {
  // Wherever it runs: not every system that reads logs for commands can be known.
  io.stderr.write(defuseCommands(cleanText(safeText(`strive: ${message}\n`))));
}

/** Tells of something that is wrong with the run: in GitHub Actions as an annotation, for people to see it beside the step. */
export function tellProblem(io: Io, message: string, level: 'error' | 'warning' = 'error'): void {
  if (io.env['GITHUB_ACTIONS'] === 'true')
    io.stderr.write(workflowCommand(level, { title: 'strive' }, defuseCommands(safeText(message))));
  else tell(io, level === 'warning' ? `warning: ${message}` : message);
}

/**
 * Text that neither a terminal nor GitHub's runner acts upon, which reads both outputs for commands: names of files and what
 * was typed may hold anything.
 */
export function withoutCommands({ env }: Io, text: string): string {
  const clean = cleanText(text);
  return env['GITHUB_ACTIONS'] === 'true' ? defuseCommands(clean) : clean;
}
