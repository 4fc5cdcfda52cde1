import { decodeText } from '../../findings/decode-text.js';
import { errorFinding } from '../../findings/error-finding.js';
import type { Finding } from '../../findings/finding.js';
import type { Place } from '../../text/text-places.js';
import { type BrokenLine, csvRecords } from './csv-records.js';
import { readHeader } from './data-header.js';
import { type DataRow, readRow } from './data-row.js';

export type { DataRow } from './data-row.js';

export interface DataFileOptions {
  /** The largest file that is read; 5 MB where it is left out. */
  readonly maximumBytes?: number;
  /** Where there are so many findings, no further rows are read; left out: all rows are read. */
  readonly mostFindings?: number;
  /** JSON pointer to the key that names the file; the findings carry it. */
  readonly path?: string;
}

export interface DataFile {
  /** The rows that could be read, in the file's order. */
  readonly rows: readonly DataRow[];
  /** All errors, in file order, with the data file's own lines and columns. */
  readonly findings: readonly Finding[];
}

/**
 * Reads an indicator's data file: CSV in UTF-8 with a header line, columns
 * `period,dimension,group,value,n,note,break,margin,provisional,count,of` in any order; `period` and `value` required, or
 * `count` and `of` in place of `value`.
 *
 * Values are plain decimals, or bounds and ranges such as `>=95` and `80-84`; empty is not measured; `suppressed`, `*` and
 * `S` are withheld. Rows without content and empty columns at the end are passed over. Never throws.
 *
 * @param file the name that the findings give
 */
export function readDataFile(
  bytes: Uint8Array,
  file: string,
  { maximumBytes = 5_000_000, mostFindings = Number.POSITIVE_INFINITY, path = '' }: DataFileOptions = {},
): DataFile {
  const decoded = decodeText(bytes, file, maximumBytes);
  if (decoded.finding !== undefined) return { rows: [], findings: [{ ...decoded.finding, path }] };
  const findings: Finding[] = [];
  const raise = (rule: 'data/unreadable' | 'data/row', place: Place, message: string, suggestion: string) =>
    findings.push(errorFinding(file, place, { rule, message, suggestion, path }));

  const { records, broken } = csvRecords(decoded.text);
  for (const { place, problem } of broken.slice(0, mostFindings)) raise('data/row', place, ...brokenWords[problem]);
  const start = records.findIndex((cells) => cells.some(({ text }) => text !== ''));
  const headerCells = records[start];
  if (headerCells === undefined) {
    if (broken.length === 0)
      raise(
        'data/unreadable',
        { line: 1, column: 1 },
        'The data file is empty.',
        'Start it with a line of column names, such as `period,value,n`.',
      );
    return { rows: [], findings };
  }
  const headerLine = headerCells[0]?.place.line ?? 1;
  if (broken.some(({ place }) => place.line < headerLine)) return { rows: [], findings };
  const header = readHeader(headerCells);
  for (const { cell, message, suggestion } of header.problems)
    raise('data/unreadable', cell.place, message, suggestion);
  const rows: DataRow[] = [];
  if (header.isReadable) {
    const firstLines = new Map<string, number>();
    for (const cells of records.slice(start + 1)) {
      if (findings.length >= mostFindings) break;
      const read = readRow(cells, header, headerCells.length);
      for (const { place, message, suggestion } of read?.problems ?? []) raise('data/row', place, message, suggestion);
      if (read?.row === undefined) continue;
      const firstLine = firstLines.get(seriesKey(read.row));
      if (firstLine === undefined) {
        firstLines.set(seriesKey(read.row), read.row.line);
        rows.push(read.row);
      } else raise('data/row', cells[0]?.place ?? read.row, ...repeatedWords(read.row, firstLine));
    }
  }
  return { rows, findings: findings.sort((one, other) => one.line - other.line || one.column - other.column) };
}

function seriesKey({ period, dimension = '', group = '' }: DataRow): string {
  return `${period} ${dimension} ${group}`;
}

function repeatedWords({ period, group, dimension }: DataRow, firstLine: number): [string, string] {
  const series = group === undefined ? 'the indicator itself' : `\`${group}\` (\`${dimension}\`)`;
  return [
    `This is a second row for ${period} and ${series}. The first is on line ${firstLine}.`,
    'Keep one of the two rows.',
  ];
}

const brokenWords: Record<BrokenLine['problem'], [string, string]> = {
  'not-closed': [
    "The quotes that open here aren't closed.",
    'Add " at the end of the text. Write a quote inside the text twice ("").',
  ],
  'text-beside-quotes': [
    'Quotes have to go around the whole cell.',
    'Put quotes around the whole cell, and write a quote inside it twice ("").',
  ],
};
