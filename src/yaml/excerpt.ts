import { cleanText } from '../text/clean-text.js';
import { type TextPlaces, textPlaces } from '../text/text-places.js';

/** A line of a file and the spot in it, ready to be shown. */
export interface Excerpt {
  readonly text: string;
  /** Where the caret points: an index into `text`, counted from 0 in UTF-16 units; at most its length. */
  readonly caret: number;
}

export interface ExcerptOptions {
  /** Hides what must not be shown, personal data say; by default nothing. */
  readonly mask?: (text: string) => string;
}

/** How much of a very long line is looked at on either side of the spot; a report shows a small part of it. */
const reach = 1000;

/** The line of a text that a finding points at, cleaned and masked; undefined where the text has no such line. */
export function excerpt(text: string, line: number, column: number, options: ExcerptOptions = {}): Excerpt | undefined {
  return excerptsOf(text, options)(line, column);
}

/** The same for many findings in one text: its lines are counted once. */
export function excerptsOf(
  text: string,
  { mask = (shown) => shown }: ExcerptOptions = {},
): (line: number, column: number) => Excerpt | undefined {
  const places = textPlaces(text);
  return (line, column) => {
    if (line < 1 || line > places.lineCount) return undefined;
    return excerptOfLine(lineOf(text, places, line), column - 1, mask);
  };
}

function lineOf(text: string, places: TextPlaces, line: number): string {
  const { start, end } = places.lineRange(line);
  return text.slice(start, end);
}

function excerptOfLine(whole: string, wanted: number, mask: (text: string) => string): Excerpt {
  const spot = Math.max(0, Math.min(wanted, whole.length));
  const start = wordStart(whole, spot - reach);
  const line = whole.slice(start, wordEnd(whole, spot + reach));
  const cleaned = tidy(line);
  const caret = Math.min(tidy(line.slice(0, spot - start)).length, cleaned.length);
  const masked = mask(cleaned);
  return { text: masked, caret: masked === cleaned ? caret : moveCaret(cleaned, masked, caret, mask) };
}

/** A cut within a word could hide from the mask what it is to hide: so a long line is cut at spaces. */
function wordStart(line: string, from: number): number {
  if (from <= 0) return 0;
  const space = line.slice(from, from + reach / 2).search(/\s/);
  return space === -1 ? from : from + space;
}

function wordEnd(line: string, to: number): number {
  if (to >= line.length) return line.length;
  const space = /\s\S*$/.exec(line.slice(to - reach / 2, to));
  return space === null ? to : to - reach / 2 + space.index;
}

function tidy(text: string): string {
  return cleanText(text).replaceAll('\t', '  ').replaceAll('\n', ' ');
}

/**
 * Where the caret goes after masking: after the text before it, which is masked the same way. Within what is hidden, where the
 * masked text begins to differ.
 */
function moveCaret(original: string, masked: string, caret: number, mask: (text: string) => string): number {
  const before = mask(original.slice(0, caret));
  if (masked.startsWith(before)) return before.length;
  const shorter = Math.min(original.length, masked.length);
  let head = 0;
  while (head < shorter && original[head] === masked[head]) head++;
  if (caret <= head) return caret;
  let tail = 0;
  while (tail < shorter - head && original[original.length - 1 - tail] === masked[masked.length - 1 - tail]) tail++;
  return caret >= original.length - tail ? caret + masked.length - original.length : head;
}
