import { wrap } from '../../report/text/wrap.js';
import { cleanText } from '../../text/clean-text.js';

/** The longest line of a comment, its indentation included. */
const widest = 100;

/**
 * A text as lines of a comment.
 *
 * @param column of the #
 * @param indent spaces between the # and the text: one puts a line beside keys, more sets it apart from them
 * @param mark what the first line starts with; the others hang below it
 */
export function comment(text: string, column: number, indent = 1, mark = ''): string[] {
  const start = `${' '.repeat(column)}#${' '.repeat(indent)}`;
  const lines = wrap(cleanText(text), widest - start.length - mark.length);
  return lines.map((line, index) => `${start}${index === 0 ? mark : ' '.repeat(mark.length)}${line}`.trimEnd());
}

/** Lines that are in a comment as they are. */
export function commentBlock(lines: readonly string[], column = 0): string[] {
  return lines.map((line) => `${' '.repeat(column)}# ${line}`.trimEnd());
}
