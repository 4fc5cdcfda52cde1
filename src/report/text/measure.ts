import stringWidth from 'fast-string-width';

/**
 * Letters, punctuation, the signs of this report and private-use characters, which stand in for others in tables: they take
 * one column each. To look a text up takes some milliseconds the first time, when the library's patterns are compiled.
 */
const oneColumnEach =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u21ff\u2500-\u257f\u2581-\u2588✓✗◐○▲▼\ue000-\uf8ff]*$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
const colors = /\u001b\[[0-9;]*m/g;

let segmenter: Intl.Segmenter | undefined;

/** How many columns a text takes on a terminal: wide characters and emoji take two, combining marks none. */
export function columnsOf(text: string): number {
  if (oneColumnEach.test(text)) return text.length;
  const bare = text.replace(colors, '');
  return oneColumnEach.test(bare) ? bare.length : stringWidth(bare);
}

/** What a reader takes for one character each, such as a letter with its accents or an emoji of several parts. */
export function charactersOf(text: string): string[] {
  if (oneColumnEach.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** As many whole characters from the start as fit into so many columns. */
export function takeColumns(text: string, columns: number): string {
  let taken = '';
  let used = 0;
  for (const character of charactersOf(text)) {
    used += columnsOf(character);
    if (used > columns) break;
    taken += character;
  }
  return taken;
}

/** The text, or as much of it as fits into so many columns with the mark of a cut. */
export function cutTo(text: string, columns: number, ellipsis: string): string {
  if (columnsOf(text) <= columns) return text;
  return takeColumns(takeColumns(text, columns - ellipsis.length).trimEnd() + ellipsis, columns);
}

export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}
