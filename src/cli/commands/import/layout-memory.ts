import { comparableText } from '../../../authoring/download/comparable.js';
import { type ColumnMapping, overlaid } from '../../../authoring/download/mapping.js';
import { type Download, DownloadRefused } from '../../../authoring/download/read-download.js';
import { shownText } from '../../../text/shown-text.js';

/** What was remembered of a layout: a download with these columns. */
export interface RememberedLayout extends ColumnMapping {
  readonly columns: readonly string[];
}

/** Columns in any order, and with any years in their names. */
export const layoutOf = (columns: readonly string[]): string =>
  [...new Set(columns.map((name) => comparableText(name).replace(yearInName, '0')))].sort().join('\n');

const yearInName = /(?<!\d)(?:(?:19|20)\d{2}[-/_ ]\d{2}|\d{4})(?!\d)/g;

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
    if (download === undefined) continue;
    if (layoutOf(columns) === layoutOf(download.columns)) return { download, mapping, remembered };
  }
  return undefined;
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
  countColumn: 'count',
  ofColumn: 'of',
  groupColumn: 'group',
  dimensionColumn: 'dimension',
} as const;

const quote = (text: string) => `"${shownText(text, 200)}"`;

/** A mapping in words: which column is what, and which rows are taken. */
export function mappingInWords(mapping: ColumnMapping): string {
  const parts = Object.entries(names).flatMap(([part, what]) => {
    const column = mapping[part as keyof typeof names];
    return column === undefined ? [] : [`${what} ${quote(column)}`];
  });
  const { yearsInColumns, groupColumns = [], only = [], scale, suppressed = [], missing = [] } = mapping;
  return [
    ...parts,
    ...(yearsInColumns ? ['years in columns'] : []),
    ...(groupColumns.length > 0 ? [`groups in ${groupColumns.map(quote).join(', ')}`] : []),
    ...only.map(([column, text]) => `only ${quote(column)} = ${quote(text)}`),
    ...(scale === undefined ? [] : [`scale ${scale}`]),
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
