import { type CsvCell, type CsvSeparator, csvRecords } from '../../assessment/data-files/csv-records.js';
import { decodeText } from '../../findings/decode-text.js';
import { nearestName } from '../../text/nearest-name.js';
import { readNumber } from '../../text/read-number.js';
import { shownText } from '../../text/shown-text.js';
import { comparableText, longestName } from './comparable.js';
import type { ColumnMapping, Delimiter, Encoding } from './mapping.js';
import { isPattern, yearInColumn } from './wide-columns.js';
import { windowsText } from './windows-text.js';

/** A download that cannot be read; the message says why, and what to do. */
export class DownloadRefused extends Error {}

/** How a text file may be encoded, with a line that shows it. */
export interface LikelyEncoding {
  readonly encoding: Encoding;
  readonly example: string;
}

/** A download whose encoding isn't known. */
export class UnknownEncoding extends DownloadRefused {
  readonly likely: readonly LikelyEncoding[];

  constructor(message: string, likely: readonly LikelyEncoding[]) {
    super(message);
    this.likely = likely;
  }
}

/** A cell, with the name of its column in the file where the column is a made one. */
export interface DownloadCell extends CsvCell {
  readonly column?: string;
  /** The sheet that it stands in, where several are read together. */
  readonly sheet?: string;
  /** Whether it's a number in the file, and no text that may be one. */
  readonly isNumber?: boolean;
}

/** A download's columns and rows. */
export interface Download {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly DownloadCell[])[];
  /** What stands between its columns, in a text file. */
  readonly delimiter?: Delimiter;
  /** How it was read, where that could have been otherwise. */
  readonly notes: readonly string[];
}

const separators: Readonly<Record<Delimiter, CsvSeparator>> = { comma: ',', semicolon: ';', tab: '\t', bar: '|' };

/** Lines above the column names: a title, the day of the download. */
const furthestHeader = 30;

/**
 * Reads a download's rows. The column names are the first line that has all columns that the mapping names; without any,
 * the first line with as many cells as the widest of the first lines.
 *
 * @throws DownloadRefused
 */
export function readDownload(bytes: Uint8Array, file: string, mapping: ColumnMapping): Download {
  const { text, note } = textOf(bytes, file, mapping.encoding);
  const delimiter = mapping.delimiter ?? likelyDelimiter(text, namedColumns(mapping));
  const { records, broken } = csvRecords(text, separators[delimiter]);
  const [first] = broken;
  if (first !== undefined) {
    throw new DownloadRefused(
      `line ${first.place.line}: can't read the quotation marks. Open the file in a spreadsheet program, and save it as CSV UTF-8.`,
    );
  }
  const notes = [
    ...(note === undefined ? [] : [note]),
    ...(mapping.delimiter === undefined && delimiter !== 'comma' ? [`read with a ${delimiter} between columns.`] : []),
  ];
  return { ...downloadOf(records, mapping, notes), delimiter };
}

/**
 * The rows of a table, below its column names.
 *
 * @throws DownloadRefused where it has none, or rows that are wider
 */
export function downloadOf(
  records: readonly (readonly DownloadCell[])[],
  mapping: ColumnMapping,
  notes: readonly string[],
): Download {
  const header = headerRow(records, namedColumns(mapping));
  const columns = (records[header] ?? []).map((cell) => cell.text.replace(/\s+/g, ' '));
  if (columns.every((name) => name === '')) throw new DownloadRefused('the file is empty.');
  const rows = records.slice(header + 1).filter((cells) => cells.some((cell) => cell.text !== ''));
  refuseSurplus(rows, columns.length);
  const line = records[header]?.[0]?.place.line;
  const above = header === 0 ? [] : [`the column names are in line ${line}. Skipped the lines above.`];
  return { columns, rows, notes: [...notes, ...above] };
}

/** @throws DownloadRefused for rows with more cells than there are columns: a comma in a number has moved them */
function refuseSurplus(rows: readonly (readonly CsvCell[])[], width: number): void {
  const longer = rows.filter((cells) => cells.slice(width).some(({ text }) => text !== ''));
  const [first] = longer;
  if (first === undefined) return;
  const more = longer.length === 1 ? '' : ` Rows like this: ${longer.length}.`;
  throw new DownloadRefused(
    `line ${first[0]?.place.line}: this row has ${first.length} cells, but there are ${width} columns.${more} A number such as 1,034 may have split into two cells. Put it in quotes, or download the file again in another format.`,
  );
}

function textOf(
  bytes: Uint8Array,
  file: string,
  encoding: Encoding | undefined,
): { readonly text: string; readonly note?: string } {
  const [first, second] = bytes;
  const mark =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (mark !== undefined) return { text: new TextDecoder(mark).decode(bytes), note: 'read as UTF-16.' };
  if (encoding === 'utf-16') return { text: new TextDecoder('utf-16le').decode(bytes) };
  const { text, finding } = decodeText(bytes, file, Number.POSITIVE_INFINITY);
  // Bytes that are UTF-8 are nothing else by chance, whatever last year's file was.
  if (finding === undefined) return { text };
  if (encoding === 'windows-1252') return { text: windowsText(bytes) };
  const hint = bytes.includes(0)
    ? 'If it is UTF-16, add --encoding utf-16.'
    : 'If it comes from Windows, add --encoding windows-1252, and check names with accents.';
  throw new UnknownEncoding(`line ${finding.line}: ${finding.message} ${hint}`, likelyEncodings(bytes));
}

