import type { Remark } from '../findings/finding.js';
import { isTooLarge, largestNumber, numbersGoUpTo, useLargerUnit } from '../text/largest-number.js';
import { readNumber } from '../text/read-number.js';
import { asksForForm, badFormat } from './bad-format.js';
import { meantWord, namesStates } from './meant-word.js';
import { either, nameOf } from './naming.js';
import type { PlacedError } from './relevant-errors.js';
import type { JsonSchema } from './schema-place.js';
import type { SchemaError } from './validator.js';
import { written } from './written.js';

/** Allowed words, or the first of very many. */
function listed(allowed: readonly string[]): string {
  return allowed.length <= 15
    ? either(allowed)
    : `${allowed
        .slice(0, 12)
        .map((word) => `\`${word}\``)
        .join(', ')} and so on`;
}

/** A value of the right kind that is not allowed here. */
export function badValue(placed: PlacedError, source: string | undefined): Remark {
  const { error, schema, value } = placed;
  const path = error.instancePath;
  const name = path === '' ? 'The file' : nameOf(path);
  // A year that cannot be one is a badly written period.
  if (typeof value === 'number' && asksForForm(schema)) return badFormat(placed, source);
  const said = (message: string, suggestion: string): Remark => ({ rule: 'schema/value', message, path, suggestion });
  const limit = String(error.params['limit']);
  if (Math.abs(Number(limit)) === largestNumber) {
    return said(`${name} is ${written(value, source)}, which is too large: ${numbersGoUpTo}.`, useLargerUnit);
  }
  switch (error.keyword) {
    case 'enum': {
      const allowed = (schema['enum'] as unknown[]).map(String);
      const meant = typeof value === 'string' ? meantWord(value, allowed) : undefined;
      if (meant === undefined && placed.alternatives.some(takesNumbers)) return noNumber(placed);
      if (namesStates(allowed)) {
        return said(
          `${name} should be a two-letter state or territory code, but ${written(value, source)} isn't one.`,
          meant === undefined ? 'Write the postal code, such as `OH` for Ohio.' : `Did you mean \`${meant}\`?`,
        );
      }
      const choices = allowed.length === 1 ? `should be \`${allowed[0]}\`` : `should be one of ${listed(allowed)}`;
      return said(
        `${name} ${choices}, not ${written(value, source)}.`,
        meant === undefined ? `Write ${listed(allowed)}.` : `Did you mean \`${meant}\`?`,
      );
    }
    case 'minimum':
      return said(`${name} should be at least ${limit}, but it's ${written(value, source)}.`, range(schema));
    case 'maximum':
      return said(`${name} should be at most ${limit}, but it's ${written(value, source)}.`, range(schema));
    case 'minLength':
    case 'pattern':
      return said(
        `${name} is blank.`,
        name.startsWith('Entry')
          ? 'Write the text, or remove the entry.'
          : "Write the text, or remove the key if it's optional.",
      );
    case 'maxLength':
      return said(`${name} has more than ${limit} characters.`, 'Shorten it.');
    case 'maxItems':
      return said(`${name} has more than ${limit} entries.`, 'Remove some of them.');
    case 'uniqueItems':
      return said(`${name} lists the same entry twice: ${entryNumbers(error.params)}.`, 'Keep one of them.');
    default:
      return said(`${name} is empty.`, 'Add something under it, or remove the key.');
  }
}

const entryNumbers = ({ i, j }: SchemaError['params']) => {
  const [first, second] = [Number(i) + 1, Number(j) + 1].sort((one, other) => one - other);
  return `entries ${first} and ${second}`;
};

const takesNumbers = ({ type }: JsonSchema) => Array.isArray(type) && type.includes('number');

/** What can be written for a value. */
export const anyValue =
  'Write a number, `null` if nothing was measured, `suppressed` if it can\'t be shown, or a bound or range in quotes, such as `">=95"`, `"<5"`, or `"80-84"`.';

/** Text in place of a number, and not the word that may stand in its place. */
function noNumber({ error, value }: PlacedError): Remark {
  const text = String(value);
  return {
    rule: 'schema/type',
    message: `${nameOf(error.instancePath)} should be a number, but it's the text ${written(value, undefined)}.`,
    path: error.instancePath,
    suggestion: asNumber(text) ?? noValue(text) ?? anyValue,
  };
}

/** What people write where there is no number to tell. */
function noValue(text: string): string | undefined {
  return /^(?:n\.?\/?a\.?|tb[da]|none|[-–—.?]+|missing|unknown|pending|no data|not (?:available|measured|collected))$/i.test(
    text.trim(),
  )
    ? 'Write `null` if nothing was measured.'
    : undefined;
}

/** Which numbers are allowed. */
function range({ minimum, maximum }: { readonly minimum?: unknown; readonly maximum?: unknown }): string {
  if (maximum === undefined || maximum === largestNumber) return `Write a number that is ${minimum} or more.`;
  return `Write a number from ${minimum} to ${maximum}.`;
}

/** How to write the number that a text is: 44,5 or 44.5% or "44.5"; undefined if it isn't a number. */
export function asNumber(text: string): string | undefined {
  const read = readNumber(text);
  if (read === undefined) return undefined;
  if (isTooLarge(read.number)) return `As a number it's too large: ${numbersGoUpTo}. ${useLargerUnit}`;
  if (read.differs === undefined) return `Write it without quotes: ${read.plain}.`;
  return read.differs === 'comma'
    ? `Write the number with a decimal point: ${read.plain}.`
    : `Write only the number: ${read.plain}.`;
}
