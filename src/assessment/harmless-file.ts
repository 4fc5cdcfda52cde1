import { isClean } from './clean-text.js';

/**
 * Whether the text of a YAML file shows by itself that nothing in its document has to be cleaned or masked, which takes half
 * the time of a look at every text there. False says nothing: the document has to be looked at.
 *
 * Only for a file in which YAML finds nothing wrong. Its texts are then made of pieces of the file, without a backslash as they
 * stand there: but for a space in the place of a line's end, and one quote for two.
 */
export function isHarmlessFile(text: string): boolean {
  return (
    !text.includes('\\') &&
    !text.includes('@') &&
    !text.includes('%40') &&
    !birth.test(text) &&
    !digits.test(text) &&
    (isPlain.test(text) || isClean(text))
  );
}

const birth = /born|birth|d\.?o\.?b/i;

const endOfLine = '[ \\t]*\\n[ \\t]*';

/** A number of people, a value or an observation in short: none of the patterns of personal data matches behind such a key. */
const commonNumber = '(?:\\bn|\\bvalue|\\byouth|\\d["\']?): \\d{1,15}(?:\\.\\d{1,15})?';

/**
 * Four digits with two before them, at most one sign between, as every number has that is personal data; the sign may be the
 * end of a line, or a quote that stands twice. A common number is passed over, and so is the period that follows on the next
 * line: there is one behind nearly every value.
 */
const digits = new RegExp(
  `\\d\\d(?:[ -.\\u00a0\\u2007\\u2010-\\u2013\\u202f]?|''|${endOfLine})\\d{4}(?<!${commonNumber}(?:${endOfLine}\\d{4})?)`,
);

/** Nothing but the signs of a keyboard, which is found out faster than that a text is clean. */
const isPlain = /^[\t\n -~]*$/;