/** The encodings in which the bytes are a text, without signs that no text has. */
function likelyEncodings(bytes: Uint8Array): LikelyEncoding[] {
  const texts = { 'windows-1252': windowsText(bytes), 'utf-16': new TextDecoder('utf-16le').decode(bytes) } as const;
  return (['windows-1252', 'utf-16'] as const).flatMap((encoding) => {
    const text = texts[encoding];
    if (/[^\P{Cc}\t\r\n]|\ufffd/u.test(text)) return [];
    const lines = text.split(/\r\n|\n|\r/);
    const example = lines.find((line) => /[^\p{ASCII}]/u.test(line)) ?? lines[0] ?? '';
    return lines.length < 2 ? [] : [{ encoding, example }];
  });
}

/**
 * The sign by which the first lines fall into the columns that are named; else the one that a line has most of. Where
 * several have as many, the comma comes last, for it stands in numbers as well.
 */
function likelyDelimiter(text: string, named: readonly string[]): Delimiter {
  const signs = ['tab', 'semicolon', 'bar', 'comma'] as const;
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .slice(0, furthestHeader);
  const hasNamed = (sign: Delimiter) =>
    lines.some((line) => {
      const names = line.split(separators[sign]).map((name) => name.replaceAll('"', ''));
      return named.every((name) => columnIndex(names, name) !== -1);
    });
  const fitting = named.length === 0 ? undefined : signs.find(hasNamed);
  if (fitting !== undefined && named.length > 1) return fitting;
  const most = (sign: Delimiter) =>
    Math.max(...lines.map((line) => line.replace(/"[^"]*"/g, '').split(separators[sign]).length));
  return signs.reduce((best, sign) => (most(sign) > most(best) ? sign : best));
}

/**
 * The row of column names: the first that has all that are named; else the first of those with the most cells. A row that holds
 * numbers has data, unless all do: a row of data with one cell too many is wider than its header.
 */
function headerRow(records: readonly (readonly CsvCell[])[], named: readonly string[]): number {
  const first = records.slice(0, furthestHeader);
  const found = first.findIndex((cells) => {
    const names = cells.map(({ text }) => text);
    return named.every((name) => columnIndex(names, name) !== -1);
  });
  if (named.length > 0 && found !== -1) return found;
  const filled = (cells: readonly CsvCell[]) => cells.filter(({ text }) => text !== '').length;
  const most = Math.max(...first.map(filled));
  const ofNames = first.filter((cells) => filled(cells) * 2 >= most && filled(cells) >= 2 && !cells.some(isData));
  const likely = ofNames.length > 0 ? ofNames : first;
  const widest = Math.max(...likely.map(filled));
  return Math.max(
    0,
    first.findIndex((cells) => likely.includes(cells) && filled(cells) === widest),
  );
}

/** Whether a cell has a number that isn't a year. A year may be the name of a column. */
const isData = ({ text }: CsvCell): boolean => readNumber(text) !== undefined && yearInColumn(text) === undefined;

/** The columns that a mapping names in full. */
function namedColumns(mapping: ColumnMapping): string[] {
  const { periodColumn, valueColumn, nColumn, marginColumn, countColumn, ofColumn } = mapping;
  const { groupColumn, dimensionColumn, only = [], groupColumns = [], yearsInColumns } = mapping;
  const names = [
    periodColumn,
    ...(yearsInColumns ? [] : [valueColumn, nColumn, marginColumn]),
    countColumn,
    ofColumn,
    groupColumn,
    dimensionColumn,
    // A year in the name of a group's column may be another in this file.
    ...groupColumns.filter((name) => yearInColumn(name) === undefined),
    ...only.map(([column]) => column),
  ];
  return names.filter((name) => name !== undefined && !isPattern(name)) as string[];
}

/** Where a column stands; capital letters and blanks make no difference. -1 where there is none. */
export function columnIndex(columns: readonly string[], name: string): number {
  return columns.findIndex((column) => comparableText(column) === comparableText(name));
}

/** What is wrong with the columns that a mapping names. */
export function missingColumns(columns: readonly string[], mapping: ColumnMapping): string[] {
  return [...new Set(namedColumns(mapping))].flatMap((name) => {
    const count = columns.filter((column) => comparableText(column) === comparableText(name)).length;
    if (count === 1) return [];
    if (count > 1)
      return [`${count} columns are named "${shownText(name, longestName)}". Rename the ones you don't need`];
    const near = nearestName(name, columns);
    return [
      `there is no column "${shownText(name, longestName)}"${near === undefined ? '' : ` (did you mean "${shownText(near, longestName)}"?)`}`,
    ];
  });
}

/** So many columns are listed. */
const mostListed = 100;

/** The columns, for people: their names are whole, for they are there to be typed. */
export function columnList(columns: readonly string[]): string {
  const names = columns.filter((name) => name !== '').map((name) => `"${shownText(name, longestName)}"`);
  const left = names.length - mostListed;
  return names.slice(0, mostListed).join(', ') + (left > 0 ? `, and ${left} more` : '');
}
