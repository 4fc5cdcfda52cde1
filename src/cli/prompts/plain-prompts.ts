import { cleanText } from '../../text/clean-text.js';
import type { Io } from '../io.js';
import { type LineReader, lineReader } from './line-reader.js';
import { narrow } from './narrow.js';
import { untilPaused } from './pause.js';
import { answeredNumbers, answeredOption, type Heard } from './plain-answers.js';
import type { Choice, Option, Prompts } from './prompts.js';
import { columnsFor, paragraphs } from './say.js';

/** So many choices are listed at once; the others by narrowing, or with the next Enter. */
const page = 15;

/**
 * Questions line by line, for screen readers, for terminals that cannot move their cursor and for logs: choices have
 * numbers, `?` gives the help, and the terminal itself echoes and edits what is typed.
 */
export function plainPrompts(io: Io): Omit<Prompts, 'say'> {
  const lines = lineReader(io);
  const print = (text: string) => {
    for (const line of paragraphs(text, columnsFor(io))) io.stdout.write(`${line}\n`);
  };
  const prompt = (text: string) => io.stdout.write(`${paragraphs(text, columnsFor(io)).join('\n')} `);

  /** Asks until there is an answer. */
  const until = async <T>(
    asking: () => string,
    help: () => string,
    hear: (line: string) => Heard<T>,
    next: LineReader['next'] = lines.next,
  ): Promise<T> => {
    for (;;) {
      prompt(asking());
      const line = (await untilPaused(io, ({ signal }) => next(signal)).catch(closeLine)).trim();
      const heard = line === '?' ? { say: help() } : hear(line);
      if ('answer' in heard) return heard.answer;
      print(heard.say);
    }
  };
  const closeLine = (error: unknown): never => {
    io.stdout.write('\n');
    throw error;
  };

  return {
    choose: async <T>({ message, choices, default: present }: Choice<T>) => {
      const standard = choices.find(({ value }) => present !== undefined && value === present);
      print(message);
      print(numbered(choices));
      return until<T>(
        () => `Type a number${bracketed(standard && numberOf(choices, standard))}, or ? for help:`,
        () => described(choices, 'Type the number of your choice and press Enter. Press Ctrl-C to pause.'),
        (line) => answeredOption(choices, line, standard),
      );
    },
    search: async <T>({ message, choices, default: present }: Choice<T>) => {
      const standard = choices.find(({ value }) => present !== undefined && value === present);
      let shown = choices;
      let from = 0;
      print(message);
      const listing = () => {
        const rest = shown.length - from - page;
        const more = rest > 0 ? `\n  ... and ${rest} more. Press Enter to see them, or type letters to search.` : '';
        return numbered(shown.slice(from, from + page), from) + more;
      };
      print(listing());
      return until<T>(
        () => `Type a number${bracketed(standard?.name)}, letters to search, or ? for help:`,
        () => described(shown, 'Type letters to search, * to see the whole list, or a number to choose.'),
        (line) => {
          if (line === '' && !standard && shown.length > from + page) from += page;
          else if (line === '*') [shown, from] = [choices, 0];
          else if (line === '' || /^\d+$/.test(line)) return answeredOption(shown, line, standard);
          else {
            const narrowed = narrow(choices, line);
            if (narrowed.length === 0) return { say: `Nothing in the list matches ${JSON.stringify(line)}.` };
            [shown, from] = [narrowed, 0];
          }
          return { say: listing() };
        },
      );
    },
    chooseSeveral: async ({ message, choices, default: present = [], check }) => {
      const standard = choices.filter(({ value }) => present.includes(value));
      print(message);
      print(numbered(choices));
      return until(
        () =>
          `Type numbers separated by commas, or none${bracketed(
            standard.map((option) => numberOf(choices, option)).join(', ') || 'none',
          )}, or ? for help:`,
        () => described(choices, 'Example: 1, 3. Or type "all" or "none".'),
        (line) => answeredNumbers(choices, line, standard, check),
      );
    },
    ask: async ({ message, default: present = '', check, hint }) =>
      until(
        () => `${message}${present.length > 30 ? `\n  [${present}]\n ` : bracketed(present)}:`,
        () => hint ?? 'Type your answer and press Enter. Press Ctrl-C to pause.',
        (line) => {
          const answer = line.replace(/\p{Cc}+/gu, ' ').trim() || present;
          const wrong = check?.(answer);
          if (wrong !== undefined) return { say: wrong };
          if (line.includes('\n')) print('Your lines were joined into one answer.');
          return { answer };
        },
        lines.nextPasted,
      ),
    confirm: async ({ message, default: present }) =>
      until<boolean>(
        () => `${message} yes or no [${present ? 'yes' : 'no'}]:`,
        () => 'Type y or n and press Enter. Press Ctrl-C to pause.',
        (line) => {
          const typed = line.toLowerCase();
          if (typed === '') return { answer: present };
          if ('yes'.startsWith(typed)) return { answer: true };
          if ('no'.startsWith(typed)) return { answer: false };
          return { say: 'Please type y for yes or n for no.' };
        },
      ),
  };
}

function numbered(choices: readonly Option<unknown>[], from = 0): string {
  return choices.map(({ name }, index) => `  ${from + index + 1}. ${inOneLine(name)}`).join('\n');
}

function described(choices: readonly Option<unknown>[], how: string): string {
  const lines = choices.map(
    ({ name, description }, index) =>
      `  ${index + 1}. ${inOneLine(name)}${description ? `: ${inOneLine(description)}` : ''}`,
  );
  return [...lines, how].join('\n');
}

function inOneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

function numberOf(choices: readonly Option<unknown>[], option: Option<unknown>): string {
  return String(choices.indexOf(option) + 1);
}

function bracketed(text: string | undefined): string {
  return text ? ` [${text}]` : '';
}
