import {
  boolCoreTag,
  type Event,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';

const plain: number = SCALAR_STYLE.PLAIN;
const singleQuoted: number = SCALAR_STYLE.SINGLE_QUOTED;
const doubleQuoted: number = SCALAR_STYLE.DOUBLE_QUOTED;

export function isPlain(scalar: Pick<ScalarEvent, 'style'>): boolean {
  return scalar.style === plain;
}

export function isQuoted(scalar: ScalarEvent): boolean {
  return scalar.style === singleQuoted || scalar.style === doubleQuoted;
}

export type ScalarValue = string | number | boolean | null;

/** By their codes, the ASCII characters that a plain scalar starts with which names a number, a truth value or nothing. */
export const startsMoreThanText = new Uint8Array(128);
for (const character of '0123456789+-.~nNtTfF') startsMoreThanText[character.charCodeAt(0)] = 1;

/** A number as people write it, with no more digits than every number keeps. It means the same in every schema of YAML. */
const commonNumber = /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?$/;

/** A date or a school year. A number has a dash at its start or behind an `e`, and nowhere else. */
const dateOrYears = /^[0-9]{4}-/;

/** `false` is the longest word that is more than text. */
const longestWord = 5;

const isLetter = (code: number) => code >= 65 && code !== 126;

/** The value of a scalar without a tag, by the core schema of YAML 1.2. Numbers out of range come out as text: see {@link scalarProblem}. */
export function scalarValue(text: string, scalar: ScalarEvent): ScalarValue {
  if (scalar.style !== plain) return getScalarValue(text, scalar);
  return scalar.valueStart === -1 ? null : plainValue(getScalarValue(text, scalar));
}

/** The value of a text without quotes. */
export function plainValue(source: string): ScalarValue {
  const first = source.charCodeAt(0);
  if (startsMoreThanText[first] !== 1) return source;
  // Nearly every value ends here: it is a common number, a date, or it only starts as a word such as `true` does.
  if (isLetter(first) && source.length > longestWord) return source;
  if (commonNumber.test(source)) return Number(source) || 0;
  if (dateOrYears.test(source)) return source;
  for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value = tag.resolve(source, false, '');
    // There is no use for a negative zero here, and it would be shown as `-0`.
    if (value !== NOT_RESOLVED) return value === 0 ? 0 : value;
  }
  return source;
}

const wholeNumber = /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$/;
const anyNumber = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;
const riskyEscape = /\\(?:U|u[dD][89a-fA-F])/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Whether a value cannot be taken as it is written: `too-large` for a number beyond what a computer holds (`1e400`),
 * `loses-digits` for a whole number beyond 9,007,199,254,740,991, whose last digits would change silently, and
 * `no-character` for an escape such as `"\ud800"` that names half a character or none.
 */
export function scalarProblem(
  text: string,
  scalar: ScalarEvent,
  value: unknown,
): 'too-large' | 'loses-digits' | 'no-character' | undefined {
  if (scalar.style === plain) {
    if (typeof value === 'number') {
      if (Math.abs(value) <= Number.MAX_SAFE_INTEGER || !Number.isFinite(value)) return undefined;
      return wholeNumber.test(getScalarValue(text, scalar)) ? 'loses-digits' : undefined;
    }
    return isBeyondNumbers(value) ? 'too-large' : undefined;
  }
  if (scalar.style !== doubleQuoted || scalar.fast) return undefined;
  const source = text.slice(scalar.valueStart, scalar.valueEnd);
  if (!riskyEscape.test(source)) return undefined;
  const beyondUnicode = /(?:^|[^\\])(?:\\\\)*\\U(?!000[0-9a-fA-F]|0010)/.test(source);
  return beyondUnicode || (typeof value === 'string' && loneSurrogate.test(value)) ? 'no-character' : undefined;
}

/** Whether the value of a text without quotes is text only because no number is so large. */
export function isBeyondNumbers(value: unknown): boolean {
  if (typeof value !== 'string' || startsMoreThanText[value.charCodeAt(0)] !== 1) return false;
  return Math.abs(Number(value)) === Number.POSITIVE_INFINITY && (anyNumber.test(value) || wholeNumber.test(value));
}

/** Whether a key is anything but text on one line, of the length that YAML allows. Returns what is wrong with it. */
export function keyProblem(text: string, key: Event): 'collection' | 'empty' | 'long' | 'lines' | undefined {
  if (!('style' in key) || !('fast' in key)) return 'collection';
  if (key.valueStart === -1) return 'empty';
  if (key.valueEnd - key.valueStart > 1000) return 'long';
  if (key.fast) return undefined;
  const onOneLine = (isPlain(key) || isQuoted(key)) && !/[\r\n]/.test(text.slice(key.valueStart, key.valueEnd));
  return onOneLine ? undefined : 'lines';
}
