import { cleanText } from '../text/clean-text.js';

/** A text without anything that a terminal acts upon or that misleads a reader, on one line. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
