import { readValue } from '../../../assessment/data-files/data-number.js';
import { isTooLarge, numbersGoUpTo, useLargerUnit } from '../../../text/largest-number.js';
import { shownText } from '../../../text/shown-text.js';
import type { Field } from './field.js';
import { asShown } from './same-text.js';

const plain = /^-?(?:\d+(?:\.\d*)?|\.\d+)$/;
const blanks = /[\s\u00a0\u202f\u2009]+/g;

/** A value as people type it into a sheet: 41.2, 41,2, 41.2 %, 1 234, `suppressed`, `*`. */
export function readAmount(cell: string | number, unit: string | undefined): Field {
  const isPercent = typeof cell === 'string' && cell.trim().endsWith('%');
  if (isPercent && unit !== undefined && unit !== 'percent') {
    return { problem: `${quoted(cell)} is a percentage, and the indicator's unit is ${unit}. Write the number alone.` };
  }
  const number = typeof cell === 'number' ? asShown(cell) : numberIn(cell);
  if (number === 'unclear') {
    const digits = String(cell).replace(/[^\d,.-]/g, '');
    return {
      problem: `${quoted(cell)} may mean ${digits.replace(',', '')} or ${digits.replace(',', '.')}. Write it without a comma.`,
    };
  }
  if (number === undefined) return readMark(String(cell));
  if (isTooLarge(number)) return numberTooLarge(cell);
  if (unit === 'percent' && (number < 0 || number > 100)) {
    return { problem: `${number} is no percentage: percentages run from 0 to 100.` };
  }
  return { value: number };
}

/** A number of people. */
export function readPeople(cell: string | number): Field {
  const text = typeof cell === 'string' ? cell.replace(blanks, '') : cell;
  const number =
    typeof text === 'number'
      ? text
      : /^\d{1,3}(?:,\d{3})+$/.test(text)
        ? Number(text.replaceAll(',', ''))
        : numberIn(text);
  if (typeof number === 'number' && isTooLarge(number)) return numberTooLarge(cell);
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0) return { value: number };
  return {
    problem: `${quoted(cell)} is no number of people. Write a whole number such as 1204, or leave the cell empty.`,
  };
}

export const numberTooLarge = (cell: string | number): Field & { readonly problem: string } => ({
  problem: `${quoted(cell)} is too large: ${numbersGoUpTo}. ${useLargerUnit}`,
});

function readMark(text: string): Field {
  const read = readValue(text.trim());
  if (read.problem === undefined) return { value: read.value };
  const { message, suggestion } = read.problem;
  return { problem: `${quoted(text)}: ${message.charAt(0).toLowerCase()}${message.slice(1)} ${suggestion}` };
}

/** The number that a text is; `unclear` where its comma may stand for two things. */
function numberIn(text: string): number | 'unclear' | undefined {
  const bare = text
    .replace(/%\s*$/, '')
    .trim()
    .replace(/^\$\s*/, '')
    .replace(/^[−–]/, '-');
  const joined = /^-?\d{1,3}(?:[\s\u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?$/.test(bare) ? bare.replace(blanks, '') : bare;
  if (plain.test(joined)) return Number(joined);
  if (/^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(joined) || /^-?\d{1,3}(?:,\d{3}){2,}$/.test(joined)) {
    return Number(joined.replaceAll(',', ''));
  }
  if (/^-?[1-9]\d{0,2},\d{3}$/.test(joined)) return 'unclear';
  return /^-?\d+,\d+$/.test(joined) ? Number(joined.replace(',', '.')) : undefined;
}

export const quoted = (cell: string | number): string => `"${shownText(String(cell), 40)}"`;
