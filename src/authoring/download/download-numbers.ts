import { quoteText } from '../../text/clean-text.js';
import { noteReadAs, type ReadAsCells, readAsNotes } from '../answers/read-as-notes.js';
import type { Problem } from '../workbook/import/change.js';
import type { Grid } from '../workbook/import/grid.js';
import { addressOf } from './cell-address.js';
import { type UnclearFractions, unclearFractions } from './column-doubts.js';
import { columnReaders } from './column-readers.js';
import type { UnclearDecimal } from './decimal-sign.js';
import { meantRows } from './filters.js';
import type { DownloadOptions, FoundNumber } from './found-number.js';
import { groupNames, type UnknownGroup } from './group-names.js';
import { numberGrids } from './number-grids.js';
import { type ReadValue, scaledMargin } from './read-cell.js';
import { columnIndex, type Download, type DownloadCell } from './read-download.js';
import { fiscalYearIn } from './read-year.js';
import { repeatedProblems } from './repeated-problems.js';
import { repeatedRows, type UnclearPeriods, type UnclearRows } from './repeated-rows.js';
import { reshape } from './reshape.js';
import { marginsByPlace, shareIn } from './shares.js';

/** What nobody has said, where it makes a difference. */
export interface UnclearParts {
  /** The first year that stands alone. */
  readonly year: string | undefined;
  /** The first fiscal year. */
  readonly fiscalYear: string | undefined;
  /** Texts in place of numbers that may say that one is missing or withheld. */
  readonly marks: readonly string[];
  /** The columns whose texts say which rows are meant. */
  readonly rows: UnclearRows | undefined;
  /** Two names of one period. */
  readonly periods: UnclearPeriods | undefined;
  readonly decimal: UnclearDecimal | undefined;
  readonly fractions: UnclearFractions | undefined;
}

