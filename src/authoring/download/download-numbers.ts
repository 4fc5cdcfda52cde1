import { isOutsideYears, type YearBounds } from '../../assessment/checks/period-years.js';
import type { CsvCell } from '../../assessment/data-files/csv-records.js';
import { isUnclear } from '../../assessment/data-files/data-number.js';
import { quoteText } from '../../text/clean-text.js';
import { nearestName } from '../../text/nearest-name.js';
import { shownText } from '../../text/shown-text.js';
import { quoted, type Typed } from '../../text/typed.js';
import { noteReadAs, type ReadAsCells, readAsNotes } from '../answers/read-as-notes.js';
import type { Problem } from '../workbook/import/change.js';
import type { Grid } from '../workbook/import/grid.js';
import { addressOf } from './cell-address.js';
import { fractionProblems, negativeMarks } from './column-doubts.js';
import { comparableText } from './comparable.js';
import { decimalOf } from './decimal-sign.js';
import type { DownloadOptions, FoundNumber } from './found-number.js';
import { type GroupNames, groupNames, type UnknownGroup } from './group-names.js';
import type { ColumnMapping } from './mapping.js';
import { numberGrids } from './number-grids.js';
import { bothFlags, peopleIn, valueIn } from './read-cell.js';
import { columnIndex, type Download } from './read-download.js';
import { areRunTogether, type ReadYear, readYear } from './read-year.js';
import { repeatedProblems } from './repeated-problems.js';
import { repeatedRows, type UnclearRows } from './repeated-rows.js';
import { reshape } from './reshape.js';
import { type CountsByPlace, countsByPlace, shareIn } from './shares.js';

