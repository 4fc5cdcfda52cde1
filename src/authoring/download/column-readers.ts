import { isOutsideYears, type YearBounds } from '../../assessment/checks/period-years.js';
import { isUnclear } from '../../assessment/data-files/data-number.js';
import { quoted, type Typed } from '../../text/typed.js';
import { negativeMarks } from './column-doubts.js';
import { comparableText } from './comparable.js';
import { decimalOf, type UnclearDecimal } from './decimal-sign.js';
import type { DownloadOptions } from './found-number.js';
import type { ColumnMapping } from './mapping.js';
import { bothFlags, marginIn, peopleIn, type ReadValue, valueIn } from './read-cell.js';
import type { Download, DownloadCell } from './read-download.js';
import { areRunTogether, type ReadYear, readYear } from './read-year.js';

/** The columns whose cells are read. */
export type ReadColumn = 'period' | 'value' | 'n' | 'margin';

/** Where each of them stands, -1 for nowhere. */
export type ColumnPlaces = Readonly<Record<ReadColumn, number>>;

/** How the cells of each column are read. */
export interface ColumnReaders {
  period(text: string): ReadYear;
  value(cell: DownloadCell): ReadValue;
  n(cell: DownloadCell): Typed<number | null>;
  margin(cell: DownloadCell): Typed<number | null>;
  /** How many people reached what is counted. */
  people(cell: DownloadCell): Typed<number | null>;
  /** Whether a text that isn't a value may be a mark for one that is missing or withheld. */
  isMark(text: string): boolean;
  /** The columns whose decimal sign nobody can tell. */
  readonly unclear: readonly { readonly column: ReadColumn; readonly decimal: UnclearDecimal }[];
}

/** How the cells of each column are read, by what all of its cells look like. */
export function columnReaders(
  { rows, delimiter }: Download,
  { mapping, target, years, calendarYears }: DownloadOptions,
  at: ColumnPlaces,
): ColumnReaders {
  const cellsOf = (column: number) => rows.flatMap((cells) => cells[column] ?? []);
  // A number of a workbook is one however others are written.
  const textsOf = (column: number) => cellsOf(column).flatMap(({ text, isNumber }) => (isNumber ? [] : [text]));
  const { decimal: _, ...asNumbers } = mapping;
  const decimalIn = (column: ReadColumn, kind: Parameters<typeof decimalOf>[1]) => {
    const found =
      mapping.decimal !== undefined
        ? { decimal: mapping.decimal }
        : decimalOf(textsOf(at[column]), kind, delimiter === 'semicolon');
    const withSign: ColumnMapping = { ...asNumbers, ...(found.decimal !== undefined && { decimal: found.decimal }) };
    const mappingOf = ({ isNumber }: DownloadCell) => (isNumber ? asNumbers : withSign);
    return { column, mappingOf, unclear: 'unclear' in found ? found.unclear : undefined };
  };
  const kindOfValues = mapping.countColumn !== undefined ? 'people' : target.unit === 'count' ? 'count' : 'number';
  const values = decimalIn('value', kindOfValues);
  const people = decimalIn('n', 'people');
  const margins = decimalIn('margin', 'number');
  const negative = negativeMarks(
    cellsOf(at.value).map(({ text }) => text),
    mapping,
    target.unit,
  );
  const said = new Map((mapping.periods ?? []).map(([text, period]) => [comparableText(text), period]));
  const runTogether = areRunTogether(textsOf(at.period));
  const kind = mapping.periodKind ?? (calendarYears ? 'calendar-year' : undefined);
  const otherNumber = target.unit === 'score' || target.unit === 'currency' || target.unit === 'other';
  const unknown = { value: null } as const;
  return {
    period(text) {
      const named = said.get(comparableText(text));
      if (named === '') return { value: '' };
      const read =
        named === undefined
          ? readYear(text, { kind, fiscal: mapping.periodKind, runTogether })
          : readYear(named, { kind: 'calendar-year' });
      return withinYears(text, read, years);
    },
    value(cell) {
      const { text } = cell;
      if (values.unclear !== undefined) return unknown;
      if (!negative.has(comparableText(text))) return valueIn(text, values.mappingOf(cell), target.unit);
      const orNumber = otherNumber ? ' If it is a number, add --keep-negatives.' : '';
      return {
        problem: `${quoted(text)} is negative. If it's a mark, say what it means. ${bothFlags(text)}${orNumber}`,
      };
    },
    n: (cell) => (people.unclear === undefined ? peopleIn(cell.text, people.mappingOf(cell)) : unknown),
    margin: (cell) =>
      margins.unclear === undefined ? marginIn(cell.text, margins.mappingOf(cell), target.unit) : unknown,
    people: (cell) => (values.unclear === undefined ? peopleIn(cell.text, values.mappingOf(cell)) : unknown),
    isMark: (text) => negative.has(comparableText(text)) || isUnclear(text) || !/\d/.test(text),
    unclear: [values, people, margins].flatMap(({ column, unclear: decimal }) =>
      decimal === undefined ? [] : [{ column, decimal }],
    ),
  };
}

function withinYears(text: string, read: ReadYear, years: YearBounds | undefined): ReadYear {
  if (read.value === undefined || read.value === '' || years === undefined || !isOutsideYears(read.value, years))
    return read;
  const meant = read.value === text.trim() ? '' : ` (${read.value})`;
  return { problem: `${quoted(text)}${meant} is outside the years ${years.first} to ${years.last}.` };
}
