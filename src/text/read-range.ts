import { isTooLarge, numbersGoUpTo, useLargerUnit } from './largest-number.js';
import { readNumber, signFits, type WrittenNumber } from './read-number.js';

/** Every value that a bound or range can stand for, its ends included; infinite where it's open. */
export interface ValueRange {
  readonly low: number;
  readonly high: number;
}

/** A bound or range as it's written. What it stands for depends on the unit. */
export interface WrittenRange {
  /** The ends that are written. */
  readonly low?: number;
  readonly high?: number;
  /** `n<10` is about the number of people. A bare `<10` may be. */
  readonly about?: 'people' | 'people-perhaps';
  /** The sign that says what the numbers are. */
  readonly sign?: WrittenNumber['sign'];
  /** The same in the signs of a keyboard: `>=95`, `80-84`. */
  readonly plain: string;
}

const number = '\\$?[0-9][0-9,]*(?:\\.[0-9]+)?\\s?%?';
const dash = '[-\u2010-\u2015\u2212]';

/** What a bound or range looks like: `>=95`, `≥95%`, `GE95`, `<5`, `LT5`, `n<10`, `80-84`, `80–84%`. */
export const rangePattern = `^\\s*(?:(?:[<>]=?|[≤≥]|[GgLl][EeTt]|[Nn]\\s?(?:<=?|≤))\\s?${number}|${number}\\s?${dash}\\s?${number})\\s*$`;

const isRange = new RegExp(rangePattern, 'u');
const bound = /^(n?)\s?(<=?|>=?|[≤≥]|[gl][et])\s?(.+)$/iu;
const dashAlone = new RegExp(dash, 'u');
const plainSigns: Readonly<Record<string, string>> = { '≤': '<=', '≥': '>=', ge: '>=', gt: '>', le: '<=', lt: '<' };

/** How many people are few: in a percent, a bare `<10` says that the group was too small to show. */
const fewPeople = 10;

/** Reads a bound or range; undefined for any other text. Whether its ends are in order isn't asked. */
export function readRange(written: string): WrittenRange | undefined {
  if (!isRange.test(written)) return undefined;
  const text = written.trim();
  const [, people = '', sign = '', limit = ''] = bound.exec(text) ?? [];
  if (sign === '') return betweenTwo(...(text.split(dashAlone) as [string, string]));
  const read = readEnd(limit);
  if (read === undefined) return undefined;
  const plainSign = plainSigns[sign.toLowerCase()] ?? sign;
  const end = plainSign.startsWith('>') ? { low: read.number } : { high: read.number };
  const about = people !== '' ? 'people' : sign === '<' && read.sign === undefined ? 'people-perhaps' : undefined;
  const isFew = about === undefined && plainSign === '<' && read.number === fewPeople;
  const plain = `${people === '' ? '' : 'n'}${plainSign}${read.plain}${isFew && read.sign !== 'money' ? '%' : ''}`;
  return { ...end, plain, ...(about && { about }), ...(read.sign && { sign: read.sign }) };
}

function betweenTwo(first: string, second: string): WrittenRange | undefined {
  const [low, high] = [readEnd(first), readEnd(second)];
  if (low === undefined || high === undefined) return undefined;
  const sign = low.sign ?? high.sign;
  return { low: low.number, high: high.number, plain: `${low.plain}-${high.plain}`, ...(sign && { sign }) };
}

/** One end. A decimal comma is left to its author: `<1,2` may be two numbers. */
function readEnd(text: string): WrittenNumber | undefined {
  const read = readNumber(text);
  return read?.differs === 'comma' ? undefined : read;
}

/**
 * What a bound or range stands for in a unit: a percent runs from 0 to 100, a count and a rate from 0, and elsewhere an end
 * that isn't written is open. What it says about the number of people says that the value is withheld, but in a count.
 */
export function rangeIn(unit: string, { low, high, about }: WrittenRange): ValueRange | 'suppressed' {
  const isPercent = unit === 'percent';
  if (about === 'people' && unit !== 'count') return 'suppressed';
  if (about === 'people-perhaps' && isPercent && high === fewPeople) return 'suppressed';
  const least = isPercent || unit === 'count' || unit === 'rate' ? 0 : Number.NEGATIVE_INFINITY;
  return { low: low ?? least, high: high ?? (isPercent ? 100 : Number.POSITIVE_INFINITY) };
}

/** What's wrong with a bound or range, and what to do. */
export interface RangeProblem {
  readonly why: string;
  readonly advice: string;
  /** Whether it's no percentage. */
  readonly isOutside?: true;
}

/** Why a bound or range can't be one in this unit; undefined where it can. */
export function rangeProblem(unit: string, { low, high, sign }: WrittenRange): RangeProblem | undefined {
  if (isTooLarge(low ?? 0) || isTooLarge(high ?? 0)) {
    return { why: `is too large: ${numbersGoUpTo}`, advice: useLargerUnit };
  }
  if (sign !== undefined && !signFits(sign, unit)) {
    const what = sign === 'percent' ? 'a percentage' : 'an amount of money';
    return { why: `is ${what}, but the unit is ${unit}`, advice: 'Write only the numbers, or fix the unit.' };
  }
  if (low !== undefined && high !== undefined && low > high) {
    return { why: 'runs backward', advice: `Write the lower number first: ${high}-${low}.` };
  }
  if (unit === 'percent' && Math.max(low ?? 0, high ?? 0) > 100) {
    const advice = 'Fix the number, or give the indicator another `unit`.';
    return { why: 'goes beyond 100 percent', advice, isOutside: true };
  }
  return undefined;
}

export const isValueRange = (value: unknown): value is ValueRange => typeof value === 'object' && value !== null;
