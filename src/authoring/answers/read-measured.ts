import { countsProblem } from '../../assessment/checks/counts.js';
import { quoted, type Typed } from '../../text/typed.js';
import type { ValueAnswer } from './answer.js';
import { type Amount, isNumberOrRange, readMarginOfError, readPeople, typedAmount } from './read-amount.js';

/** A number with what people write in the same breath: what it's computed from, its margin of error, and that it's provisional. */
export type Measured = Pick<ValueAnswer, 'value' | 'count' | 'of' | 'margin' | 'provisional'>;

const provisionalWord = /\(?(?:provisional|preliminary)\)?$/i;
const plusOrMinus = /±|\+\/?-/;
const partOfWhole = /^([\d.,\s]+)(?:\/|\b(?:out )?of\b)([\d.,\s]+)$/i;

/** A number that somebody types at a prompt or on the command line: `41.2`, `412 of 980`, `41.2 ± 2.3`, `>=95 provisional`. */
export function typedMeasured(text: string, unit: string | undefined): Typed<Measured> {
  const isProvisional = provisionalWord.test(text.trim());
  const bare = isProvisional ? withoutComma(text.trim().replace(provisionalWord, '')) : text;
  const [amount = '', written, ...others] = bare.split(plusOrMinus).map((part) => part.trim());
  if (amount === '' || others.length > 0) return { problem: `${quoted(text)} isn't a number. ${howToType}` };
  const number = numberOf(amount, unit);
  if (number.problem !== undefined) return number;
  const margin = written === undefined ? undefined : readMarginOfError(written);
  if (margin?.problem !== undefined) return { problem: margin.problem };
  const value: Measured = {
    ...number.value,
    ...(margin !== undefined && { margin: margin.value }),
    ...(isProvisional && { provisional: true }),
  };
  const problem = besideProblem(value);
  if (problem !== undefined) return { problem };
  const isReadAs = number.readAs !== undefined || margin?.readAs !== undefined;
  return isReadAs ? { value, readAs: inWords(number.readAs ?? amount, value) } : { value };
}

/** What stands before `, provisional`. */
function withoutComma(text: string): string {
  const trimmed = text.trim();
  return trimmed.endsWith(',') ? trimmed.slice(0, -1) : trimmed;
}

const howToType = 'Type a number such as 41.2, with its margin of error as in 41.2 ± 2.3.';

/** What is wrong with what stands beside a value; undefined where nothing is. */
export function besideProblem({ value, margin, provisional }: Measured): string | undefined {
  if (isNumberOrRange(value) || (margin === undefined && !provisional)) return undefined;
  return 'Only a number or a range can be provisional or have a margin of error.';
}

/**
 * A percentage that is computed from its counts.
 *
 * @param unit the indicator's unit, where it's known
 */
export function percentOf(count: number, of: number, unit: string | undefined): Typed<Measured> {
  const part = `${count} of ${of}`;
  if (unit !== undefined && unit !== 'percent') {
    return { problem: `"${part}" makes a percentage, but the unit is ${unit}. Give the number alone.` };
  }
  const problem = countsProblem({ count, of });
  if (problem === undefined) return { value: { value: (100 * count) / of, count, of } };
  const advice = of < 1 ? 'If nobody was counted, the number is "none".' : problem.suggestion;
  return { problem: `${problem.message} ${advice}` };
}

function numberOf(text: string, unit: string | undefined): Typed<Measured> {
  const [, part, whole] = partOfWhole.exec(text) ?? [];
  if (part === undefined || whole === undefined) return amountAlone(text, unit);
  const [count, of] = [readPeople(part.trim(), ''), readPeople(whole.trim(), '')];
  if (count.problem !== undefined) return { problem: count.problem };
  if (of.problem !== undefined) return { problem: of.problem };
  const percent = percentOf(count.value, of.value, unit);
  const isReadAs = count.readAs !== undefined || of.readAs !== undefined;
  return percent.problem === undefined && isReadAs
    ? { value: percent.value, readAs: `${count.value} of ${of.value}` }
    : percent;
}

function amountAlone(text: string, unit: string | undefined): Typed<Measured> {
  const read: Typed<Amount> = typedAmount(text, unit);
  return read.problem === undefined ? { ...read, value: { value: read.value } } : read;
}

/** As people type it, and read it: `412 of 980`, `41.2 ± 2.3 provisional`, `not measured`. */
export function measuredInWords({ value, count, of, ...beside }: Measured): string {
  return inWords(count === undefined ? String(value ?? 'not measured') : `${count} of ${of}`, beside);
}

const inWords = (number: string, { margin, provisional }: Partial<Measured>): string =>
  [number, ...(margin === undefined ? [] : [`± ${margin}`]), ...(provisional ? ['provisional'] : [])].join(' ');
