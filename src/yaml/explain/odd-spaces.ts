import { errorFinding } from '../../findings/error-finding.js';
import type { Finding } from '../../findings/finding.js';
import { textPlaces } from '../../text/text-places.js';
import { moreLines } from './line-kinds.js';

/** Spaces that look like an ordinary space but aren't one in YAML. */
const odd = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const anyOdd = new RegExp(`[${odd}]`);
const space = `[ \\t${odd}]`;
const key = `["']?[\\w-]+["']?:`;

/**
 * Where a space has a meaning: before a line's text, behind a dash, behind a key, and behind a word that is a value alone.
 * They are looked for in a line, and begin at its start.
 */
const placesOfMeaning = [
  `^${space}+`,
  `^(?:---|\\.\\.\\.)${space}+`,
  `^${space}*-${space}+`,
  `^${space}*(?:-${space}+)?${key}${space}+(?:[\\w.%-]+${space}+$)?`,
].map((pattern) => new RegExp(pattern));

/** The same between braces, in what comes after the first one. */
const behindBrace = new RegExp(`[{,]${space}*${key}${space}+`, 'g');

const names: Readonly<Record<string, string>> = {
  '\u00a0': 'A nonbreaking space',
  '\u202f': 'A narrow nonbreaking space',
  '\u2002': 'An en space',
  '\u2003': 'An em space',
  '\u2009': 'A thin space',
  '\u3000': 'A wide space (U+3000)',
};

export interface OddSpaces {
  /** The text with ordinary spaces in their places; it is as long as the original. */
  readonly text: string;
  readonly finding: Finding;
}

/**
 * Spaces other than the one of the keyboard where YAML needs that one, as they come along from word processors and
 * websites. No matter how many there are, they're one problem. Undefined if there are none. To be asked of a text that has
 * something wrong: in one that can be read they are part of its texts.
 */
export function oddSpaces(text: string, file: string): OddSpaces | undefined {
  if (!anyOdd.test(text)) return undefined;
  const found = new Set<number>();
  for (const { index: start, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    if (!anyOdd.test(line)) continue;
    for (const pattern of placesOfMeaning) addOdd(pattern.exec(line)?.[0] ?? '', start, found);
    const brace = line.indexOf('{');
    if (brace === -1) continue;
    for (const match of line.slice(brace).matchAll(behindBrace)) addOdd(match[0], start + brace + match.index, found);
  }
  if (found.size === 0) return undefined;
  const offsets = [...found].sort((one, other) => one - other);
  return { text: withOrdinarySpaces(text, offsets), finding: findingFor(text, offsets, file) };
}

/** @param start where the piece stands */
function addOdd(piece: string, start: number, found: Set<number>): void {
  for (let index = 0; index < piece.length; index++) if (anyOdd.test(piece[index] ?? '')) found.add(start + index);
}

function withOrdinarySpaces(text: string, offsets: readonly number[]): string {
  const pieces = offsets.map((offset, index) => text.slice((offsets[index - 1] ?? -1) + 1, offset));
  return [...pieces, text.slice((offsets.at(-1) ?? -1) + 1)].join(' ');
}

function findingFor(text: string, offsets: readonly number[], file: string): Finding {
  const places = textPlaces(text);
  const [first = 0] = offsets;
  const lines = new Set(offsets.map((offset) => places.placeOf(offset).line)).size - 1;
  const sign = text[first] ?? '';
  const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return errorFinding(file, places.placeOf(first), {
    rule: 'yaml/syntax',
    path: '',
    message: `${names[sign] ?? `A special space (U+${code})`} is here, but the file needs an ordinary space. It often comes with text pasted from a word processor or website.${moreLines(lines, ' below')}`,
    suggestion: `Delete it and press the space bar. To replace them all at once, copy one into your editor's "find and replace".`,
  });
}
