import { nearestName } from '../../text/nearest-name.js';
import { shownText } from '../../text/shown-text.js';
import { comparableText, longestName } from './comparable.js';
import type { ColumnMapping } from './mapping.js';
import { columnIndex, type Download, type DownloadCell, DownloadRefused } from './read-download.js';
import { groupColumns, isPattern, type WideColumn, yearColumns, yearInColumn } from './wide-columns.js';

/** A download with one number in each row, and what its columns are then. */
export interface Reshaped {
  readonly download: Download;
  readonly mapping: ColumnMapping;
  readonly notes: readonly string[];
}

/** The names of the columns that are made; no source has them. */
const made = {
  year: '(year)',
  group: '(group)',
  value: '(value)',
  people: '(people)',
  margin: '(margin)',
} as const;

/**
 * Turns columns of years, of groups, or of groups in years into rows. A year in a column's name is the year of its numbers, unless
 * it's said otherwise or another column has the years.
 *
 * @param hasPeriod whether it's said which period all rows are about
 * @throws DownloadRefused where it's not clear which columns are meant
 */
export function reshape(download: Download, mapping: ColumnMapping, hasPeriod: boolean): Reshaped {
  const needsYear = mapping.periodColumn === undefined && !hasPeriod;
  if (mapping.groupColumns !== undefined) return groupsToRows(download, mapping, mapping.groupColumns, needsYear);
  if (mapping.yearsInColumns) return yearsToRows(download, mapping);
  return needsYear ? withYearOfValue(download, mapping) : { download, mapping, notes: [] };
}

/** `Percent Met 2023-24`: all of its numbers are about one year. */
function withYearOfValue(download: Download, mapping: ColumnMapping): Reshaped {
  const name = mapping.valueColumn ?? mapping.countColumn ?? '';
  const index = columnIndex(download.columns, name);
  const year = index === -1 ? undefined : yearInColumn(name)?.year;
  if (year === undefined) return { download, mapping, notes: [] };
  const rows = download.rows.map((cells) => {
    const { place } = cells[index] ?? cells[0] ?? { place: { line: 1, column: 1 } };
    return [...download.columns.map((_, at) => cells[at] ?? { text: '', place }), { text: year, place, column: name }];
  });
  return {
    download: { ...download, rows, columns: [...download.columns, made.year] },
    mapping: { ...mapping, periodColumn: made.year },
    notes: [`read the year ${shownText(year, 20)} from the column name "${shownText(name, longestName)}".`],
  };
}

function yearsToRows(download: Download, mapping: ColumnMapping): Reshaped {
  const found = yearColumns(download.columns);
  const named = (name: string | undefined) => {
    if (name === undefined) return undefined;
    const rest = yearInColumn(name)?.rest ?? name;
    const own = found.get(comparableText(rest));
    if (own === undefined)
      throw new DownloadRefused(`no column has a year and "${shownText(name, longestName)}". ${namesOf(found)}`);
    return own;
  };
  const [people, margins] = [named(mapping.nColumn), named(mapping.marginColumn)];
  const values = named(mapping.valueColumn) ?? onlyOne(found, [people, margins]);
  const ofYear = (columns: readonly WideColumn[] = [], { of }: WideColumn) =>
    columns.find((column) => comparableText(column.of) === comparableText(of))?.index ?? -1;
  const { groupColumn, dimensionColumn } = mapping;
  const kept = [groupColumn, dimensionColumn].map((name) =>
    name === undefined ? -1 : columnIndex(download.columns, name),
  );
  const rows = melted(download, values, {
    made: ({ of }) => [of],
    besidesOf: (column) => [ofYear(people, column), ofYear(margins, column)],
    // Columns of other numbers say nothing about which row is meant.
    left: [...found.values()].flat().filter(({ index }) => !kept.includes(index)),
  });
  return {
    download: { ...download, ...rows, columns: [...rows.columns, made.year, ...madeNumbers] },
    mapping: { ...mapping, periodColumn: made.year, ...mappedNumbers(mapping) },
    notes: [],
  };
}

const madeNumbers = [made.value, made.people, made.margin];

const mappedNumbers = ({ nColumn, marginColumn }: ColumnMapping) => ({
  valueColumn: made.value,
  ...(nColumn !== undefined && { nColumn: made.people }),
  ...(marginColumn !== undefined && { marginColumn: made.margin }),
});

function onlyOne(
  found: ReadonlyMap<string, readonly WideColumn[]>,
  others: readonly (readonly WideColumn[] | undefined)[],
): readonly WideColumn[] {
  const [first, ...more] = [...found.values()].filter((columns) => !others.includes(columns));
  if (first === undefined) throw new DownloadRefused('no column has a year in its name.');
  if (more.length > 0)
    throw new DownloadRefused(`columns of several kinds have years. Add --value-column. ${namesOf(found)}`);
  return first;
}

