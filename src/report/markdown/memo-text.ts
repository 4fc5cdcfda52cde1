/**
 * What has a meaning in Markdown, each where it has one: the mark of a list, heading, quote or rule at the start of a line; marks of
 * emphasis, code and links within it; what begins HTML, an entity or a formula.
 */
const meaningful =
  /^[-+](?=[\s+-]|$)|^#(?=#{0,5}(?:\s|$))|^>|^=(?==*$)|^\[(?=[ x]\](?:\s|$))|\\(?=[!-/:-@[-`{-~]|$)|`|(?<!\s)\*|\*(?!\s|$)|(?<![\p{L}\p{N}\s])_|_(?![\p{L}\p{N}\s]|$)|(?<=\s|^)_(?=\S)|(?<=\S)_(?=\s|$)|(?<=\S)~|~(?=~)|\](?=[([])|\[(?=\^)|<(?=[a-z/!?])|&(?=#?\w{1,32};)|\$(?!\d)/giu;

/** A text that begins with `1.` would be the first entry of a list. */
const numbered = /^(\d{1,9})(?=[.)](?:\s|$))/;

/** A text that begins as the address of a link is defined. */
const definition = /^\[(?=[^\]]{0,999}\]:)/;

/** A mention of somebody. A blank without a width keeps it from being one, and shows nowhere: not in a mail either. */
const mention = /(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu;

/**
 * A text from a file as Markdown for a memo: it shows the same text, and looks the same where it's pasted as it is, into a mail or
 * a text document. Only what Markdown would take for a mark is escaped. It stands on one line.
 */
export const memoText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(meaningful, '\\$&')
    .replace(definition, '\\[')
    .replace(numbered, '$1\\')
    .replace(mention, '@\u200b');

/** The same in the cell of a table. */
export const memoCell = (text: string): string => memoText(text).replaceAll('|', '\\|');
