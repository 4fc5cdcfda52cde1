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
  if (oneColumnEach.test(bare)) return bare.length;
  return bare.length <= 4 ? columnsOfCharacter(bare) : stringWidth(bare);
}

/** Measured once: the library takes microseconds for each, and long texts have few different characters. */
const measured = new Map<string, number>();
const measuredAtMost = 10_000;

function columnsOfCharacter(character: string): number {
  const known = measured.get(character);
  if (known !== undefined) return known;
  const columns = stringWidth(character);
  if (measured.size < measuredAtMost) measured.set(character, columns);
  return columns;
}

/** What a reader takes for one character each, such as a letter with its accents or an emoji of several parts. */
export function charactersOf(text: string): string[] {
  if (oneColumnEach.test(text)) return [...text];
  const characters: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start);
    const found = segmented(text.slice(start, end));
    // What stands last may go on behind the cut, so it comes again at the start of the next piece.
    if (end < text.length && found.length > 1) found.pop();
    for (const character of found) {
      characters.push(character);
      start += character.length;
    }
  }
  return characters;
}

function segmented(text: string): string[] {
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The segmenter's time grows with the square of a text's length, so it never gets more at once. */
const longestPiece = 1000;

/** Where a piece ends: not between the two halves of a code point. */
function pieceEnd(text: string, start: number): number {
  const end = start + longestPiece;
  return /[\ud800-\udbff]/.test(text[end - 1] ?? '') ? end - 1 : end;
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
