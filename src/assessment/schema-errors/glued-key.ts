import type { Remark } from '../../finding.js';
import { pointerKey } from '../json-pointer.js';
import { shownText } from '../shown-text.js';

/** The key that a text starts with, where no space follows its colon: within braces the whole is then one key. */
export function keyGluedTo(text: string): string | undefined {
  return /^([a-z0-9][a-z0-9-]*):\S/.exec(text)?.[1];
}

/** `{ value:40.1 }`: what looks like a key and its value. */
export function spaceMissing(path: string, text: string, key: string): Remark {
  return {
    rule: 'schema/unknown-key',
    message: 'A space is missing behind the colon.',
    path: `${path}/${pointerKey(text)}`,
    at: 'key',
    suggestion: `Write \`${key}: ${shownText(text.slice(key.length + 1), 40)}\`, with a space behind the colon.`,
  };
}
