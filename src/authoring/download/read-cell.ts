import { isMissingCode } from '../../assessment/checks/impossible-values.js';
import { isSuppressed, isUnclear } from '../../assessment/data-files/data-number.js';
import { isTooLarge } from '../../text/largest-number.js';
import { readNumber, signFits } from '../../text/read-number.js';
import { readRange } from '../../text/read-range.js';
import { shownText } from '../../text/shown-text.js';
import { quoted, type Typed } from '../../text/typed.js';
import {
  type Amount,
  type AmountAdvice,
  inRange,
  numberTooLarge,
  readAmount,
  readPeople,
} from '../answers/read-amount.js';
import { comparableText } from './comparable.js';
import { pointed } from './decimal-sign.js';
import type { ColumnMapping } from './mapping.js';

/** Marks of sources that every download of theirs explains: privacy suppressed, reporting standards not met, rights withheld. */
const withheld = /^(?:ps|[‡†§]+)$/iu;
/** What the Census Bureau writes where a question does not apply. */
const notApplicable = /^\(x\)$/i;
/** A reference to a note behind a number. */
const noteMark = /(?<=[\d%])\s?(?:[*†‡§^#¹²³]{1,3}|\[\d\])$/u;

const advice: AmountAdvice = {
  number: (text) => `If it's a mark, say what it means. ${bothFlags(text)}`,
  mark: (text) => bothFlags(text),
};

/** The flags that say what a text means. */
export const bothFlags = (text: string): string =>
  `Add --missing "${shownText(text, 100)}" or --suppressed "${shownText(text, 100)}".`;

/** What a mark is said or known to mean; undefined for anything else. */
function markedAs(
  text: string,
  { suppressed = [], missing = [] }: ColumnMapping,
): Typed<null | 'suppressed'> | undefined {
  const has = (marks: readonly string[]) => marks.some((mark) => comparableText(mark) === comparableText(text));
  if (text === '' || has(missing)) return { value: null };
  if (has(suppressed) || isSuppressed(text)) return { value: 'suppressed' };
  if (withheld.test(text)) return { value: 'suppressed', readAs: 'suppressed' };
  const isCode = /^-\d{4,}(?:\.0+)?$/.test(text) && isMissingCode(Number(text));
  return isCode || notApplicable.test(text) ? { value: null, readAs: 'not measured' } : undefined;
}

/** A value, with the margin of error that stands beside it. */
export type ReadValue = Typed<Amount> & {
  readonly margin?: number;
  /** By what it was multiplied. */
  readonly factor?: number;
};

/** What parts a value from its margin of error: `45.2 ± 2.3`, `45.2 (+/-2.3)`. */
export const marginSign = /\s?\(?\s?(?:±|\+\/[-−–])\s?/u;

/** A value, in the unit of its indicator. */
export function valueIn(written: string, mapping: ColumnMapping, unit: string | undefined): ReadValue {
  const parts = written.trim().split(marginSign);
  const [number = '', margin] = parts;
  if (parts.length !== 2 || margin === undefined || number === '') return amountIn(written, mapping, unit);
  const value = amountIn(number, mapping, unit);
  const read = marginIn(margin.replace(/\)$/, ''), mapping, unit);
  if (value.problem !== undefined || typeof value.value !== 'number') return amountIn(written, mapping, unit);
  if (read.problem !== undefined) return read;
  if (read.value === null) return value;
  const scaled = scaledMargin(read.value, value);
  return { ...value, readAs: `${value.value}, margin of error ${scaled}`, margin: scaled };
}

/** A margin of error in the unit of its value. */
export const scaledMargin = (margin: number, { factor = 1 }: ReadValue): number => Number((margin * factor).toFixed(9));

function amountIn(written: string, mapping: ColumnMapping, unit: string | undefined): ReadValue {
  const text = written.trim();
  const marked = markedAs(text, mapping);
  if (marked !== undefined) return marked;
  const number = withoutNote(text);
  const plain = pointed(number, mapping.decimal);
  if (plain === undefined) return notSo(number);
  const { scale } = mapping;
  const shown = shownText(text, 20);
  const marks = { missing: `add --missing "${shown}"`, withheld: `add --suppressed "${shown}"` };
  const read = rereadAs(text, plain, readAmount(plain, unit, advice));
  if (scale === undefined || plain.endsWith('%')) return inRange(read, unit, marks);
  if (typeof read.value !== 'number') return scaledRange(read, scale === 'fractions' ? 100 : scale, unit);
  if (scale === 'fractions' && read.value === 1)
    return { problem: `${quoted(text)} could be 1% or 100%. Write it as a percentage in the file: 1% or 100%.` };
  const factor = scale !== 'fractions' ? scale : read.value < 1 ? 100 : 1;
  const value = Number((read.value * factor).toFixed(9));
  if (isTooLarge(value)) return numberTooLarge(value);
  const readAs = scale === 'fractions' && value !== read.value ? { readAs: String(value) } : {};
  return { ...inRange({ ...read, value, ...readAs }, unit, marks), factor };
}

/** What the Census Bureau writes in place of a margin of error. */
const noMargin = /^(?:\*+|[-–—.]+|n|n\/?a)$/i;

/** A margin of error, in the unit of the file; null if there is none. */
export function marginIn(written: string, mapping: ColumnMapping, unit: string | undefined): Typed<number | null> {
  const text = written.trim();
  if (noMargin.test(text) || markedAs(text, mapping) !== undefined) return { value: null };
  const signed = text.replace(/^(?:±|\+\/[-−–])\s?/u, '');
  const number = withoutNote(signed);
  const plain = pointed(number, mapping.decimal);
  if (plain === undefined) return notSo(number);
  const read = readNumber(plain);
  if (read === undefined || read.number < 0 || (read.sign !== undefined && !signFits(read.sign, unit)))
    return { problem: `${quoted(text)} isn't a margin of error. Write a number such as 2.3. ${bothFlags(text)}` };
  if (isTooLarge(read.number)) return numberTooLarge(text);
  // A sign that says no more than the unit does isn't worth a sentence.
  const isPlain = signed === plain && (read.differs === undefined || read.differs === read.sign);
  return isPlain ? { value: read.number } : { value: read.number, readAs: String(read.number) };
}

/** A bound or range in the unit of the others. In a percent, one that goes beyond 1 isn't a fraction: `GE95`. */
function scaledRange(read: Typed<Amount>, scale: number, unit: string | undefined): Typed<Amount> {
  const { value } = read;
  if (typeof value !== 'string' || value === 'suppressed') return read;
  const ends = value.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  if (unit === 'percent' && ends.some((end) => end > 1)) return read;
  const scaled = value.replace(/\d+(?:\.\d+)?/g, (end) => String(Number((Number(end) * scale).toFixed(9))));
  return { value: scaled, readAs: scaled };
}

/** A number of people. Where it is withheld, as it often is beside a value that is, it's not known. */
export function peopleIn(written: string, mapping: ColumnMapping): Typed<number | null> {
  const text = written.trim();
  if (markedAs(text, mapping) !== undefined || readRange(text) !== undefined) return { value: null };
  if (/^(?:[-–—.]+|n\/?a)$/i.test(text)) return { value: null };
  const number = withoutNote(text);
  const plain = pointed(number, mapping.decimal);
  if (plain === undefined) return notSo(number);
  if (isUnclear(text)) return { problem: `${quoted(text)} isn't a number of people. ${bothFlags(text)}` };
  const read = readPeople(plain, `. If it's a mark, add --missing "${shownText(text, 100)}"`);
  return rereadAs(text, plain, read);
}

const withoutNote = (text: string): string => text.replace(noteMark, '');

/** A text that isn't a number as the column's are. */
const notSo = (text: string) => ({
  problem: `${quoted(text)} doesn't fit --decimal. ${bothFlags(text)}`,
});

/** What was changed before it was read is said as well. */
function rereadAs<Value extends Amount>(text: string, plain: string, read: Typed<Value>): Typed<Value> {
  return read.problem !== undefined || text === plain || read.readAs !== undefined || read.value === null
    ? read
    : { ...read, readAs: String(read.value) };
}
