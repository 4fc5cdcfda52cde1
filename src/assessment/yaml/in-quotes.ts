import { shownText } from '../shown-text.js';

/** A text in the quotes that need the least within, to be shown. Curly quotes around it are taken for the meant ones. */
export function inQuotes(text: string): string {
  const shown = shownText(withoutCurlyQuotes(text), 40);
  if (!/["\\]/.test(shown)) return `"${shown}"`;
  return `'${shown.replaceAll("'", "''")}'`;
}

const curly = /^\s*[“”„‟«‘’‚‛]([\s\S]*?)[“”‟»‘’]\s*$/;

/** The text between the quotes that writing programs put in the place of straight ones; the text itself where there are none. */
export function withoutCurlyQuotes(text: string): string {
  return curly.exec(text)?.[1] ?? text;
}
