/** A number as people write it: 45%, 1,204, $1,204, 41,2, 1 204, 1e3. */
export interface WrittenNumber {
  readonly number: number;
  /** The number in digits with a decimal point alone, as files hold it. */
  readonly plain: string;
  /** The sign that says what the number is. */
  readonly sign?: 'percent' | 'money';
  /** What makes it different from its plain digits, if anything: the one that matters most. */
  readonly differs?: 'thousands' | 'comma' | 'percent' | 'money' | 'form';
}

const plainNumber = /^-?(?:\d+(?:\.\d*)?|\.\d+)$/;
const scientific = /^-?(?:\d+(?:\.\d*)?|\.\d+)e[+-]?\d{1,3}$/i;
/** As Americans write: 1,204 is one thousand two hundred and four. */
const commas = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;
const blanks = /^-?[1-9]\d{0,2}([\s'’_])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/;
/** Three digits behind the comma may be thousands, unless nothing but a zero comes before it. */
const decimalComma = /^-?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d{3})$/;

/** Reads a number; undefined for anything that isn't one, and for what may be more than one. */
export function readNumber(text: string): WrittenNumber | undefined {
  const trimmed = text.trim();
  if (plainNumber.test(trimmed)) return { number: Number(trimmed) || 0, plain: trimmed };
  const unsigned = trimmed.replace(/(?<!\s)\s*%$/, '');
  const bare = unsigned
    .replace(/^([-−–+]?)\s?[$€£]\s?/, '$1')
    .replace(/^[−–]/, '-')
    .replace(/^\+/, '');
  const isPercent = unsigned !== trimmed;
  const isMoney = /^[-−–+]?\s?[$€£]/.test(unsigned);
  if (isPercent && isMoney) return undefined;
  const sign = isPercent ? 'percent' : isMoney ? 'money' : undefined;
  const found = digitsOf(bare);
  if (found === undefined) return undefined;
  const number = Number(found.digits) || 0;
  return {
    number,
    plain: found.differs === 'form' ? String(number) : found.digits,
    ...(sign !== undefined && { sign }),
    differs: found.differs ?? sign ?? 'form',
  };
}

/** Whether a number with this sign can have this unit; where no unit is known, any can. */
export const signFits = (sign: 'percent' | 'money', unit: string | undefined): boolean =>
  unit === undefined || (sign === 'percent' ? unit === 'percent' : !['percent', 'count', 'score'].includes(unit));

function digitsOf(
  text: string,
): { readonly digits: string; readonly differs?: 'thousands' | 'comma' | 'form' } | undefined {
  if (plainNumber.test(text)) return { digits: text };
  if (scientific.test(text)) return { digits: text, differs: 'form' };
  if (commas.test(text)) return { digits: text.replaceAll(',', ''), differs: 'thousands' };
  if (blanks.test(text)) return { digits: text.replace(/[\s'’_]/g, '').replace(',', '.'), differs: 'thousands' };
  return decimalComma.test(text) ? { digits: text.replace(',', '.'), differs: 'comma' } : undefined;
}
