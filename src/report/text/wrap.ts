import { charactersOf, columnsOf } from './measure.js';

/**
 * Breaks a text at its spaces into lines of at most so many columns; a word that is wider than a line is broken after
 * a hyphen or slash where it has one, else anywhere. At least one line, which may be empty.
 */
export function wrap(text: string, columns: number): string[] {
  const width = Math.max(columns, 2);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (columnsOf(joined) <= width) {
      line = joined;
      continue;
    }
    const pieces = breakWord(word, width);
    if (line !== '') lines.push(line);
    line = pieces.pop() ?? '';
    // One by one: as arguments of one call, very many would not fit.
    for (const piece of pieces) lines.push(piece);
  }
  lines.push(line);
  return lines;
}

/** Wraps, with the lines after the first indented by so many columns. */
export function wrapHanging(text: string, columns: number, indent: number): string[] {
  return wrap(text, columns - indent).map((line, index) => (index === 0 ? line : ' '.repeat(indent) + line));
}

function breakWord(word: string, columns: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of word.split(/(?<=[-/])/)) {
    if (columnsOf(piece + part) <= columns) {
      piece += part;
      continue;
    }
    if (piece !== '') pieces.push(piece);
    piece = '';
    let used = 0;
    for (const character of charactersOf(part)) {
      const more = columnsOf(character);
      if (piece !== '' && used + more > columns) {
        pieces.push(piece);
        piece = '';
        used = 0;
      }
      piece += character;
      used += more;
    }
  }
  pieces.push(piece);
  return pieces;
}

/** The columns of the widest part of a text that wrapping never breaks while it fits. */
export function widestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+|(?<=-)/).map(columnsOf));
}
