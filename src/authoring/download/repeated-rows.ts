import { quoteText } from '../../text/clean-text.js';
import { shownText } from '../../text/shown-text.js';
import type { Problem } from '../workbook/import/change.js';
import { comparableText, longestName } from './comparable.js';
import type { FoundNumber } from './found-number.js';

/** Columns whose texts say which rows are meant, and their texts in each kind of row. */
export interface UnclearRows {
  readonly columns: readonly string[];
  readonly choices: readonly (readonly string[])[];
}

/** Two texts that name one period, with different numbers. */
export interface UnclearPeriods {
  readonly period: string;
  readonly texts: readonly [string, string];
}

/** So many pairs of rows tell which columns differ. */
const mostPairs = 1000;

export interface RepeatedRows {
  readonly numbers: readonly FoundNumber[];
  readonly problems: readonly Problem[];
  readonly unclear?: UnclearRows;
  readonly unclearPeriods?: UnclearPeriods;
}

/**
 * Rows about one period and group that say different things: the download is about several places, grades or tests, and
 * somebody has to say which is meant. Rows that say the same count once.
 *
 * @param numeric the columns that hold the numbers, which say nothing about which row is meant
 */
export function repeatedRows(
  found: readonly FoundNumber[],
  columns: readonly string[],
  { file, period, numeric }: { readonly file: string; readonly period: number; readonly numeric: readonly number[] },
): RepeatedRows {
  const first = new Map<string, FoundNumber>();
  const differing: (readonly [FoundNumber, FoundNumber])[] = [];
  for (const number of found) {
    const key = [number.period, number.dimension, number.group].join(' ');
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, number);
    else if (earlier.value !== number.value || earlier.n !== number.n || earlier.margin !== number.margin)
      differing.push([earlier, number]);
  }
  const [example] = differing;
  if (example === undefined) return { numbers: [...first.values()], problems: [] };
  const [one, other] = example;
  const lines = [one, other].map(({ cells }) => cells[0]?.place.line);
  const differsIn = (pair: readonly [FoundNumber, FoundNumber]) =>
    columns.flatMap((name, index) => {
      const [oneText, otherText] = pair.map(({ cells }) => comparableText(cells[index]?.text ?? ''));
      return name !== '' && !numeric.includes(index) && oneText !== otherText ? [index] : [];
    });
  const differs = differsIn(example);
  const address = `${quoteText(file)}:${lines[1]}`;
  if (differs.includes(period)) {
    const texts = [one.cells[period]?.text ?? '', other.cells[period]?.text ?? ''] as const;
    const [written, otherwise] = texts.map((text) => shownText(text, 100));
    const message = `"${written}" (line ${lines[0]}) and "${otherwise}" are both ${one.period}, with different values. Skip one: --periods "${written}=".`;
    return { numbers: [], problems: [{ address, message }], unclearPeriods: { period: one.period, texts } };
  }
  const names = differs.map((index) => `"${shownText(columns[index] ?? '', longestName)}"`);
  const about = one.group === undefined ? 'everyone' : `${one.dimension}/${one.group}`;
  const more = differing.length > 1 ? `, and ${differing.length - 1} more` : '';
  const advice =
    names.length === 0
      ? 'Delete one of them in the file.'
      : `The file covers more than one place, grade, or test. Choose rows with --only "COLUMN=TEXT". These columns differ: ${names.slice(0, 8).join(', ')}.`;
  const message = `rows for ${one.period} and ${about} have different values (lines ${lines[0]} and ${lines[1]}${more}). ${advice}`;
  const places = differing.slice(0, mostPairs).flatMap(([first, second]) => differsIn([first, second]));
  return { numbers: [], problems: [{ address, message }], ...unclearRows(found, columns, [...new Set(places)]) };
}

/** The kinds of rows, by as few of the columns as tell them apart. */
function unclearRows(
  found: readonly FoundNumber[],
  columns: readonly string[],
  places: readonly number[],
): { readonly unclear?: UnclearRows } {
  const textsIn = (own: readonly number[]) =>
    new Map(
      found.map(({ cells }) => {
        const texts = own.map((index) => cells[index]?.text ?? '');
        return [JSON.stringify(texts), texts] as const;
      }),
    );
  let kept: readonly number[] = [];
  for (const place of places) if (textsIn([...kept, place]).size > textsIn(kept).size) kept = [...kept, place];
  const choices = [...textsIn(kept).values()];
  if (kept.length === 0) return {};
  return { unclear: { columns: kept.map((index) => columns[index] ?? ''), choices } };
}
