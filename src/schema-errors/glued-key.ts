import type { Remark } from '../findings/finding.js';
import { bracketBehindKey, bracketWords } from '../yaml/explain/bracket-behind-key.js';
import { keysOf, pointerKey } from '../yaml/json-pointer.js';
import { textToType } from '../yaml/text-to-type.js';

const glued = /^([a-z0-9][a-z0-9-]*)(:|\s*[;=]\s*|\s+)(?=\S)/;

/** The key that a text starts with, where the colon or the space behind it is missing: the whole is then one key. */
export function keyGluedTo(text: string): string | undefined {
  return glued.exec(text)?.[1];
}

/** `{ value:40.1 }`, `{ value 40.1 }`: what looks like a key and its value. */
export function gluedValue(path: string, text: string, key: string): Remark {
  const sign = glued.exec(text)?.[2] ?? '';
  const value = textToType(text.slice(key.length + sign.length));
  return {
    rule: 'schema/unknown-key',
    message: sign === ':' ? "There's no space after the colon." : `There's no colon after \`${key}\`.`,
    path: `${path}/${pointerKey(text)}`,
    at: 'key',
    suggestion: `Write \`${key}:${value === undefined ? '' : ` ${value}`}\`, with a colon and a space.`,
  };
}

/** `values:{ 2024: 1 }`: the bracket has become part of the key. */
export function bracketInKey(path: string, text: string): Remark | undefined {
  const found = bracketBehindKey(text);
  if (found === undefined) return undefined;
  const words = bracketWords(found, `${text.slice(found.keyEnd)}: …`);
  return { rule: 'schema/unknown-key', ...words, path: `${path}/${pointerKey(text)}`, at: 'key' };
}

/** Whether a place is below such a key: what is there isn't a second error. */
export function isBelowBracketInKey(path: string): boolean {
  return /[{[]/.test(path) && keysOf(path).some((key) => bracketBehindKey(key) !== undefined);
}
