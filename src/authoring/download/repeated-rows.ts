import { quoteText } from '../../text/clean-text.js';
import { shownText } from '../../text/shown-text.js';
import type { Problem } from '../workbook/import/change.js';
import { comparableText } from './comparable.js';
import type { FoundNumber } from './found-number.js';

/**
 * Rows about one period and group that say different things: the download is about several places, grades or tests, and
 * somebody has to say which is meant. Rows that say the same count once.
 */
export function repeatedRows(
  found: readonly FoundNumber[],
  columns: readonly string[],
  { file, period }: { readonly file: string; readonly period: number },
): { readonly numbers: readonly FoundNumber[]; readonly problems: readonly Problem[] } {
  const first = new Map<string, FoundNumber>();
  const differing: (readonly [FoundNumber, FoundNumber])[] = [];
  for (const number of found) {
    const key = [number.period, number.dimension, number.group].join(' ');
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, number);
    else if (earlier.value !== number.value || earlier.n !== number.n) differing.push([earlier, number]);
  }
  const [example] = differing;
  if (example === undefined) return { numbers: [...first.values()], problems: [] };
  const [one, other] = example;
  const lines = [one, other].map(({ cells }) => cells[0]?.place.line);
  const names = columns.filter((name, index) => name !== '' && one.cells[index]?.text !== other.cells[index]?.text);
  const about = one.group === undefined ? 'everyone' : `${one.dimension}/${one.group}`;
  const [oneYear = '', otherYear = ''] = [one, other].map(({ cells }) => cells[period]?.text);
  const address = `${quoteText(file)}:${lines[1]}`;
  if (comparableText(oneYear) !== comparableText(otherYear)) {
    const written = shownText(oneYear, 100);
    const message = `"${written}" (line ${lines[0]}) and "${shownText(otherYear, 100)}" are both ${one.period}, with different values. Skip one: --periods "${written}=".`;
    return { numbers: [], problems: [{ address, message }] };
  }
  return {
    numbers: [],
    problems: [
      {
        address,
        message:
          `rows for ${one.period} and ${about} have different values (lines ${lines[0]} and ${lines[1]}${differing.length > 1 ? `, and ${differing.length - 1} more` : ''}). ` +
          `The file covers more than one place, grade or test. Choose rows with --only "COLUMN=TEXT". These columns differ: ${names
            .slice(0, 8)
            .map((name) => `"${quoteText(name, 40)}"`)
            .join(', ')}.`,
      },
    ],
  };
}
