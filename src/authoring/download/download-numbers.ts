import type { CsvCell } from '../../assessment/data-files/csv-records.js';
import { isSuppressed } from '../../assessment/data-files/data-number.js';
import { quoteText } from '../../text/clean-text.js';
import { isTooLarge } from '../../text/largest-number.js';
import { readRange } from '../../text/read-range.js';
import { shownText } from '../../text/shown-text.js';
import type { Typed } from '../../text/typed.js';
import {
  type Amount,
  type AmountAdvice,
  inRange,
  numberTooLarge,
  readAmount,
  readPeople,
} from '../answers/read-amount.js';
import { noteReadAs, type ReadAsCells, readAsNotes } from '../answers/read-as-notes.js';
import type { Problem } from '../workbook/import/change.js';
import type { Grid } from '../workbook/import/grid.js';
import type { Cell } from '../workbook/table.js';
import { comparableText } from './comparable.js';
import type { DownloadOptions, FoundNumber, Target } from './found-number.js';
import { type GroupNames, groupNames } from './group-names.js';
import type { ColumnMapping } from './mapping.js';
import { columnIndex, type Download } from './read-download.js';
import { readYear } from './read-year.js';
import { repeatedRows } from './repeated-rows.js';

export interface DownloadNumbers {
  /** The numbers as a table of values and one of groups, as a workbook would bring them. */
  readonly grids: readonly Grid[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  /** Group names that nothing is said about. */
  readonly unknownGroups: readonly string[];
  /** The first year that stands alone, where nobody has said what such years are. */
  readonly unclearYear: string | undefined;
  /** How many rows were taken, and how many were left out by `only`. */
  readonly taken: number;
  readonly filtered: number;
}

/** The numbers of a download, by what its columns are. */
export function downloadNumbers(download: Download, options: DownloadOptions): DownloadNumbers {
  const { mapping, target, file } = options;
  const at = (name: string | undefined) => (name === undefined ? -1 : columnIndex(download.columns, name));
  const columns = {
    period: at(mapping.periodColumn),
    value: at(mapping.valueColumn),
    n: at(mapping.nColumn),
    group: at(mapping.groupColumn),
    dimension: at(mapping.dimensionColumn),
  };
  const names = groupNames(options);
  const problems: Problem[] = [];
  const found: FoundNumber[] = [];
  const readAs: ReadAsCells = new Map();
  let unclearYear: string | undefined;
  let withoutValue = 0;
  const rows = download.rows.filter((cells) => isMeant(cells, download.columns, mapping));
  for (const cells of rows) {
    const textAt = (column: number) => cells[column]?.text ?? '';
    const address = (column: number) => addressOf(file, cells, download.columns, column);
    const place = placeOf(names, textAt(columns.group), textAt(columns.dimension), columns.group !== -1);
    if (place === 'left-out') continue;
    const year = readYear(options.period ?? textAt(columns.period), mapping.periodKind);
    if (year.problem !== undefined) problems.push({ address: address(columns.period), message: year.problem });
    if ('unclear' in year) unclearYear ??= options.period ?? textAt(columns.period);
    const value = valueIn(textAt(columns.value), mapping, target.unit);
    if (value.problem !== undefined) problems.push({ address: address(columns.value), message: value.problem });
    const people = peopleIn(textAt(columns.n));
    if (people.problem !== undefined) problems.push({ address: address(columns.n), message: people.problem });
    if (year.value === undefined || value.problem !== undefined || people.problem !== undefined) continue;
    const note = (column: 'period' | 'value' | 'n', read: Pick<Typed<unknown>, 'readAs'>) =>
      noteReadAs(
        readAs,
        column,
        {
          text: column === 'period' ? (options.period ?? textAt(columns.period)) : textAt(columns[column]),
          address: () => address(columns[column]),
        },
        read,
      );
    if ('readAs' in year) note('period', year);
    note('value', value);
    note('n', people);
    if (value.value === null) withoutValue++;
    else found.push({ period: year.value, ...place, value: value.value, n: people.value, cells });
  }
  const repeated = repeatedRows(found, download.columns, file);
  return {
    grids: repeated.problems.length > 0 ? [] : gridsOf(repeated.numbers, download.columns, columns, options),
    problems: [...problems, ...fractions(found, mapping, target, file), ...repeated.problems],
    notes: [
      ...names.notes(),
      ...readAsNotes(readAs),
      ...(withoutValue === 0 ? [] : [`skipped rows with no value: ${withoutValue}.`]),
    ],
    unknownGroups: names.unknown(),
    unclearYear,
    taken: repeated.numbers.length,
    filtered: download.rows.length - rows.length,
  };
}

function isMeant(cells: readonly CsvCell[], columns: readonly string[], { only = [] }: ColumnMapping): boolean {
  return only.every(
    ([column, text]) => comparableText(cells[columnIndex(columns, column)]?.text ?? '') === comparableText(text),
  );
}

type Place = { readonly dimension?: string; readonly group?: string };

function placeOf(names: GroupNames, group: string, dimension: string, hasGroups: boolean): Place | 'left-out' {
  return hasGroups ? names.placeOf(group, dimension) : {};
}

const advice: AmountAdvice = {
  number: 'If it marks a missing or suppressed value, add --missing or --suppressed.',
  mark: (text) => `Add --missing "${shownText(text, 20)}" or --suppressed "${shownText(text, 20)}".`,
};

function valueIn(
  text: string,
  { suppressed = [], missing = [], scale }: ColumnMapping,
  unit: string | undefined,
): Typed<Amount> {
  const has = (marks: readonly string[]) => marks.some((mark) => comparableText(mark) === comparableText(text));
  if (text === '' || has(missing)) return { value: null };
  if (has(suppressed)) return { value: 'suppressed' };
  const isPercentage = text.trim().endsWith('%');
  const read = readAmount(text, unit, advice);
  if (typeof read.value === 'number' && scale !== undefined && !isPercentage) {
    const value = Number((read.value * scale).toFixed(9));
    if (isTooLarge(value)) return numberTooLarge(value);
    return inRange({ ...read, value }, unit);
  }
  return inRange(read, unit);
}

/** A number of people that is withheld, as it often is beside a value that is, is not known. */
function peopleIn(written: string): Typed<number | null> {
  const text = written.trim();
  const isWithheld = isSuppressed(text) || readRange(text) !== undefined;
  return text === '' || isWithheld || /^(?:[-–—.]+|n\/?a)$/i.test(text) ? { value: null } : readPeople(text);
}

/** Percentages that are all between 0 and 1 are fractions most likely, and are not turned into percentages unasked. */
function fractions(
  found: readonly FoundNumber[],
  { scale, valueColumn = '' }: ColumnMapping,
  { unit }: Target,
  file: string,
): Problem[] {
  const numbers = found.map(({ value }) => value).filter((value) => typeof value === 'number');
  if (unit !== 'percent' || scale !== undefined || numbers.length === 0) return [];
  if (numbers.some((value) => value > 1) || numbers.every((value) => Number.isInteger(value))) return [];
  return [
    {
      address: `${quoteText(file)} (${quoteText(valueColumn, 40)})`,
      message: `all values are between 0 and 1, such as ${numbers.find((value) => value > 0)}, but the unit is percent. Add --scale 100 to turn fractions into percentages, or --scale 1 if they are percentages.`,
    },
  ];
}

function addressOf(file: string, cells: readonly CsvCell[], columns: readonly string[], column: number): string {
  const cell = cells[column] ?? cells[0];
  const name = column === -1 ? '' : ` (${quoteText(columns[column] ?? '', 40)})`;
  return `${quoteText(file)}:${cell?.place.line ?? 1}${name}`;
}

function gridsOf(
  numbers: readonly FoundNumber[],
  names: readonly string[],
  columns: Readonly<Record<string, number>>,
  { file, target }: DownloadOptions,
): Grid[] {
  const make = (
    own: readonly FoundNumber[],
    header: readonly string[],
    cellsOf: (number: FoundNumber) => readonly Cell[],
  ): Grid[] =>
    own.length === 0
      ? []
      : [
          {
            name: file,
            rows: [header, ...own.map(cellsOf)],
            merged: [],
            addressOf: (row, column) =>
              addressOf(
                file,
                own[row - 1]?.cells ?? [],
                names,
                // What flags say stands in no column.
                columns[header[column] ?? ''] ?? -1,
              ),
          },
        ];
  const { outcome, indicator, name = null, unit = null, core } = target;
  return [
    ...make(
      numbers.filter(({ group }) => group === undefined),
      ['outcome', 'indicator', 'name', 'unit', 'core', 'period', 'value', 'n'],
      ({ period, value, n }) => [outcome, indicator, name, unit, core ? 'yes' : null, period, value, n],
    ),
    ...make(
      numbers.filter(({ group }) => group !== undefined),
      ['outcome', 'indicator', 'dimension', 'group', 'period', 'value', 'n'],
      ({ period, dimension = '', group = '', value, n }) => [outcome, indicator, dimension, group, period, value, n],
    ),
  ];
}
