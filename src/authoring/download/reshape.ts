import { shownText } from '../../text/shown-text.js';
import { comparableText } from './comparable.js';
import type { ColumnMapping } from './mapping.js';
import { columnIndex, type Download, type DownloadCell, DownloadRefused } from './read-download.js';
import { columnOf, groupColumns, isPattern, type WideColumn, yearColumns, yearInColumn } from './wide-columns.js';

/** A download with one number in each row, and what its columns are then. */
export interface Reshaped {
  readonly download: Download;
  readonly mapping: ColumnMapping;
  readonly period?: string;
}

/** The names of the columns that are made; no source has them. */
const made = { year: '(year)', group: '(group)', value: '(value)', people: '(people)' } as const;

/**
 * Turns columns of years or of groups into rows.
 *
 * @throws DownloadRefused where it's not clear which columns are meant
 */
export function reshape(download: Download, mapping: ColumnMapping): Reshaped {
  if (mapping.yearsInColumns) return yearsToRows(download, mapping);
  return mapping.groupColumns === undefined
    ? { download, mapping }
    : groupsToRows(download, mapping, mapping.groupColumns);
}

function yearsToRows(download: Download, mapping: ColumnMapping): Reshaped {
  const found = yearColumns(download.columns);
  const named = (name: string | undefined) => {
    if (name === undefined) return undefined;
    const rest = yearInColumn(name)?.rest ?? name;
    const own = found.get(comparableText(rest));
    if (own === undefined)
      throw new DownloadRefused(`no column has a year and "${shownText(name, 200)}". ${namesOf(found)}`);
    return own;
  };
  const people = named(mapping.nColumn);
  const values = named(mapping.valueColumn) ?? onlyOne(found, people);
  const rows = melted(
    download,
    values,
    (column) => people?.find(({ of }) => comparableText(of) === comparableText(column.of))?.index ?? -1,
  );
  return {
    download: { ...download, ...rows, columns: [...rows.columns, made.year, made.value, made.people] },
    mapping: { ...mapping, periodColumn: made.year, valueColumn: made.value, nColumn: made.people },
  };
}

function onlyOne(
  found: ReadonlyMap<string, readonly WideColumn[]>,
  people: readonly WideColumn[] | undefined,
): readonly WideColumn[] {
  const [first, ...more] = [...found.values()].filter((columns) => columns !== people);
  if (first === undefined) throw new DownloadRefused('no column has a year in its name.');
  if (more.length > 0)
    throw new DownloadRefused(`columns of several kinds have years. Add --value-column. ${namesOf(found)}`);
  return first;
}

const namesOf = (found: ReadonlyMap<string, readonly WideColumn[]>): string =>
  `The columns with years are: ${[...found].map(([rest, columns]) => `"${shownText(rest, 200)}" (${columns.map(({ of }) => shownText(of, 20)).join(', ')})`).join('; ')}.`;

function groupsToRows(download: Download, mapping: ColumnMapping, wanted: readonly string[]): Reshaped {
  const { columns } = download;
  const values = groupColumns(columns, wanted);
  for (const name of wanted) {
    if (groupColumns(columns, [name]).length === 0)
      throw new DownloadRefused(`no column is "${shownText(name, 200)}" (--group-columns).`);
  }
  const { nColumn } = mapping;
  const peopleOf = ({ of }: WideColumn) =>
    nColumn === undefined ? -1 : isPattern(nColumn) ? columnOf(columns, nColumn, of) : columnIndex(columns, nColumn);
  const rows = melted(download, values, peopleOf);
  const years = new Set(values.map(({ index }) => yearInColumn(columns[index] ?? '')?.year));
  const [year] = years.size === 1 ? years : [];
  return {
    download: { ...download, ...rows, columns: [...rows.columns, made.group, made.value, made.people] },
    mapping: { ...mapping, groupColumn: made.group, valueColumn: made.value, nColumn: made.people },
    ...(mapping.periodColumn === undefined && year !== undefined && { period: year }),
  };
}

/** So many cells may come of a download. */
const mostCells = 10_000_000;

/** A row for each of the columns, with the others beside it. */
function melted(
  { columns, rows }: Download,
  values: readonly WideColumn[],
  peopleOf: (column: WideColumn) => number,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly DownloadCell[])[] } {
  const taken = new Set([...values.map(({ index }) => index), ...values.map(peopleOf)]);
  const kept = columns.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  if (rows.length * values.length * (kept.length + 3) > mostCells)
    throw new DownloadRefused('the file has too many columns and rows. Choose rows with --only, or delete columns.');
  const cellAt = (cells: readonly DownloadCell[], index: number, text?: string): DownloadCell => ({
    text: text ?? cells[index]?.text ?? '',
    place: cells[index]?.place ?? cells[0]?.place ?? { line: 1, column: 1 },
    column: columns[index] ?? '',
  });
  return {
    columns: kept.map((index) => columns[index] ?? ''),
    rows: rows.flatMap((cells) =>
      values.map((value) => [
        ...kept.map((index) => cellAt(cells, index)),
        cellAt(cells, value.index, value.of),
        cellAt(cells, value.index),
        cellAt(cells, peopleOf(value)),
      ]),
    ),
  };
}
