import { isTooLarge, numbersGoUpTo, useLargerUnit } from '../text/largest-number.js';

/** How to write the number that a text nearly is: 44,5 or 44.5% or "44.5"; undefined where it is none. */
export function asNumber(text: string): string | undefined {
  const trimmed = text.trim();
  if (/^-?\d+(?:\.\d+)?$/.test(trimmed)) return advice('Write it without quotes', trimmed);
  const bare = trimmed.replace(/^[$€£]\s?|\s?%$/g, '');
  if (/^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(bare))
    return advice('Write the number alone', bare.replaceAll(',', ''));
  if (/^-?\d+,\d+$/.test(bare)) return advice('Write the number with a point', bare.replace(',', '.'));
  return undefined;
}

const advice = (what: string, number: string) =>
  isTooLarge(Number(number)) ? `As a number it’s too large: ${numbersGoUpTo}. ${useLargerUnit}` : `${what}: ${number}.`;
