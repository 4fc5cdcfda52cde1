import { cleanText, quoteText } from './clean-text.js';
import { maskPersonalData } from './personal-data/mask-personal-data.js';

/** A text from the file, safe to show whole: cleaned, and without what looks like personal data. */
export const safeText = (text: string): string => maskPersonalData(cleanText(text));

/** What makes a text safe to show: {@link safeText}, or nothing where the whole document was looked through before. */
export type MakeSafe = (text: string) => string;

/** A piece of the file within a message: safe, on one line and not too long. */
export const shownText = (text: string, longest?: number): string => quoteText(safeText(text), longest);

/** A JSON pointer that holds nothing but safe text. */
export const shownPath = (path: string): string => safeText(path).replaceAll('\n', ' ');
