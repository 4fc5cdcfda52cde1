// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.

import { moreLines } from '../../yaml/explain/line-kinds.js';
import type { Fix, TextChange } from './fix.js';
import { fixOf, type Slip, waysTogether } from './groups.js';
import type { TextLine } from './text-lines.js';

/** Characters without a shape. The first ones may stand nowhere in a file, the others may within a text. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

const names: Readonly<Record<string, string>> = {
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width non-joiner',
  '\u200d': 'a zero-width joiner',
  '\u2060': 'a word joiner',
  '\ufeff': 'a byte order mark',
  '\u00ad': 'a soft hyphen',
  '\u200e': 'a text direction mark',
  '\u200f': 'a text direction mark',
  '\u2028': 'a line separator',
};

/** Invisible characters where they change what is read, as they come along with text from other programs. */
export function invisibleFixes(lines: readonly TextLine[]): Fix[] {
  const slips = lines.flatMap((line): Slip[] => {
    const meaning = line.text.slice(0, endOfMeaning(line.text));
    const rest = line.text.slice(meaning.length);
    const edits = [
      ...[...meaning.matchAll(invisible)].map(({ index }) => index),
      ...[...rest.matchAll(forbidden)].map(({ index }) => meaning.length + index),
    ].map((at): TextChange => ({ start: line.start + at, end: line.start + at + 1, text: '' }));
    return edits.length === 0 ? [] : [{ line, edits }];
  });
  return fixOf(slips, ({ line, edits }, others) => {
    const [{ start }] = edits as readonly [TextChange];
    const sign = line.text[start - line.start] ?? '';
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const name = names[sign] === undefined ? `U+${code}` : `U+${code}, ${names[sign]}`;
    return {
      offset: start,
      message: `There is an invisible character here (${name}). It often comes with text copied from another program.${moreLines(others)}`,
      suggestion: 'Type this line again by hand, and delete the old one.',
    };
  });
}

/** Where free text starts on a line: behind its key, unless the value is a single word or is in brackets. */
function endOfMeaning(line: string): number {
  const colon = /:[\s\u200b\ufeff\u2060]/.exec(line)?.index;
  if (colon === undefined) return line.length;
  const value = line.slice(colon + 1).trim();
  return /^[{[]/.test(value) || !/\s/.test(value) ? line.length : colon + 2;
}

/** Signs that look like the one that a file needs. */
const colons = /^([ \t]*(?:- +)?[\w-]+[ \t]*)([：﹕꞉∶])[ \t]*/u;
const colonsInBraces = /[{,] *[\w-]+ *([：﹕꞉∶]) */gu;
const keyOfAnyHyphens = /^([ \t]*(?:- +)?)(\w[\w‐-―−-]*)(?= *:(?:[ \t]|$))/u;

/** Colons and hyphens of another kind, in keys and behind them. */
export function lookAlikeFixes(lines: readonly TextLine[]): Fix[] {
  return [
    ...waysTogether(lines, lines.flatMap(colonSlips)).flatMap((slips) =>
      fixOf(slips, (first, others) => words(first, others, 'colon', 'an ordinary colon and a space')),
    ),
    ...waysTogether(lines, lines.flatMap(hyphenSlips)).flatMap((slips) =>
      fixOf(slips, (first, others) => words(first, others, 'hyphen', 'the hyphen on your keyboard')),
    ),
  ];
}

function colonSlips(line: TextLine): Slip[] {
  const first = colons.exec(line.text);
  const matches = [...(first === null ? [] : [first]), ...line.text.matchAll(colonsInBraces)];
  const edits = matches.map((match): TextChange => {
    const sign = match.index + match[0].search(/[：﹕꞉∶]/u);
    const end = match.index + match[0].length;
    return { start: line.start + sign, end: line.start + end, text: ': ' };
  });
  return edits.length === 0 ? [] : [{ line, edits }];
}

function hyphenSlips(line: TextLine): Slip[] {
  const [, before = '', key = ''] = keyOfAnyHyphens.exec(line.text) ?? [];
  const start = line.start + before.length;
  const edits = [...key.matchAll(/[‐-―−]/g)].map(
    ({ index }): TextChange => ({ start: start + index, end: start + index + 1, text: '-' }),
  );
  return edits.length === 0 ? [] : [{ line, edits }];
}

function words({ line, edits }: Slip, others: number, what: string, by: string): Omit<Fix, 'edits'> {
  const [{ start }] = edits as readonly [TextChange];
  const sign = line.text[start - line.start] ?? '';
  const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    offset: start,
    message: `\`${sign}\` (U+${code}) looks like a ${what} but is a different character.${moreLines(others)}`,
    suggestion: `Type ${by} instead.`,
  };
}
