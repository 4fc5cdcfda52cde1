import { quoteText } from '../../text/clean-text.js';
import { nearestName } from '../../text/nearest-name.js';
import { shownText } from '../../text/shown-text.js';
import type { Problem } from '../workbook/import/change.js';
import { comparableText, longestName } from './comparable.js';
import type { ColumnMapping } from './mapping.js';
import { columnIndex, type Download } from './read-download.js';

/** The rows that are meant, and what is to be said about the filters. */
export interface MeantRows {
  readonly rows: Download['rows'];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/**
 * The rows that have every text that `--only` asks for. Where no row has a number with the zeros before it, the one without them
 * is meant: a spreadsheet drops them.
 *
 * @param file what the problems call the download
 */
export function meantRows({ columns, rows }: Download, { only = [] }: ColumnMapping, file: string): MeantRows {
  const problems: Problem[] = [];
  const notes: string[] = [];
  const filters = only.map(([column, text]): readonly [number, string] => {
    const index = columnIndex(columns, column);
    const texts = [...new Set(rows.map((cells) => cells[index]?.text ?? ''))];
    if (texts.some((one) => comparableText(one) === comparableText(text))) return [index, text];
    const [found, ...others] = texts.filter((one) => isSameNumber(one, text));
    if (found !== undefined && others.length === 0) {
      notes.push(
        `no row has ${quoted(text)} in ${quoted(column)}. Took the rows with ${quoted(found)}, because spreadsheets drop zeros.`,
      );
      return [index, found];
    }
    const near = nearestName(text, texts);
    const hint =
      near === undefined
        ? ''
        : ` Did you mean --only "${shownText(column, longestName)}=${shownText(near, longestName)}"?`;
    const address = `${quoteText(file)} (${quoteText(column, 100)})`;
    problems.push({ address, message: `no row has ${quoted(text)} in this column.${hint}` });
    return [index, text];
  });
  const wanted = filters.map(([index, text]) => [index, comparableText(text)] as const);
  const meant = rows.filter((cells) =>
    wanted.every(([index, text]) => comparableText(cells[index]?.text ?? '') === text),
  );
  return { rows: meant, problems, notes };
}

const quoted = (text: string): string => `"${shownText(text, longestName)}"`;

const isSameNumber = (one: string, other: string): boolean =>
  /^\d+$/.test(one) && /^\d+$/.test(other) && withoutZeros(one) === withoutZeros(other);

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');
