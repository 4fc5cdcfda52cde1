import { isMissingCode } from '../../assessment/checks/impossible-values.js';
import { quoteText } from '../../text/clean-text.js';
import { readNumber } from '../../text/read-number.js';
import { quoted } from '../../text/typed.js';
import type { Problem } from '../workbook/import/change.js';
import { addressOf } from './cell-address.js';
import { comparableText } from './comparable.js';
import type { DownloadOptions, FoundNumber } from './found-number.js';
import type { ColumnMapping } from './mapping.js';

/** Sources mark what they do not show by small whole numbers below zero: -1, -3, -9, -99. */
const isSmallNegative = (value: number): boolean => value < 0 && value >= -99 && Number.isInteger(value);

/**
 * The negative numbers of a column that may be marks: any, where the unit has none; small whole ones, where the column is
 * positive otherwise. As they are compared with others.
 */
export function negativeMarks(
  texts: readonly string[],
  { keepNegatives, suppressed = [], missing = [] }: ColumnMapping,
  unit: string | undefined,
): ReadonlySet<string> {
  if (keepNegatives) return new Set();
  const said = new Set([...suppressed, ...missing].map(comparableText));
  const numbers = texts.flatMap((text) => {
    const number = readNumber(text.trim())?.number;
    return number === undefined || said.has(comparableText(text)) || isMissingCode(number) ? [] : [{ text, number }];
  });
  const negative = numbers.filter(({ number }) => number < 0);
  const hasNone = unit === 'percent' || unit === 'count' || unit === 'rate';
  const areMarks =
    hasNone || (negative.length < numbers.length && negative.every(({ number }) => isSmallNegative(number)));
  return new Set(areMarks ? negative.map(({ text }) => comparableText(text)) : []);
}

/** Percentages that are fractions most likely: all of them, or some. */
export interface UnclearFractions {
  readonly which: 'all' | 'some';
  readonly example: number;
  readonly problem: Problem;
}

/**
 * Percentages that are fractions most likely are not turned into percentages unasked: all are between 0 and 1, or some are
 * and the others are about a hundred times as large.
 */
export function unclearFractions(
  found: readonly FoundNumber[],
  columns: readonly string[],
  column: number,
  { mapping, target, file }: DownloadOptions,
): UnclearFractions | undefined {
  if (target.unit !== 'percent' || mapping.scale !== undefined) return undefined;
  const numbers = found.filter(
    ({ value, cells, counts }) =>
      typeof value === 'number' && counts === undefined && !cells[column]?.text.includes('%'),
  );
  const isFraction = ({ value }: FoundNumber) => typeof value === 'number' && value > 0 && value < 1;
  const small = numbers.filter(isFraction);
  const large = numbers.filter(({ value }) => typeof value === 'number' && value > 1);
  const [first] = small;
  if (first === undefined) return undefined;
  const example = Number(first.value);
  if (large.length === 0) {
    const problem = {
      address: `${quoteText(file)} (${quoteText(columns[column] ?? '', 100)})`,
      message: `all values are between 0 and 1, such as ${example}, but the unit is percent. Add --scale 100 to turn fractions into percentages, or --scale 1 if they are percentages.`,
    };
    return { which: 'all', example, problem };
  }
  const middle = large.map(({ value }) => Number(value)).toSorted((one, other) => one - other)[large.length >> 1] ?? 0;
  if (middle < 20) return undefined;
  const problem = {
    address: addressOf(file, first.cells, columns, column),
    message: `${quoted(String(example))} looks like a fraction, and others look like percentages, such as ${middle}. Values like this: ${small.length}. If they are percentages below 1, add --scale 1. If they are fractions (${asPercentage(example)}), add --scale fractions.`,
  };
  return { which: 'some', example, problem };
}

/** A fraction as a percentage: 45.2% for 0.452. */
export const asPercentage = (fraction: number): string => `${Number((fraction * 100).toFixed(9))}%`;
