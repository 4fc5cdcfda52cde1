import { isTooLarge, numbersGoUpTo, useLargerUnit } from '../text/largest-number.js';
import { readNumber } from '../text/read-number.js';

/** How to write the number that a text is: 44,5 or 44.5% or "44.5"; undefined where it is none. */
export function asNumber(text: string): string | undefined {
  const read = readNumber(text);
  if (read === undefined) return undefined;
  if (isTooLarge(read.number)) return `As a number it’s too large: ${numbersGoUpTo}. ${useLargerUnit}`;
  if (read.differs === undefined) return `Write it without quotes: ${read.plain}.`;
  return read.differs === 'comma'
    ? `Write the number with a decimal point: ${read.plain}.`
    : `Write only the number: ${read.plain}.`;
}
