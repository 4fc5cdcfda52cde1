import type { Place } from '../../text/text-places.js';

/** Goes through a CSV text beside the parser, which tells what the cells hold and not where they stand. */
export interface PlaceReader {
  /** Where the cells of the next record start, given how many there are. Empty lines before it are passed over. */
  nextRecord(cells: number): readonly Place[];
  /** The next line as it stands, whatever its quotes. */
  nextLine(): { readonly number: number; readonly source: string; readonly end: number };
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const spaceOnLine = /[^\S\r\n]/;
const spaceBetweenTabs = /[^\S\r\n\t]/;

export function placeReader(text: string, separator = ','): PlaceReader {
  const separatorCode = separator.charCodeAt(0);
  const space = separator === '\t' ? spaceBetweenTabs : spaceOnLine;
  let offset = 0;
  let line = 1;
  let lineStart = 0;

  /** Passes over a line break; says whether there was one. */
  function passBreak(): boolean {
    const code = text.charCodeAt(offset);
    if (code !== lineFeed && code !== carriageReturn) return false;
    offset += code === carriageReturn && text.charCodeAt(offset + 1) === lineFeed ? 2 : 1;
    line++;
    lineStart = offset;
    return true;
  }

  /** Lines of nothing or of spaces, as the parser does. */
  function passEmptyLines(): void {
    let start = offset;
    while (offset < text.length) {
      while (space.test(text[offset] ?? '')) offset++;
      if (!passBreak()) break;
      start = offset;
    }
    offset = start;
  }

  /** Passes over a cell in quotes, up to its closing quote. */
  function passQuoted(): void {
    offset++;
    while (offset < text.length) {
      if (text.charCodeAt(offset) === quote) {
        if (text.charCodeAt(offset + 1) !== quote) break;
        offset += 2;
      } else if (!passBreak()) offset++;
    }
    offset++;
  }

  function passCell(): Place {
    while (space.test(text[offset] ?? '')) offset++;
    const place = { line, column: offset - lineStart + 1 };
    if (text.charCodeAt(offset) === quote) passQuoted();
    while (offset < text.length) {
      const code = text.charCodeAt(offset);
      if (code === separatorCode || code === lineFeed || code === carriageReturn) break;
      offset++;
    }
    return place;
  }

  return {
    nextRecord(cells) {
      passEmptyLines();
      const places: Place[] = [];
      for (let index = 0; index < cells; index++) {
        if (index > 0) offset++;
        places.push(passCell());
      }
      passBreak();
      return places;
    },
    nextLine() {
      passEmptyLines();
      const start = offset;
      const number = line;
      while (offset < text.length && text.charCodeAt(offset) !== lineFeed && text.charCodeAt(offset) !== carriageReturn)
        offset++;
      const source = text.slice(start, offset);
      passBreak();
      return { number, source, end: offset };
    },
  };
}
