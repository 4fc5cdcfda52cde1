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
    !signs.some((sign) => text.includes(sign)) &&
    !labels.test(text) &&
    !numberOfPerson.test(text) &&
    !atSign.test(text) &&
    !digits.test(text) &&
    (isAscii || (isClean(text) && !otherSigns.test(text)))
  );
}

const signs = ['\\', '@', '%40', '+', 'SID', 'MRN'];

// Each of these begins with letters, or ends with a sign, which an engine finds several times as fast as it finds others.
const labels = /born|birth|d\.?o\.?b|d\.\s+o|dot\s/i;
const atSign = /\bat\s*[)\]}>]/i;

/** The label of a number of somebody: its second half may be on the next line. */
const numberOfPerson =
  /(?:student|pupil|client|patient|case)(?:[^a-z\d]?s)?[^a-z\d]*(?:file[^a-z\d]*)?(?:i\.?d|n[our]|#)/i;

const sign = '[ ./()\\u00a0\\u2007\\u2010-\\u2015\\u202f\\u2212-]';
const endOfLine = '[ \\t]*\\r?\\n[ \\t]*';

/**
 * A number of people, a value or an observation in short: none of the patterns of personal data matches behind such a key,
 * where no point stands between the first six digits of a phone number.
 */
const commonNumber = '(?:\\bn|\\bvalue|\\byouth|\\d["\']?): \\d{1,15}(?:\\.\\d{1,2})?';

/**
 * Four digits with two before them, a few signs between, as every number has that is personal data, but those from abroad,
 * which have a plus, and those behind a label. The signs may be a quote that stands twice, and the end of a line. A common
 * number is passed over, and so is what follows it on the next line: a period, behind nearly every value. (It is asked what
 * comes before the end of a line only where there is a space.)
 */
const digits = new RegExp(
  `\\d\\d(?:(?:${sign}|''){0,5}\\d{4}(?<!${commonNumber})|${sign}{0,5}(?=\\s)(?<!${commonNumber})${endOfLine}${sign}{0,5}\\d{4})`,
);

/** Digits and signs that look like those on a keyboard but aren't, and joiners, which can be between them. */
const otherSigns =
  /[\u00b7\u1680\u2000-\u200a\u200c-\u200d\u2022\u205f\u2219\u3000\ufe50-\ufe6b\uff01-\uff5e\u{1d7ce}-\u{1d7ff}\u{1fbf0}-\u{1fbf9}]/u;
