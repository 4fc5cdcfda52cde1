import { quoteText } from '../../text/clean-text.js';
import { quoted } from '../../text/typed.js';
import type { DecimalSign } from './mapping.js';

/** How a number is written, by its signs. */
type Form = 'whole' | 'point' | 'comma' | 'point-or-thousands' | 'comma-or-thousands';

const bareNumber = /^[-−–+]?\s?[$€£]?\s?([\d.,]*\d)\s?%?[*†‡§^#¹²³]*$/u;

/** The form of a number; undefined for any other text. */
function formOf(text: string): Form | undefined {
  const digits = bareNumber.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  if (/^\d+$/.test(digits)) return 'whole';
  if (/^[1-9]\d{0,2}(?:,\d{3})+$/.test(digits)) return digits.split(',').length > 2 ? 'point' : 'comma-or-thousands';
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(digits)) return digits.split('.').length > 2 ? 'comma' : 'point-or-thousands';
  if (/^(?:\d*|\d{1,3}(?:,\d{3})+)\.\d+$/.test(digits)) return 'point';
  if (/^(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/.test(digits)) return 'comma';
  return undefined;
}

export interface DecimalColumn {
  /** The sign before the decimals, where it's said or can only be one. */
  readonly decimal?: DecimalSign;
  readonly unclear?: UnclearDecimal;
}

/** Numbers whose sign before the decimals nobody can tell. */
export interface UnclearDecimal {
  /** Why, with the flag that says it. */
  readonly message: string;
  /** One of the numbers. */
  readonly example: string;
}

/**
 * The sign before the decimals of a column, by how all of its numbers are written. A comma before exactly three digits
 * parts thousands, as Americans write, unless another number there has a decimal comma.
 *
 * @param kind what the numbers are: counts, of people or of anything else, have no decimals
 * @param isLikelyComma whether the file is written where a comma is the decimal sign: semicolons part its columns
 */
export function decimalOf(
  texts: readonly string[],
  kind: 'people' | 'count' | 'number',
  isLikelyComma: boolean,
): DecimalColumn {
  const examples = new Map<Form, string>();
  for (const text of texts) {
    const form = formOf(text);
    if (form !== undefined && !examples.has(form)) examples.set(form, quoteText(text, 30));
  }
  const [point, comma] = [examples.get('point'), examples.get('comma')];
  const [pointUnclear, commaUnclear] = [examples.get('point-or-thousands'), examples.get('comma-or-thousands')];
  const mixed = (one: string, other: string) => ({
    unclear: {
      message: `${quoted(one)} and ${quoted(other)} are written in different ways. ${whichSign}`,
      example: other,
    },
  });
  if (comma !== undefined && point !== undefined) return mixed(comma, point);
  if (comma !== undefined && commaUnclear !== undefined) return mixed(comma, commaUnclear);
  if (comma !== undefined && pointUnclear !== undefined) return mixed(comma, pointUnclear);
  if (pointUnclear !== undefined && (commaUnclear !== undefined || isLikelyComma || kind !== 'number'))
    return {
      unclear: {
        message: `${quoted(pointUnclear)} could have a decimal or a thousands sign. ${whichSign}`,
        example: pointUnclear,
      },
    };
  const decimals = point ?? comma;
  if (kind === 'count' && decimals !== undefined && !isThousands(decimals)) {
    return {
      unclear: {
        message: `${quoted(decimals)} has decimals, but these are counts. If that's right, add --decimal ${point === undefined ? 'comma' : 'point'}.`,
        example: decimals,
      },
    };
  }
  if (comma !== undefined) return { decimal: 'comma' };
  return {};
}

const whichSign = 'Add --decimal point if 1,234 is more than a thousand, or --decimal comma if 1.234 is.';

/** Whether a number has signs between its thousands alone: 1,234,567 and 1.234.567. */
const isThousands = (text: string): boolean => /^\D*\d{1,3}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/.test(text);

/**
 * A number with a decimal point and no signs between its thousands, where the sign is known; any other text as it is.
 * Undefined for a number that isn't written with this sign.
 */
export function pointed(text: string, decimal: DecimalSign | undefined): string | undefined {
  if (decimal === undefined || formOf(text) === undefined) return text;
  const [sign, other] = decimal === 'comma' ? ([',', '.'] as const) : (['.', ','] as const);
  const [whole = '', fraction, more] = text.split(sign);
  const isGrouped = !whole.includes(other) || grouped[other].test(whole);
  if (more !== undefined || !isGrouped || fraction?.includes(other)) return undefined;
  const plain = whole.replaceAll(other, '');
  return fraction === undefined ? plain : `${plain}.${fraction}`;
}

const grouped = { ',': /^\D*\d{1,3}(?:,\d{3})+\D*$/, '.': /^\D*\d{1,3}(?:\.\d{3})+\D*$/ } as const;
