import { Writable } from 'node:stream';
import { Chalk } from 'chalk';
import { cutTo } from '../../report/text/measure.js';
import { cleanText } from '../../text/clean-text.js';
import type { Io } from '../io.js';
import { type Presentation, terminalColumns } from '../terminal/terminal.js';
import { narrow } from './narrow.js';
import { untilPaused } from './pause.js';
import type { Choice, Option, Prompts } from './prompts.js';
import { columnsFor, paragraphs } from './say.js';
import { terminalKeys } from './terminal-keys.js';
import { terminalTheme } from './terminal-theme.js';

type Library = typeof import('./prompt-library.js');
type Look = Pick<Presentation, 'color' | 'unicode'>;

/** Questions on a terminal that can move its cursor: lists to walk through with the arrow keys, lines to edit. */
export async function terminalPrompts(io: Io, look: Look): Promise<Omit<Prompts, 'say'>> {
  const library: Library = await import('./prompt-library.js');
  const columns = () => columnsFor(io);
  const theme = (message: string, hint?: string) =>
    terminalTheme({ chalk: new Chalk({ level: look.color ? 1 : 0 }), unicode: look.unicode, columns: columns() })(
      message,
      hint,
    );
  const put = <T>(question: (context: Context) => Promise<T>) => onKeys(io, false, question);
  const putText = <T>(question: (context: Context) => Promise<T>) => onKeys(io, true, question);
  const list = <T>({ message, choices }: Pick<Choice<T>, 'message' | 'choices'>) => ({
    message,
    theme: theme(message),
    pageSize: linesForList(io, message, choices),
  });
  const items = <T>(choices: readonly Option<T>[]) => choices.map((choice) => itemOf(choice, columns()));
  return {
    choose: async <T>(question: Choice<T>) =>
      put((context) =>
        library.select<T>(
          {
            ...list(question),
            choices: items(question.choices),
            loop: false,
            ...(question.default !== undefined && { default: question.default }),
          },
          context,
        ),
      ),
    search: async <T>(question: Choice<T>) =>
      put((context) =>
        library.search<T>(
          {
            ...list(question),
            source: (typed) => items(narrow(question.choices, typed ?? '')),
            ...(question.default !== undefined && { default: question.default }),
          },
          context,
        ),
      ),
    chooseSeveral: async ({ message, choices, default: chosen = [], check }) =>
      put((context) =>
        library.checkbox(
          {
            ...list({ message, choices }),
            choices: choices.map((choice) => ({
              ...itemOf(choice, columns()),
              checked: chosen.includes(choice.value),
            })),
            loop: false,
            validate: (picked) => check?.(picked.map(({ value }) => value)) ?? true,
          },
          context,
        ),
      ),
    ask: async ({ message, default: present = '', check, hint }) => {
      // What cannot be shown and edited on one line is only kept or replaced.
      const editable = present === cleanText(present) && !/[\n\t]/.test(present);
      const meant = (typed: string) => typed.trim() || (editable ? '' : present);
      const answer = await putText((context) =>
        library.input(
          {
            message,
            theme: theme(message, hint),
            ...(editable && present !== '' && { default: present }),
            validate: (typed) => check?.(meant(typed)) ?? true,
          },
          context,
        ),
      );
      return meant(answer);
    },
    confirm: async ({ message, default: present }) =>
      put((context) => library.confirm({ message, theme: theme(message), default: present }, context)),
  };
}

interface Context {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

function onKeys<T>(io: Io, asksForText: boolean, question: (context: Context) => Promise<T>): Promise<T> {
  return untilPaused(io, async (leave) => {
    const keys = terminalKeys(io, leave, asksForText);
    try {
      return await question({ input: keys.input, output: screenOf(io), signal: leave.signal });
    } finally {
      keys.release();
    }
  });
}

/** The io's standard output as the library needs it: a stream, which it ends with each question. */
function screenOf({ stdout, env }: Io): Writable {
  const screen = new Writable({
    decodeStrings: false,
    write(text, _encoding, done) {
      stdout.write(String(text));
      done();
    },
  });
  return Object.defineProperties(screen, {
    isTTY: { value: true },
    columns: { get: () => terminalColumns(stdout, env) },
    rows: { get: () => stdout.rows || 24 },
  });
}

function itemOf<T>({ value, name, description }: Option<T>, columns: number) {
  return {
    value,
    name: paragraphs(name, columns - 4).join('\n    '),
    short: cutTo(cleanText(name), columns - 4, '...'),
    ...(description && { description: paragraphs(description, columns).join('\n') }),
  };
}

/** As many lines as the screen has beside the question, the longest description and the help; a list scrolls within. */
function linesForList(io: Io, message: string, choices: readonly Option<unknown>[]): number {
  const columns = columnsFor(io);
  const height = (text: string | undefined) => (text ? paragraphs(text, columns).length : 0);
  const around = height(message) + Math.max(0, ...choices.map(({ description }) => height(description))) + 4;
  return Math.max(4, Math.min(15, (io.stdout.rows || 24) - around));
}
