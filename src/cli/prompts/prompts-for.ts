import { type Io, RunError } from '../io.js';
import { presentation } from '../terminal/terminal.js';
import type { Prompts } from './prompts.js';
import { speaker } from './say.js';

export interface PromptFlags {
  /** Ask line by line, without a byte that moves the cursor or colors. */
  readonly plain?: boolean;
  readonly ascii?: boolean;
  readonly color?: boolean;
}

/** Makes the prompts of a run; commands take it as an argument, so that tests can answer. */
export type MakePrompts = typeof promptsFor;

/**
 * The prompts of a run. What draws them is loaded with the first question.
 *
 * @param instead what to do where there is no terminal, naming the flags that answer the questions: a whole sentence
 * @throws RunError if standard input or standard output isn't a terminal: nobody could answer
 */
export function promptsFor(io: Io, flags: PromptFlags, instead: string): Prompts {
  if (!io.stdin?.isTTY || !io.stdout.isTTY) {
    const missing = io.stdin?.isTTY ? "standard output isn't a terminal" : "standard input isn't a terminal";
    throw new RunError(`this command asks questions, but ${missing}. ${instead}`);
  }
  const plain = flags.plain === true || io.env['TERM'] === 'dumb';
  const look = presentation(flags, io.env, { isTTY: true, ...(io.stdout.columns && { columns: io.stdout.columns }) });
  const load = async () =>
    plain
      ? (await import('./plain-prompts.js')).plainPrompts(io)
      : (await import('./terminal-prompts.js')).terminalPrompts(io, look);
  let loaded: ReturnType<typeof load> | undefined;
  const prompts = () => {
    loaded ??= load();
    return loaded;
  };
  return {
    say: speaker(io, { color: look.color && !plain }),
    choose: async (question) => (await prompts()).choose(question),
    chooseSeveral: async (question) => (await prompts()).chooseSeveral(question),
    search: async (question) => (await prompts()).search(question),
    ask: async (question) => (await prompts()).ask(question),
    confirm: async (question) => (await prompts()).confirm(question),
  };
}