export interface DownloadNumbers {
  /** The numbers as a table of values and one of groups, as a workbook would bring them. */
  readonly grids: readonly Grid[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  /** Group names that nothing is said about. */
  readonly unknownGroups: readonly UnknownGroup[];
  /** Where each group was placed, by its name, as `dimension/group`. */
  readonly placedGroups: readonly (readonly [name: string, place: string])[];
  /** Margins of error, by where their numbers stand. */
  readonly margins: ReadonlyMap<string, number>;
  readonly unclear: UnclearParts;
  /** The numbers, one for each period and group. */
  readonly numbers: readonly FoundNumber[];
  /** Whether there are numbers of everyone. */
  readonly hasOverall: boolean;
  /** How many rows were taken, and how many were left out by `only`. */
  readonly taken: number;
  readonly filtered: number;
}

/**
 * The numbers of a download, by what its columns are.
 *
 * @throws DownloadRefused where it's not clear which columns hold years or groups
 */
export function downloadNumbers(whole: Download, asked: DownloadOptions): DownloadNumbers {
  const meant = meantRows(whole, asked.mapping, asked.file);
  const { download, mapping, notes } = reshape(
    { ...whole, rows: meant.rows },
    asked.mapping,
    asked.period !== undefined,
  );
  const options = { ...asked, mapping };
  const { file, target } = options;
  const { rows } = download;
  const at = (name: string | undefined) => (name === undefined ? -1 : columnIndex(download.columns, name));
  const columns = {
    period: at(mapping.periodColumn),
    value: at(mapping.valueColumn ?? mapping.countColumn),
    n: at(mapping.nColumn ?? mapping.ofColumn),
    margin: at(mapping.marginColumn),
    group: at(mapping.groupColumn),
    dimension: at(mapping.dimensionColumn),
  };
  const readers = columnReaders(download, options, columns);
  const names = groupNames(options);
  const problems: Problem[] = [
    ...meant.problems,
    ...readers.unclear.map(({ column, decimal }) => ({
      address: addressOf(file, rows[0] ?? [], download.columns, columns[column]),
      message: decimal.message,
    })),
  ];
  const found: FoundNumber[] = [];
  const readAs: ReadAsCells = new Map();
  const unclearMarks = new Set<string>();
  let unclearYear: string | undefined;
  let unclearFiscal: string | undefined;
  let withoutValue = 0;
  let withoutNumbers = 0;
  for (const cells of rows) {
    const cellAt = (column: number): DownloadCell =>
      cells[column] ?? { text: '', place: cells[0]?.place ?? { line: 1, column: 1 } };
    const textAt = (column: number) => cellAt(column).text;
    const address = (column: number) => addressOf(file, cells, download.columns, column);
    const hasNumbers = numberColumns.some((column) => textAt(columns[column]) !== '');
    const texts = {
      period: options.period ?? textAt(columns.period),
      value: textAt(columns.value),
      n: textAt(columns.n),
      margin: textAt(columns.margin),
    };
    const period = readers.period(texts.period);
    // A note below the table, or a row that somebody else left out.
    if (!hasNumbers && period.problem !== undefined) withoutNumbers++;
    if (period.value === '' || (!hasNumbers && period.problem !== undefined)) continue;
    // Asked before the groups are, whose rows are left out until then.
    if ('unclear' in period) unclearYear ??= texts.period;
    if (period.problem !== undefined && fiscalYearIn(texts.period) !== undefined) unclearFiscal ??= texts.period;
    const place = columns.group === -1 ? {} : names.placeOf(textAt(columns.group), textAt(columns.dimension));
    if (place === 'left-out') continue;
    const n = readers.n(cellAt(columns.n));
    const share =
      mapping.countColumn === undefined ? undefined : shareIn(cellAt(columns.value), cellAt(columns.n), readers);
    const value: ReadValue = share ?? readers.value(cellAt(columns.value));
    const read = { period, value, n, margin: readers.margin(cellAt(columns.margin)) };
    for (const column of readColumns) {
      const { problem } = read[column];
      if (problem !== undefined) problems.push({ address: address(columns[column]), message: problem });
    }
    for (const column of numberColumns)
      if (read[column].problem !== undefined && readers.isMark(texts[column])) unclearMarks.add(texts[column]);
    if (readColumns.some((column) => read[column].value === undefined)) continue;
    for (const column of readColumns) {
      // Report each kind of difference between a text and how it was read once.
      const form = column === 'period' ? texts.period.replace(/\d+/g, '0') : typeof read[column].value;
      const cell = { text: texts[column], address: () => address(columns[column]) };
      if ('readAs' in read[column]) noteReadAs(readAs, `${column} ${form}`, cell, read[column]);
    }
    if (value.value === null) withoutValue += readers.unclear.length === 0 ? 1 : 0;
    else if (period.value !== undefined && value.value !== undefined) {
      const margin =
        value.margin ?? (read.margin.value === null ? undefined : scaledMargin(read.margin.value ?? 0, value));
      found.push({
        period: period.value,
        ...place,
        value: value.value,
        n: n.value ?? null,
        ...(margin !== undefined && typeof value.value === 'number' && share === undefined && { margin }),
        ...(share?.counts && { counts: share.counts }),
        cells,
      });
    }
  }
  const repeated = repeatedRows(found, download.columns, {
    file,
    period: columns.period,
    numeric: numberColumns.map((column) => columns[column]),
  });
  if (options.breakAt !== undefined && found.every(({ period: own }) => own !== options.breakAt))
    problems.push({ address: quoteText(file), message: `no row is about ${options.breakAt} (--break).` });
  const fractions = unclearFractions(found, download.columns, columns.value, options);
  return {
    grids: repeated.problems.length > 0 ? [] : numberGrids(repeated.numbers, download.columns, columns, options),
    problems: [
      ...repeatedProblems(problems),
      ...(fractions === undefined ? [] : [fractions.problem]),
      ...repeated.problems,
    ],
    notes: [
      ...meant.notes,
      ...notes,
      ...names.notes(),
      ...readAsNotes(readAs),
      ...(withoutValue === 0 ? [] : [`skipped rows with no value: ${withoutValue}.`]),
      ...(withoutNumbers === 0 ? [] : [`skipped rows with no year and no numbers, such as notes: ${withoutNumbers}.`]),
    ],
    unknownGroups: names.unknown(),
    placedGroups: names.placed(),
    unclear: {
      year: unclearYear,
      fiscalYear: unclearFiscal,
      marks: [...unclearMarks],
      rows: repeated.unclear,
      periods: repeated.unclearPeriods,
      decimal: readers.unclear[0]?.decimal,
      fractions,
    },
    margins: marginsByPlace(repeated.numbers, target),
    numbers: repeated.numbers,
    hasOverall: found.some(({ group }) => group === undefined),
    taken: repeated.numbers.length,
    filtered: whole.rows.length - meant.rows.length,
  };
}

const numberColumns = ['value', 'n', 'margin'] as const;
const readColumns = ['period', ...numberColumns] as const;
