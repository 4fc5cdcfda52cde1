import { CsvError, parse } from 'csv-parse/sync';
import type { Place } from '../../text/text-places.js';

export interface CsvCell {
  /** Without quotes, and without spaces around it. */
  readonly text: string;
  readonly place: Place;
}

/** A line whose quotes cannot be made sense of. */
export interface BrokenLine {
  readonly place: Place;
  readonly problem: 'not-closed' | 'text-beside-quotes';
}

/** What stands between the cells: a comma by RFC 4180, and others that programs write. */
export type CsvSeparator = ',' | ';' | '\t' | '|';

export interface CsvRecords {
  /** Each record's cells; a record may go on over several lines within quotes. */
  readonly records: readonly (readonly CsvCell[])[];
  /** Where each record ends in the text, before its line break. */
  readonly ends: readonly number[];
  readonly broken: readonly BrokenLine[];
}

/**
 * The records of a CSV text, with the place of every cell. A line with broken quotes is named and passed over, and
 * reading goes on with the next line.
 */
export function csvRecords(text: string, separator: CsvSeparator = ','): CsvRecords {
  const bytes = Buffer.from(text);
  const records: (readonly CsvCell[])[] = [];
  const ends: number[] = [];
  const broken: BrokenLine[] = [];
  const reader = placeReader(text, separator);
  let segment = { offset: 0, byte: 0 };
  while (segment.offset < text.length) {
    const failure = parseFrom(bytes.subarray(segment.byte), separator, (record) => {
      const { places, end } = reader.nextRecord(record.length);
      ends.push(end);
      records.push(
        record.map((cell, index) => ({ text: cell.trim(), place: places[index] ?? { line: 1, column: 1 } })),
      );
    });
    if (failure === undefined) break;
    const line = reader.nextLine();
    broken.push(brokenLine(line.source, line.number, failure));
    segment = { offset: line.end, byte: segment.byte + Buffer.byteLength(text.slice(segment.offset, line.end)) };
  }
  return { records, ends, broken };
}

/** Reads until the end or the first broken record. The bytes are not copied, so that many broken lines stay quick. */
function parseFrom(
  bytes: Buffer,
  delimiter: CsvSeparator,
  take: (record: readonly string[]) => void,
): CsvError | undefined {
  try {
    parse(bytes, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record(record: readonly string[]) {
        take(record);
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

/** The place of the quote that makes the line unreadable: one that nothing closes, or one with text next to it. */
function brokenLine(source: string, line: number, { code }: CsvError): BrokenLine {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return { place: { line, column: source.lastIndexOf('"') + 1 }, problem: 'not-closed' };
  const beside = /(?:^|,)\s*[^",\s][^",]*"|(?:^|,)\s*"(?:[^"]|"")*"\s*(?=[^",\s])/.exec(source);
  const column = beside === null ? Math.max(source.indexOf('"'), 0) + 1 : beside.index + beside[0].length;
  const unpaired = (source.match(/"/g)?.length ?? 0) % 2 === 1;
  return { place: { line, column }, problem: unpaired && beside === null ? 'not-closed' : 'text-beside-quotes' };
}

/** Goes through a CSV text beside the parser, which tells what the cells hold and not where they stand. */
interface PlaceReader {
  /** Where the cells of the next record start and where it ends, given how many there are. Empty lines before it are passed over. */
  nextRecord(cells: number): { readonly places: readonly Place[]; readonly end: number };
  /** The next line as it is, ignoring its quotes. */
  nextLine(): { readonly number: number; readonly source: string; readonly end: number };
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const spaceOnLine = /[^\S\r\n]/;
const spaceBetweenTabs = /[^\S\r\n\t]/;

function placeReader(text: string, separator = ','): PlaceReader {
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
      const end = offset;
      passBreak();
      return { places, end };
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
