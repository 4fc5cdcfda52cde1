import { everySheet } from '../../../authoring/download/all-sheets.js';
import { comparableText, longestName } from '../../../authoring/download/comparable.js';
import { type ColumnMapping, overlaid, type PeriodKind } from '../../../authoring/download/mapping.js';
import { type Download, DownloadRefused } from '../../../authoring/download/read-download.js';
import { anyYearName, isPattern, yearInColumn } from '../../../authoring/download/wide-columns.js';
import { shownText } from '../../../text/shown-text.js';

/** What was remembered of a layout: a download with these columns. */
export interface RememberedLayout extends ColumnMapping {
  readonly columns: readonly string[];
}

/** Columns in any order, and with any years in their names. */
export const layoutOf = (columns: readonly string[]): string =>
  [...new Set(columns.map(anyYearName))].sort().join('\n');

export interface FromMemory {
  readonly download: Download;
  readonly mapping: ColumnMapping;
  /** What was remembered of this layout. */
  readonly remembered: ColumnMapping;
}

/**
 * The download as it's read by what is said and what is remembered of its layout; undefined where nothing is.
 *
 * @param read reads it by a mapping
 */
export function withMemory(
  said: ColumnMapping,
  layouts: readonly RememberedLayout[],
  read: (mapping: ColumnMapping) => Download,
): FromMemory | undefined {
  for (const { columns, ...remembered } of layouts) {
    const mapping = overlaid(said, remembered);
    const download = readable(() => read(mapping));
    if (download === undefined || layoutOf(columns) !== layoutOf(download.columns)) continue;
    const now = inThisYear(remembered, columns, download.columns);
    return {
      download: readable(() => read(overlaid(said, now))) ?? download,
      mapping: overlaid(said, now),
      remembered: now,
    };
  }
  return undefined;
}

/**
 * What was remembered, with the columns of this file where a year in their names is another now: `Pct 2025` for `Pct 2024`. A
 * column is left open where several could take its place.
 */
function inThisYear(
  { yearsInColumns, ...remembered }: ColumnMapping,
  before: readonly string[],
  columns: readonly string[],
): ColumnMapping {
  if (yearsInColumns) return { ...remembered, yearsInColumns };
  const known = new Set(before.map(comparableText));
  const isSameFile = columns.every((name) => known.has(comparableText(name)));
  const named = Object.keys(names) as (keyof typeof names)[];
  const now = named.flatMap((part) => {
    const name = remembered[part];
    if (name === undefined || isPattern(name) || isSameFile || yearInColumn(name) === undefined) return [];
    const [found, ...more] = columns.filter((column) => anyYearName(column) === anyYearName(name));
    return [[part, more.length === 0 ? found : undefined] as const];
  });
  const left = new Set(now.flatMap(([part, name]) => (name === undefined ? [part] : [])));
  const kept = Object.entries({ ...remembered, ...Object.fromEntries(now) });
  return Object.fromEntries(kept.filter(([part]) => !left.has(part as keyof typeof names)));
}

/** What isn't read by another layout's mapping may be by its own. */
function readable(read: () => Download): Download | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DownloadRefused) return undefined;
    throw error;
  }
}

const names = {
  periodColumn: 'year',
  valueColumn: 'value',
  nColumn: 'people',
  marginColumn: 'margin of error',
  countColumn: 'count',
  ofColumn: 'of',
  groupColumn: 'group',
  dimensionColumn: 'dimension',
} as const;

const kindsOfYear: Readonly<Record<PeriodKind, string>> = {
  'calendar-year': 'the calendar year',
  'school-year-ending': 'the school year that ends then',
  'school-year-starting': 'the school year that starts then',
};

const quote = (text: string) => `"${shownText(text, longestName)}"`;

/** A mapping in words: which column is what, and which rows are taken. */
export function mappingInWords(mapping: ColumnMapping): string {
  const parts = Object.entries(names).flatMap(([part, what]) => {
    const column = mapping[part as keyof typeof names];
    return column === undefined ? [] : [`${what} ${quote(column)}`];
  });
  const { yearsInColumns, groupColumns = [], only = [], scale, suppressed = [], missing = [] } = mapping;
  const { sheet, periodKind, periods = [], groupNames = [], decimal, keepNegatives } = mapping;
  return [
    ...(sheet === undefined ? [] : [sheet === everySheet ? 'all sheets' : `sheet ${quote(sheet)}`]),
    ...parts,
    ...(periodKind === undefined ? [] : [`a year alone means ${kindsOfYear[periodKind]}`]),
    ...periods.map(([text, period]) => (period === '' ? `skip ${quote(text)}` : `${quote(text)} = ${period}`)),
    ...(yearsInColumns ? ['years in columns'] : []),
    ...(groupColumns.length > 0 ? [`groups in ${groupColumns.map(quote).join(', ')}`] : []),
    ...only.map(([column, text]) => `only ${quote(column)} = ${quote(text)}`),
    ...(groupNames.length === 0 ? [] : [`groups by name: ${groupNames.length}`]),
    ...(scale === undefined ? [] : [`scale ${scale}`]),
    ...(decimal === undefined ? [] : [`decimal ${decimal}`]),
    ...(keepNegatives ? ['negative numbers kept'] : []),
    ...(suppressed.length > 0 ? [`suppressed ${suppressed.map(quote).join(', ')}`] : []),
    ...(missing.length > 0 ? [`missing ${missing.map(quote).join(', ')}`] : []),
  ].join('; ');
}

/** What flags put in place of what was remembered, a sentence each. */
export function replacedInMemory(said: ColumnMapping, remembered: ColumnMapping): string[] {
  const columns = Object.entries(names).flatMap(([part, what]) => {
    const [now, before] = [said[part as keyof typeof names], remembered[part as keyof typeof names]];
    const isSame = now === undefined || before === undefined || comparableText(now) === comparableText(before);
    return isSame ? [] : [`the ${what} is in ${quote(now)} now, not in ${quote(before)} as saved.`];
  });
  const filters = (said.only ?? []).flatMap(([column, text]) => {
    const before = remembered.only?.find(([one]) => comparableText(one) === comparableText(column))?.[1];
    const isSame = before === undefined || comparableText(before) === comparableText(text);
    return isSame ? [] : [`--only ${quote(`${column}=${text}`)} replaces the saved ${quote(`${column}=${before}`)}.`];
  });
  return [...columns, ...filters];
}
