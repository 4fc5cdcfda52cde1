import { textPlaces } from '../../text/text-places.js';
import { keysOf } from '../../yaml/json-pointer.js';
import type { YamlDocument } from '../../yaml/read/read-yaml.js';

/** So much of a line is looked at on either side of a key. */
const reach = 300;

/**
 * Finds the text that a comma has cut within braces: in `{ name: A, community: River Valley, Ohio }` the rest is read as
 * the key `Ohio`, without a colon, and the whole is `River Valley, Ohio`. Undefined for any other key.
 */
export function textsCutByCommas(document: YamlDocument): (path: string) => string | undefined {
  const places = textPlaces(document.text);
  return (path) => {
    const key = keysOf(path).at(-1) ?? '';
    const { line, column } = document.locate(path, 'key');
    const { start, end } = places.lineRange(line);
    const from = start + column - 1;
    const rest = document.text.slice(from, end);
    if (!rest.startsWith(key) || !/^\s*[,}]/.test(rest.slice(key.length))) return undefined;
    const before = document.text.slice(Math.max(start, from - reach), from);
    return `${textBefore(before)}${textBehind(rest.slice(0, reach))}`.trim();
  };
}

/** What stands before a comma of a text, from the colon of its key on. */
function textBefore(before: string): string {
  const text = before.slice(before.lastIndexOf(': ') + 1);
  return text.length === before.length || /["'{}[\]]/.test(text) ? '' : text;
}

/** What stands behind a comma of a text, up to the next key or the closing brace. */
function textBehind(rest: string): string {
  const end = rest.search(/["'{}[\]]/);
  const pieces = rest.slice(0, end === -1 ? undefined : end).split(',');
  const nextKey = pieces.findIndex((piece) => piece.includes(': '));
  return pieces.slice(0, nextKey === -1 ? undefined : nextKey).join(',');
}
