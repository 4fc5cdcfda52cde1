import { quoteText } from '../../../text/clean-text.js';
import type { CommandDefinition } from '../../command.js';
import type { Io } from '../../io.js';
import { offerFor } from './offer.js';

/** The longest description: a line of a terminal, with the word before it. */
const longest = 72;

/** Control characters: a word with one can't be passed to a shell on a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const untellable = /[\u0000-\u001f\u007f]/;

/**
 * What a shell's script reads, line by line. The first says which files to offer, what comes before their names in the
 * current word, and that word itself, with tabs between them; the others are a candidate each, a tab and what it is.
 * Whatever goes wrong, it is one line: nobody wants to read messages on a half-typed command line.
 */
export async function answer(
  io: Io,
  commands: readonly CommandDefinition[],
  words: readonly string[],
): Promise<string> {
  const current = words.at(-1) ?? '';
  if (untellable.test(current)) return 'none\t\t\n';
  try {
    const { candidates, paths, pathPrefix } = await offerFor(io, commands, words.slice(0, -1), current);
    const lines = candidates.map(({ value, description = '' }) => `${value}\t${quoteText(description, longest)}`);
    return `${[`${paths}\t${pathPrefix}\t${current}`, ...lines].join('\n')}\n`;
  } catch {
    return `none\t\t${current}\n`;
  }
}