const namesOf = (found: ReadonlyMap<string, readonly WideColumn[]>): string =>
  `The columns with years are: ${[...found].map(([rest, columns]) => `"${shownText(rest, longestName)}" (${columns.map(({ of }) => shownText(of, 20)).join(', ')})`).join('; ')}.`;

function groupsToRows(
  download: Download,
  mapping: ColumnMapping,
  wanted: readonly string[],
  needsYear: boolean,
): Reshaped {
  const { columns } = download;
  const values = groupColumns(columns, wanted);
  for (const name of wanted) {
    if (groupColumns(columns, [name]).length > 0) continue;
    const near = nearestName(name, columns);
    const hint = near === undefined ? '' : ` Did you mean "${shownText(near, longestName)}"?`;
    throw new DownloadRefused(`no column is "${shownText(name, longestName)}" (--group-columns).${hint}`);
  }
  const [people, margins] = [besides(columns, mapping.nColumn), besides(columns, mapping.marginColumn)];
  const rows = melted(download, values, {
    made: ({ of, year = '' }) => (needsYear ? [year, of] : [of]),
    besidesOf: (column) => [people.at(column), margins.at(column)],
    left: [...people.columns, ...margins.columns],
  });
  const years = [...new Set(values.flatMap(({ year }) => year ?? []))];
  return {
    download: {
      ...download,
      ...rows,
      columns: [...rows.columns, ...(needsYear ? [made.year] : []), made.group, ...madeNumbers],
    },
    mapping: {
      ...mapping,
      ...(needsYear && { periodColumn: made.year }),
      groupColumn: made.group,
      ...mappedNumbers(mapping),
    },
    notes: needsYear && years.length > 0 ? [`read the years from the column names: ${yearList(years)}.`] : [],
  };
}

interface Besides {
  readonly columns: readonly WideColumn[];
  /** Where the number beside a column stands; -1 for nowhere. */
  at(column: WideColumn): number;
}

/** The columns beside those of groups: one for each group and year, or one for all. */
function besides(columns: readonly string[], name: string | undefined): Besides {
  if (name === undefined) return { columns: [], at: () => -1 };
  if (!isPattern(name)) {
    const index = columnIndex(columns, name);
    return { columns: [], at: () => index };
  }
  const own = groupColumns(columns, [name]);
  const byKey = new Map(own.map((column) => [keyOf(column), column.index]));
  return { columns: own, at: (column) => byKey.get(keyOf(column)) ?? -1 };
}

const keyOf = ({ of, year = '' }: WideColumn): string => JSON.stringify([comparableText(of), year]);

function yearList(years: readonly string[]): string {
  const shown = years.slice(0, 12).map((year) => shownText(year, 20));
  return shown.join(', ') + (years.length > shown.length ? ` and ${years.length - shown.length} more` : '');
}

/** So many cells may come of a download. */
const mostCells = 10_000_000;

interface Melting {
  /** What the column's name says: its year, its group. */
  readonly made: (column: WideColumn) => readonly string[];
  /** Where the numbers beside it stand, -1 for nowhere. */
  readonly besidesOf: (column: WideColumn) => readonly number[];
  /** Other columns that are left out. */
  readonly left: readonly WideColumn[];
}

/** A row for each of the columns, with the others beside it. */
function melted(
  { columns, rows }: Download,
  values: readonly WideColumn[],
  { made: saidBy, besidesOf, left }: Melting,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly DownloadCell[])[] } {
  const wide = values.map((value) => ({ value: value.index, besides: besidesOf(value), said: saidBy(value) }));
  const taken = new Set([
    ...[...values, ...left].map(({ index }) => index),
    ...wide.flatMap((column) => column.besides),
  ]);
  const kept = columns.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  if (rows.length * values.length * (kept.length + Object.keys(made).length) > mostCells)
    throw new DownloadRefused('the file has too many columns and rows. Choose rows with --only, or delete columns.');
  const cellAt = (cells: readonly DownloadCell[], index: number): DownloadCell => ({
    ...(cells[index] ?? { text: '', place: cells[0]?.place ?? { line: 1, column: 1 } }),
    column: columns[index] ?? '',
  });
  return {
    columns: kept.map((index) => columns[index] ?? ''),
    rows: rows.flatMap((cells) => {
      const beside = kept.map((index) => cellAt(cells, index));
      return wide.map(({ value, besides: others, said }) => {
        const { place, column = '' } = cellAt(cells, value);
        return [
          ...beside,
          ...said.map((text): DownloadCell => ({ text, place, column })),
          cellAt(cells, value),
          ...others.map((index) => cellAt(cells, index)),
        ];
      });
    }),
  };
}
