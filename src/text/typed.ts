import { shownText } from './shown-text.js';

/** What somebody wrote, read; or a sentence that says what's wrong with it and what to write. */
export type Typed<Value> =
  | {
      readonly value: Value;
      /** What it was read as, in words, where that isn't how it was typed. */
      readonly readAs?: string;
      readonly problem?: never;
    }
  | { readonly value?: never; readonly readAs?: never; readonly problem: string };

/** A text as messages quote it. */
export const quoted = (text: string | number): string => `"${shownText(String(text), 40)}"`;

/** The sentence that says how a text was read. */
export const readAsSentence = (text: string, words: string): string => `${quoted(text)} is read as ${words}.`;
