import { isTooLarge, numbersGoUpTo, useLargerUnit } from '../../text/largest-number.js';
import { shownText } from '../../text/shown-text.js';
import { RunError } from '../io.js';

/** Words for a number that may not be shown, and for one that there is not. */
const words: ReadonlyMap<string, 'suppressed' | null> = new Map([
  ['suppressed', 'suppressed'],
  ['not-measured', null],
  ['null', null],
]);

/** A number as it is typed. @throws RunError for anything else, with what to write */
export function typedValue(text: string): number | 'suppressed' | null {
  const word = words.get(text.trim().toLowerCase());
  if (word !== undefined) return word;
  const plain = text
    .replace(/[\s$%]/g, '')
    .replaceAll(/,(?=\d{3}(?!\d))/g, '')
    .replace(/^(-?\d+),(\d+)$/, '$1.$2');
  const isNumber = /^-?\d+(?:\.\d+)?(?:e\+?\d{1,5})?$/i.test(plain);
  if (isNumber && isTooLarge(Number(plain))) {
    throw new RunError(`"${shownText(text)}" is too large: ${numbersGoUpTo}. ${useLargerUnit}`);
  }
  if (/^-?(?:\d{1,16}|\d{1,15}\.\d{1,15}|\.\d{1,15})$/.test(text)) return Number(text) || 0;
  const meant = isNumber ? ` Did you mean ${Number(Number(plain).toPrecision(15))}?` : '';
  throw new RunError(
    `"${shownText(text)}" isn't a valid number.${meant || ' Use a number such as 48.9, or suppressed, or not-measured.'}`,
  );
}

/** A period as it is typed. @throws RunError for anything else, with what to write */
export function typedPeriod(text: string): string {
  const period = text.trim();
  const [, first = '', second] = /^([12]\d{3})(?:-(\d{2}))?$/.exec(period) ?? [];
  const next = String((Number(first.slice(2)) + 1) % 100).padStart(2, '0');
  if (first !== '' && (second === undefined || second === next)) return period;
  const [, year = ''] = /^([12]\d{3})\s*[-/–]/.exec(period) ?? [];
  const following = String((Number(year.slice(2)) + 1) % 100).padStart(2, '0');
  const meant =
    year === ''
      ? 'Use a school year, such as 2024-25, or a calendar year, such as 2025.'
      : `Use ${year}-${following} for the school year that starts in ${year}, or ${year} for the calendar year.`;
  throw new RunError(`"${shownText(text)}" isn't a valid period. ${meant}`);
}
