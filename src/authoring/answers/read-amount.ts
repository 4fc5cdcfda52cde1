import { type MarkAdvice, valueProblem } from '../../assessment/checks/impossible-values.js';
import { isSuppressed, isUnclear } from '../../assessment/data-files/data-number.js';
import { isTooLarge, numbersGoUpTo, useLargerUnit } from '../../text/largest-number.js';
import { readNumber, signFits, type WrittenNumber } from '../../text/read-number.js';
import { rangeIn, rangeProblem, readRange, type WrittenRange } from '../../text/read-range.js';
import { rangeShownAsDay } from '../../text/spreadsheet-date.js';
import { quoted, type Typed } from '../../text/typed.js';

/** A number, or what stands in its place. A text is `suppressed`, or a bound or range such as `>=95`. */
export type Amount = number | string | null;

/** What to do where there's no number, or a mark that may mean two things: this depends on where it's written. */
export interface AmountAdvice {
  readonly number: (text: string) => string;
  readonly mark: (text: string) => string;
}

const inCells: AmountAdvice = {
  number: () =>
    'Write a number such as 41.2 or a range such as >=95 or 80-84, leave the cell empty (not measured), or write `suppressed` (withheld).',
  mark: () => 'Leave the cell empty if nothing was measured; write `suppressed` if the value is withheld.',
};

const howToType =
  'Type a number such as 41.2, a range such as >=95 or 80-84, "suppressed" if there are too few people to show, or "none" if nothing was measured.';

/** A value that somebody types at a prompt or on the command line. */
export function typedAmount(text: string, unit: string | undefined): Typed<Amount> {
  if (/^(?:-|none|null|not[- ]measured)$/i.test(text.trim())) return { value: null };
  return readAmount(text, unit, { number: () => howToType, mark: () => howToType });
}

/** A value as people write it in a cell: a number in any form, or a mark for a number that's withheld. */
export function readAmount(cell: string | number, unit: string | undefined, advice = inCells): Typed<Amount> {
  if (typeof cell === 'number') return sized(cell, { value: asShown(cell) });
  const text = cell.trim();
  if (isSuppressed(text)) return { value: 'suppressed' };
  const range = readRange(text);
  if (range !== undefined) return readBounds(text, range, unit ?? 'other');
  if (isUnclear(text)) {
    const problem = `${quoted(text)} could mean not measured or suppressed.`;
    return { problem: `${problem} ${advice.mark(text)}` };
  }
  const read = readNumber(text);
  if (read === undefined) return { problem: notNumber(text, advice) };
  const { sign } = read;
  if (sign !== undefined && !signFits(sign, unit)) {
    const what = sign === 'percent' ? 'a percentage' : 'an amount of money';
    return { problem: `${quoted(text)} is ${what}, but the indicator's unit is ${unit}. Enter only the number.` };
  }
  return sized(text, said(read));
}

function notNumber(text: string, { number }: AmountAdvice): string {
  const shownAsDay = rangeShownAsDay(text);
  return shownAsDay === undefined
    ? `${quoted(text)} isn't a number. ${number(text)}`
    : `${quoted(text)} is how a spreadsheet shows the range ${shownAsDay}. Use ${shownAsDay}, and format the column as text.`;
}

/** A bound or range as files hold it. A text about the number of people is a value that's withheld. */
function readBounds(text: string, range: WrittenRange, unit: string): Typed<string> {
  const problem = rangeProblem(unit, range);
  if (problem !== undefined) return { problem: `${quoted(text)} ${problem.why}. ${problem.advice}` };
  // The sign shows that `<10` isn't about a small group. Only a percent could be misread that way.
  const plain = unit === 'percent' ? range.plain : range.plain.replace(/%$/, '');
  const value = rangeIn(unit, range) === 'suppressed' ? 'suppressed' : plain;
  // A percent sign says no more than the unit does.
  return value === text || value === text.replace(/\s?%/g, '') ? { value } : { value, readAs: value };
}

/** A number of people. @param otherwise what to do where it isn't known */
export function readPeople(cell: string | number, otherwise = ', or leave the cell empty'): Typed<number> {
  const read: WrittenNumber | undefined =
    typeof cell === 'number' ? { number: cell, plain: String(cell) } : readNumber(cell);
  if (read !== undefined && isTooLarge(read.number)) return numberTooLarge(cell);
  if (read === undefined || read.sign !== undefined || !Number.isInteger(read.number) || read.number < 0)
    return { problem: `${quoted(cell)} isn't a number of people. Write a whole number such as 1204${otherwise}.` };
  return said(read);
}

/** A margin of error, in the unit of its number. @param otherwise what to do where there's none */
export function readMarginOfError(cell: string | number, otherwise = ''): Typed<number> {
  const read: WrittenNumber | undefined =
    typeof cell === 'number' ? { number: asShown(cell), plain: String(cell) } : readNumber(cell);
  if (read !== undefined && isTooLarge(read.number)) return numberTooLarge(cell);
  if (read === undefined || read.number < 0)
    return { problem: `${quoted(cell)} isn't a margin of error. Write a number such as 2.3, 0 or more${otherwise}.` };
  return said(read);
}

/** Whether a value is a number or a range, and not one that's missing or withheld. */
export const isNumberOrRange = (value: Amount): boolean => value !== null && value !== 'suppressed';

/** A number of people that somebody types; an empty text leaves it open. */
export function typedPeople(text: string): Typed<number | undefined> {
  return text.trim() === '' ? { value: undefined } : readPeople(text, ", or nothing if it isn't known");
}

const marksInCells: MarkAdvice = { missing: 'leave the cell empty', withheld: 'write `suppressed`' };

/** As the advice for a file says it, in the words of a prompt. */
export const marksToType: MarkAdvice = { missing: 'type "none"', withheld: 'type "suppressed"' };

/** A value that can be right in its unit, or what's wrong with it. */
export function inRange(read: Typed<Amount>, unit: string | undefined, advice = marksInCells): Typed<Amount> {
  const problem = typeof read.value === 'number' ? valueProblem(read.value, unit, advice) : undefined;
  return problem === undefined ? read : { problem: `${problem.message} ${problem.suggestion}` };
}

/** A number with the 15 digits that spreadsheets show and keep: 40.1 + 2.2 is 42.3 there, and not 42.300000000000004. */
export const asShown = (number: number): number => Number(number.toPrecision(15));

export const numberTooLarge = (written: string | number) => ({
  problem: `${quoted(written)} is too large: ${numbersGoUpTo}. ${useLargerUnit}`,
});

const sized = (written: string | number, read: Typed<number>): Typed<number> =>
  isTooLarge(read.value ?? 0) ? numberTooLarge(written) : read;

/** A sign that says no more than the unit does isn't worth a sentence. */
const said = ({ number, differs }: WrittenNumber): Typed<number> =>
  differs === undefined || differs === 'percent' || differs === 'money'
    ? { value: number }
    : { value: number, readAs: String(number) };
