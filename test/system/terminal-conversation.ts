import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { environment, strive } from './run-program.js';

/** What keys send. */
export const key = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  interrupt: '\u0003',
  endOfInput: '\u0004',
} as const;

/** Somebody at a terminal, in front of a command that asks. */
export interface TerminalConversation {
  /**
   * Waits until this stands on the screen, below what was waited for before; how lines are broken makes no difference.
   *
   * @returns what was written since then, without control sequences
   */
  until(text: string): Promise<string>;
  /** Waits for a question, then types. */
  answer(question: string, ...keys: readonly string[]): Promise<string>;
  type(...keys: readonly string[]): void;
  /** The exit status, once the command has ended. */
  readonly ended: Promise<number>;
  /** All that was written, byte for byte. */
  written(): string;
}

interface Place {
  readonly folder: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly variables?: Readonly<Record<string, string>>;
}

/** Starts the installed command in a pseudo-terminal. */
export function converse(
  options: readonly string[],
  { folder, columns = 80, rows = 24, variables = {} }: Place,
): TerminalConversation {
  const terminal = spawn(strive, [...options], {
    name: variables['TERM'] ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd: folder,
    env: { ...environment, ...variables },
  });
  let written = '';
  let seen = 0;
  let ended = false;
  let look = () => {};
  terminal.onData((data) => {
    written += data;
    look();
  });
  const end = new Promise<number>((resolve) => {
    terminal.onExit(({ exitCode }) => {
      ended = true;
      look();
      resolve(exitCode);
    });
  });
  const until = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const fail = (why: string) =>
        reject(new Error(`${why} before it said ${JSON.stringify(text)}:\n${stripVTControlCharacters(written)}`));
      const patience = setTimeout(() => fail('Nothing happened any more'), 20_000);
      look = () => {
        const since = stripVTControlCharacters(written.slice(seen));
        const found = inOneLine(since).includes(inOneLine(text));
        if (!found && !ended) return;
        clearTimeout(patience);
        look = () => {};
        seen = written.length;
        if (found) resolve(since);
        else fail('The command ended');
      };
      look();
    });
  const type = (...keys: readonly string[]) => {
    for (const one of keys) terminal.write(one);
  };
  return {
    until,
    async answer(question, ...keys) {
      const since = await until(question);
      type(...keys);
      return since;
    },
    type,
    ended: end,
    written: () => written,
  };
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