export interface DownloadNumbers {
  /** The numbers as a table of values and one of groups, as a workbook would bring them. */
  readonly grids: readonly Grid[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  /** Group names that nothing is said about. */
  readonly unknownGroups: readonly UnknownGroup[];
  /** Where each group was placed, by its name, as `dimension/group`. */
  readonly placedGroups: readonly (readonly [name: string, place: string])[];
  /** The column whose texts say which rows are meant, where nobody has said it. */
  readonly unclearRows: UnclearRows | undefined;
  /** What values were computed from, by where each stands. */
  readonly counts: CountsByPlace;
  /** The first year that stands alone, where nobody has said what such years are. */
  readonly unclearYear: string | undefined;
  /** Texts in place of values that may say that one is missing or withheld. */
  readonly unclearMarks: readonly string[];
  /** How many rows were taken, and how many were left out by `only`. */
  readonly taken: number;
  readonly filtered: number;
}

type Column = 'period' | 'value' | 'n';

/**
 * The numbers of a download, by what its columns are.
 *
 * @throws DownloadRefused where it's not clear which columns hold years or groups
 */
export function downloadNumbers(whole: Download, asked: DownloadOptions): DownloadNumbers {
  const meant = whole.rows.filter((cells) => isMeant(cells, whole.columns, asked.mapping));
  const { download, mapping, period } = reshape({ ...whole, rows: meant }, asked.mapping);
  const options = { ...asked, mapping, ...(asked.period === undefined && period !== undefined && { period }) };
  const { file } = options;
  const { rows } = download;
  const at = (name: string | undefined) => (name === undefined ? -1 : columnIndex(download.columns, name));
  const columns = {
    period: at(mapping.periodColumn),
    value: at(mapping.valueColumn ?? mapping.countColumn),
    n: at(mapping.nColumn ?? mapping.ofColumn),
    group: at(mapping.groupColumn),
    dimension: at(mapping.dimensionColumn),
  };
  const textsOf = (column: number) => rows.map((cells) => cells[column]?.text ?? '');
  const readers = readersOf(download, options, { ...columns, textsOf });
  const names = groupNames(options);
  const problems: Problem[] = [
    ...filterProblems(whole, asked),
    ...readers.problems.map(({ column, message }) => ({
      address: addressOf(file, rows[0] ?? [], download.columns, columns[column]),
      message,
    })),
  ];
  const found: FoundNumber[] = [];
  const readAs: ReadAsCells = new Map();
  const unclearMarks = new Set<string>();
  let unclearYear: string | undefined;
  let withoutValue = 0;
  for (const cells of rows) {
    const textAt = (column: number) => cells[column]?.text ?? '';
    const address = (column: number) => addressOf(file, cells, download.columns, column);
    const place = placeOf(names, textAt(columns.group), textAt(columns.dimension), columns.group !== -1);
    if (place === 'left-out') continue;
    const texts = {
      period: options.period ?? textAt(columns.period),
      value: textAt(columns.value),
      n: textAt(columns.n),
    };
    const share = mapping.countColumn === undefined ? undefined : shareIn(texts.value, texts.n, readers);
    const read = {
      period: readers.period(texts.period),
      value: share ?? readers.value(texts.value),
      n: readers.n(texts.n),
    };
    for (const column of ['period', 'value', 'n'] as const) {
      const { problem } = read[column];
      if (problem !== undefined) problems.push({ address: address(columns[column]), message: problem });
    }
    if (read.period.value === '') continue;
    if ('unclear' in read.period) unclearYear ??= texts.period;
    if (read.value.problem !== undefined && readers.isMark(texts.value)) unclearMarks.add(texts.value);
    if (read.period.value === undefined || read.value.value === undefined || read.n.value === undefined) continue;
    for (const column of ['period', 'value', 'n'] as const) {
      // Report each kind of difference between a text and how it was read once.
      const form = column === 'period' ? texts.period.replace(/\d+/g, '0') : typeof read[column].value;
      const cell = { text: texts[column], address: () => address(columns[column]) };
      if ('readAs' in read[column]) noteReadAs(readAs, `${column} ${form}`, cell, read[column]);
    }
    if (read.value.value === null) withoutValue += readers.problems.length === 0 ? 1 : 0;
    else {
      const counts = share?.counts && { counts: share.counts };
      found.push({ period: read.period.value, ...place, value: read.value.value, n: read.n.value, ...counts, cells });
    }
  }
  const repeated = repeatedRows(found, download.columns, {
    file,
    period: columns.period,
    numeric: [columns.value, columns.n],
  });
  if (options.breakAt !== undefined && found.every(({ period: own }) => own !== options.breakAt))
    problems.push({ address: quoteText(file), message: `no row is about ${options.breakAt} (--break).` });
  return {
    grids: repeated.problems.length > 0 ? [] : numberGrids(repeated.numbers, download.columns, columns, options),
    problems: [
      ...repeatedProblems(problems),
      ...fractionProblems(found, download.columns, columns.value, options),
      ...repeated.problems,
    ],
    notes: [
      ...names.notes(),
      ...readAsNotes(readAs),
      ...(withoutValue === 0 ? [] : [`skipped rows with no value: ${withoutValue}.`]),
    ],
    unknownGroups: names.unknown(),
    placedGroups: names.placed(),
    unclearRows: repeated.unclear,
    counts: countsByPlace(repeated.numbers, options.target),
    unclearYear,
    unclearMarks: [...unclearMarks],
    taken: repeated.numbers.length,
    filtered: whole.rows.length - meant.length,
  };
}

/** Filters by a text that no row has, with the one that is meant most likely. */
function filterProblems({ columns, rows }: Download, { mapping, file }: DownloadOptions): Problem[] {
  return (mapping.only ?? []).flatMap(([column, text]) => {
    const index = columnIndex(columns, column);
    const texts = [...new Set(rows.map((cells) => cells[index]?.text ?? ''))];
    if (texts.some((one) => comparableText(one) === comparableText(text))) return [];
    const near = nearestName(text, texts);
    const hint = near === undefined ? '' : ` Did you mean --only "${shownText(column, 200)}=${shownText(near, 200)}"?`;
    const address = `${quoteText(file)} (${quoteText(column, 100)})`;
    return [{ address, message: `no row has "${shownText(text, 200)}" in this column.${hint}` }];
  });
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

interface Readers {
  period(text: string): ReadYear;
  value(text: string): Typed<string | number | null>;
  n(text: string): Typed<number | null>;
  /** How many people reached what is counted. */
  people(text: string): Typed<number | null>;
  /** Whether a text that isn't a value may be a mark for one that is missing or withheld. */
  isMark(text: string): boolean;
  /** What is wrong with a column as a whole. */
  readonly problems: readonly { readonly column: Column; readonly message: string }[];
}

interface Texts extends Readonly<Record<Column, number>> {
  textsOf(column: number): readonly string[];
}

/** How the cells of each column are read, by what all of its cells look like. */
function readersOf(
  download: Download,
  { mapping, target, years }: DownloadOptions,
  { textsOf, ...at }: Texts,
): Readers {
  const [values, people] = [textsOf(at.value), textsOf(at.n)];
  const usesSemicolons = download.delimiter === 'semicolon';
  const isSaid = mapping.decimal !== undefined;
  const kindOfValues = mapping.countColumn !== undefined ? 'people' : target.unit === 'count' ? 'count' : 'number';
  const ofValue = isSaid ? mapping : decimalOf(values, kindOfValues, usesSemicolons);
  const ofPeople = isSaid ? mapping : decimalOf(people, 'people', usesSemicolons);
  const [valueProblem, peopleProblem] = [ofValue, ofPeople].map((one) => ('problem' in one ? one.problem : undefined));
  const withDecimal = (decimal: ColumnMapping['decimal']) =>
    decimal === undefined ? mapping : { ...mapping, decimal };
  const valueMapping = withDecimal(ofValue.decimal);
  const peopleMapping = withDecimal(ofPeople.decimal);
  const negative = negativeMarks(values, mapping, target.unit);
  const said = new Map((mapping.periods ?? []).map(([text, period]) => [comparableText(text), period]));
  const runTogether = areRunTogether(textsOf(at.period));
  const otherNumber = target.unit === 'score' || target.unit === 'currency' || target.unit === 'other';
  return {
    period(text) {
      const named = said.get(comparableText(text));
      if (named === '') return { value: '' };
      const read =
        named === undefined ? readYear(text, mapping.periodKind, runTogether) : readYear(named, 'calendar-year');
      return withinYears(text, read, years);
    },
    value(text) {
      if (valueProblem !== undefined) return { value: null };
      if (!negative.has(comparableText(text))) return valueIn(text, valueMapping, target.unit);
      const orNumber = otherNumber ? ' If it is a number, add --keep-negatives.' : '';
      return {
        problem: `${quoted(text)} is negative. If it's a mark, say what it means. ${bothFlags(text)}${orNumber}`,
      };
    },
    n: (text) => (peopleProblem !== undefined ? { value: null } : peopleIn(text, peopleMapping)),
    people: (text) => (valueProblem !== undefined ? { value: null } : peopleIn(text, valueMapping)),
    isMark: (text) => negative.has(comparableText(text)) || isUnclear(text) || !/\d/.test(text),
    problems: [
      ...(valueProblem === undefined ? [] : [{ column: 'value' as const, message: valueProblem }]),
      ...(peopleProblem === undefined ? [] : [{ column: 'n' as const, message: peopleProblem }]),
    ],
  };
}

function withinYears(text: string, read: ReadYear, years: YearBounds | undefined): ReadYear {
  if (read.value === undefined || years === undefined || !isOutsideYears(read.value, years)) return read;
  const meant = read.value === text.trim() ? '' : ` (${read.value})`;
  return { problem: `${quoted(text)}${meant} is outside the years ${years.first} to ${years.last}.` };
}
