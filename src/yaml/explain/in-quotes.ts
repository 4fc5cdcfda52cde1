import { textToType } from '../text-to-type.js';

/**
 * Advice to put a text into quotes: with the text as it is to be typed, in the quotes that need the least within; without
 * it where it cannot be shown whole.
 *
 * @param lead the advice up to the text, such as `Put quotes around the text`
 */
export function adviceToQuote(lead: string, text: string): string {
  const meant = withoutCurlyQuotes(text);
  const inDouble = !/["\\]/.test(meant);
  const typed = textToType(meant);
  if (typed !== undefined) return `${lead}: ${inDouble ? `"${typed}"` : `'${typed.replaceAll("'", "''")}'`}.`;
  return inDouble
    ? `${lead}: write " at its start and end.`
    : `${lead}: write ' at its start and end, and write each ' in it twice.`;
}

const curly = /^\s*[“”„‟«‘’‚‛]([\s\S]*?)[“”‟»‘’]\s*$/;

/** The text between curly quotes, which word processors write in place of straight ones; the text itself if there are none. */
export function withoutCurlyQuotes(text: string): string {
  return curly.exec(text)?.[1] ?? text;
}
