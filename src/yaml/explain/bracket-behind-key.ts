import { textToType } from '../text-to-type.js';
import type { SyntaxExplanation } from './syntax-spot.js';

/** `2024-25:{ value: 40 }`, `2024-25 { value: 40 }`: the bracket is then part of the key. */
export interface BracketBehindKey {
  readonly key: string;
  /** How many characters there are up to the end of the key, and up to the end of its colon. */
  readonly keyEnd: number;
  readonly missing: 'space' | 'colon';
}

/** Finds a key with a bracket right behind it at the start of a line or of a text. */
export function bracketBehindKey(line: string): BracketBehindKey | undefined {
  const match = /^(\s*(?:- +)?)([a-z0-9][a-z0-9-]*)(:?|\s*[;=]\s*|\s+)[{[]/.exec(line);
  if (match === null) return undefined;
  const [, before = '', key = '', sign = ''] = match;
  return { key, keyEnd: before.length + key.length, missing: sign === ':' ? 'space' : 'colon' };
}

/** What to tell of it. */
export function bracketWords(
  { key, missing }: BracketBehindKey,
  rest: string,
): { message: string; suggestion: string } {
  const value = textToType(rest.replace(/^[\s:;=]+/, ''));
  return {
    message: missing === 'space' ? "There's no space after the colon." : "There's no colon after the key.",
    suggestion:
      value === undefined
        ? `Write \`${key}:\` with a colon, and a space before the bracket.`
        : `Write \`${key}: ${value}\`, with a colon and a space after the key.`,
  };
}

/** @param start where the line starts */
export function explainBracketBehindKey(line: string, start: number): SyntaxExplanation | undefined {
  const found = bracketBehindKey(line);
  if (found === undefined) return undefined;
  const keyEnd = start + found.keyEnd;
  const words = bracketWords(found, line.slice(found.keyEnd));
  return found.missing === 'space'
    ? { ...words, offset: keyEnd + 1, repair: { start, end: keyEnd + 1, as: 'space' } }
    : { ...words, offset: keyEnd, repair: { start, end: keyEnd, as: 'colon' } };
}
