import { CsvError, type Info, parse } from 'csv-parse/sync';
import type { Place } from '../text-places.js';

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

export interface CsvRecords {
  /** Each record's cells; a record may go on over several lines within quotes. */
  readonly records: readonly (readonly CsvCell[])[];
  readonly broken: readonly BrokenLine[];
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: Info;
}

/**
 * The records of a CSV text, with the place of every cell. A line with broken quotes is named and passed over, and
 * reading goes on with the next line.
 */
export function csvRecords(text: string): CsvRecords {
  const bytes = Buffer.from(text);
  const records: (readonly CsvCell[])[] = [];
  const broken: BrokenLine[] = [];
  let start = 0;
  let line = 1;
  while (start < bytes.length) {
    let read = 0;
    const failure = parseFrom(bytes.subarray(start), ({ record, raw, info }) => {
      const { places, lineBreaks } = cellPlaces(raw, line);
      records.push(record.map((cell, index) => ({ text: cell.trim(), place: places[index] ?? { line, column: 1 } })));
      line += lineBreaks;
      read = info.bytes;
    });
    if (failure === undefined) break;
    start += read;
    const end = endOfLine(bytes, start);
    broken.push(brokenLine(bytes.subarray(start, end).toString(), line, failure));
    start = end;
    line++;
  }
  return { records, broken };
}

/** Reads until the end or the first broken record. The bytes are not copied, so that many broken lines stay quick. */
function parseFrom(bytes: Buffer, take: (record: ParsedRecord) => void): CsvError | undefined {
  try {
    parse(bytes, {
      info: true,
      raw: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record(record: unknown) {
        take(record as ParsedRecord);
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

const lineBreak = /\r\n?|\n/g;

/** Where each cell of a record starts, a quote included, and how many lines the record takes. */
function cellPlaces(
  raw: string,
  firstLine: number,
): { readonly places: readonly Place[]; readonly lineBreaks: number } {
  const places: Place[] = [];
  let line = firstLine;
  let lineStart = 0;
  for (const cell of raw.matchAll(/(?:"(?:[^"]|"")*"|[^",\r\n])*(,|\r\n?|\n|$)/g)) {
    if (cell[0] === '' && cell.index === raw.length && !raw.endsWith(',') && places.length > 0) break;
    const spaces = /^[ \t]*/.exec(cell[0])?.[0].length ?? 0;
    places.push({ line, column: cell.index - lineStart + spaces + 1 });
    for (const found of cell[0].matchAll(lineBreak)) {
      line++;
      lineStart = cell.index + found.index + found[0].length;
    }
  }
  return { places, lineBreaks: line - firstLine };
}

/** The end of the line behind its break. */
function endOfLine(bytes: Buffer, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] === 10) return at + 1;
    if (bytes[at] === 13) return bytes[at + 1] === 10 ? at + 2 : at + 1;
  }
  return bytes.length;
}

/** The place of the quote that makes the line unreadable: one that nothing closes, or one that text stands beside. */
function brokenLine(source: string, line: number, { code }: CsvError): BrokenLine {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return { place: { line, column: source.lastIndexOf('"') + 1 }, problem: 'not-closed' };
  const beside = /(?:^|,)[^",]+"|(?:^|,)"(?:[^"]|"")*"(?=[^",\r\n])/.exec(source);
  const column = beside === null ? Math.max(source.indexOf('"'), 0) + 1 : beside.index + beside[0].length;
  const unpaired = (source.match(/"/g)?.length ?? 0) % 2 === 1;
  return { place: { line, column }, problem: unpaired && beside === null ? 'not-closed' : 'text-beside-quotes' };
}
