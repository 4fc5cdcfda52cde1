import { csvRecords } from '../../../assessment/data-files/csv-records.js';
import { type DataColumn, readHeader } from '../../../assessment/data-files/data-header.js';
import { type DataRow, readDataFile } from '../../../assessment/data-files/read-data-file.js';
import type { ValueAnswer } from '../../../authoring/answers/answer.js';
import { readRange } from '../../../text/read-range.js';
import { EditRefused } from '../../../yaml/edit/edit.js';
import { type WidenedFile, withColumns } from './data-columns.js';

/** A number as a row of a data file. */
export type RowAnswer = Omit<ValueAnswer, 'outcome' | 'indicator'>;

export interface AppendedRow {
  /** The file with the row below all others: every byte before it stays, unless columns were added. */
  readonly content: Uint8Array;
  /** The row as it is written, and where. */
  readonly row: string;
  readonly line: number;
  /** The columns that the row needed and the file lacked. */
  readonly added: readonly DataColumn[];
  /** The line of the columns' names, where some were added. */
  readonly names?: WidenedFile['names'];
}

/**
 * Adds a row to a data file, and columns where the row needs more than there are.
 *
 * @param name what messages call the file
 * @returns undefined where the file says so already
 * @throws EditRefused if it has mistakes, or has another number for it
 */
export function appendRow(bytes: Uint8Array, name: string, given: RowAnswer): AppendedRow | undefined {
  const answer = withoutBlanks(given);
  const { rows, findings } = readDataFile(bytes, name);
  const [finding] = findings;
  if (finding) throw new EditRefused(`${name}:${finding.line}: ${finding.message} Fix this first.`);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const there = rows.find((one) => isSameSeries(one, answer));
  if (there && says(there, answer)) return undefined;
  if (there) {
    throw new EditRefused(`${name}:${there.line} already has a different number for this. Change it there.`);
  }
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const cells = cellsOf(answer);
  const { text: wide, added, names } = widened(text.slice(mark.length), Object.keys(cells) as DataColumn[]);
  const row = rowText(wide, cells);
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const atEnd = /[\r\n]$/.test(text) ? row + lineBreak : lineBreak + row;
  const content = new TextEncoder().encode(mark + wide + atEnd);
  const after = readDataFile(content, name);
  const last = after.rows.at(-1);
  if (after.findings.length > 0 || after.rows.length !== rows.length + 1 || !last || !says(last, answer)) {
    throw new EditRefused(`Can't add this row to ${name}. Add it by hand: ${row}`);
  }
  return { content, row, line: last.line, added, ...(names && { names }) };
}

/** The file with all columns that a row needs. */
function widened(text: string, needed: readonly DataColumn[]): Pick<AppendedRow, 'added' | 'names'> & { text: string } {
  const { columns } = columnsOf(text);
  const added = needed.filter((column) => !columns.has(column));
  return added.length === 0 ? { text, added } : { ...withColumns(text, added), added };
}

/** The columns of a data file, and how many cells its first line has. */
function columnsOf(text: string) {
  const names = csvRecords(text).records.find((cells) => cells.some((cell) => cell.text !== '')) ?? [];
  return { columns: readHeader(names).columns, width: names.length };
}

/** A cell is read without the blanks around its text, and an empty one isn't a note. */
function withoutBlanks({ note, ...answer }: RowAnswer): RowAnswer {
  const words = note?.trim() ?? '';
  return { ...answer, ...(words !== '' && { note: words }) };
}

/** The groups that have rows in a data file, as `dimension/group`. */
export function groupsInData(bytes: Uint8Array, name: string): string[] {
  const groups = readDataFile(bytes, name).rows.flatMap(({ dimension, group }) =>
    dimension === undefined || group === undefined ? [] : [`${dimension}/${group}`],
  );
  return [...new Set(groups)];
}

const isSameSeries = (row: DataRow, { period, dimension, group }: RowAnswer): boolean =>
  row.period === period && row.dimension === dimension && row.group === group;

/** Whether a row says all of an answer; what the answer leaves out may be there. */
function says(row: DataRow, answer: RowAnswer): boolean {
  const { value, count, of, n, margin, provisional, note, break: breaks } = answer;
  const isSameOrLeftOut = <Part>(there: Part | undefined, said: Part | undefined) =>
    said === undefined || there === said;
  return (
    isSameSeries(row, answer) &&
    writtenValue(row) === value &&
    isSameOrLeftOut(row.count, count) &&
    isSameOrLeftOut(row.of, of) &&
    isSameOrLeftOut(row.n ?? row.of, n) &&
    isSameOrLeftOut(row.margin, margin) &&
    isSameOrLeftOut(row.provisional === true, provisional) &&
    isSameOrLeftOut(row.note, note) &&
    isSameOrLeftOut(row.break, breaks)
  );
}

/** The value of a row as an answer has it: a range in the signs of a keyboard. */
function writtenValue({ value, count, of }: DataRow): ValueAnswer['value'] {
  if (count !== undefined && of !== undefined) return (100 * count) / of;
  return (typeof value === 'string' ? readRange(value)?.plain : undefined) ?? value ?? null;
}

/** @throws EditRefused for a note that a spreadsheet would run */
function cellsOf(answer: RowAnswer): Partial<Record<DataColumn, string>> {
  const { period, value, count, of, dimension, group, n, margin, note, ...rest } = answer;
  // Whoever opens the file in a spreadsheet would run it.
  if (/^[=+\-@\t\r]/.test(note ?? ''))
    throw new EditRefused(
      `A note in a data file can't start with ${note?.[0]}, because spreadsheets read it as a formula.`,
    );
  return {
    period,
    ...(count === undefined || of === undefined
      ? { value: value === null ? '' : String(value) }
      : { count: String(count), of: String(of) }),
    ...(dimension !== undefined && { dimension }),
    ...(group !== undefined && { group }),
    ...(n !== undefined && n !== of && { n: String(n) }),
    ...(margin !== undefined && { margin: String(margin) }),
    ...(rest.provisional && { provisional: 'true' }),
    ...(note !== undefined && { note }),
    ...(rest.break && { break: 'true' }),
  };
}

function rowText(text: string, cells: Partial<Record<DataColumn, string>>): string {
  const { columns, width } = columnsOf(text);
  const byPlace = new Map([...columns].map(([column, place]) => [place, cells[column] ?? '']));
  return Array.from({ length: width }, (_, place) => quoted(byPlace.get(place) ?? '')).join(',');
}

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
