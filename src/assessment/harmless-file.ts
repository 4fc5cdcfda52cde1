import { isClean } from './clean-text.js';

/**
 * Whether the text of a YAML file shows by itself that nothing in its document has to be cleaned or masked, which takes a
 * third of the time of a look at every text there. False says nothing: the document has to be looked at.
 *
 * Only for a file in which YAML finds nothing wrong. There are no control characters in it then, and where it has no
 * backslash, its texts are made of pieces of the file as they stand there: but for a space in the place of a line's end, and
 * one quote for two.
 *
 * @param isAscii whether every character is of ASCII: but for control characters, all of these may be shown
 */
export function isHarmlessFile(text: string, isAscii: boolean): boolean {
  return (
    !text.includes('\\') &&
    !text.includes('@') &&
    !text.includes('%40') &&
    !birth.test(text) &&
    !digits.test(text) &&
    (isAscii || isClean(text))
  );
}

const birth = /born|birth|d\.?o\.?b/i;

const sign = '[ -.\\u00a0\\u2007\\u2010-\\u2013\\u202f]';
const endOfLine = '[ \\t]*\\r?\\n[ \\t]*';

/** A number of people, a value or an observation in short: none of the patterns of personal data matches behind such a key. */
const commonNumber = '(?:\\bn|\\bvalue|\\byouth|\\d["\']?): \\d{1,15}(?:\\.\\d{1,15})?';

/**
 * Four digits with two before them, at most one sign between, as every number has that is personal data; the sign may be a
 * quote that stands twice, or the end of a line. A common number is passed over, and so is what follows it on the next line:
 * a period, behind nearly every value. (It is asked what stands before the end of a line only where there is a space.)
 */
const digits = new RegExp(
  `\\d\\d(?:(?:${sign}?|'')\\d{4}(?<!${commonNumber})|(?=\\s)(?<!${commonNumber})${endOfLine}\\d{4})`,
);
