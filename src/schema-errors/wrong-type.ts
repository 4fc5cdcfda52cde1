import type { Remark } from '../findings/finding.js';
import { listInWords } from '../text/listed.js';
import { shownText } from '../text/shown-text.js';
import { adviceToQuote } from '../yaml/explain/in-quotes.js';
import { signForColon } from '../yaml/explain/line-kinds.js';
import { entryOf, isMapping, type JsonType, jsonType } from '../yaml/plain-data.js';
import { textToType } from '../yaml/text-to-type.js';
import { asksForForm, badFormat } from './bad-format.js';
import { anyValue, asNumber } from './bad-value.js';
import { meantWord } from './meant-word.js';
import { either, nameOf } from './naming.js';
import type { PlacedError } from './relevant-errors.js';
import type { JsonSchema } from './schema-place.js';
import { written } from './written.js';

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  object: 'a group of keys with their values',
  array: 'a list',
};

/** The kinds of value that a part of the schema takes, `null` left out: nobody is advised to write it. */
function expectedKinds(schema: JsonSchema): string[] {
  const alternatives = Array.isArray(schema['anyOf']) ? (schema['anyOf'] as JsonSchema[]) : [schema];
  return [...new Set(alternatives.flatMap((one) => one['type'] as string | string[]))].filter(
    (kind) => kind !== 'null',
  );
}

function words(schema: JsonSchema): string[] {
  const alternatives = Array.isArray(schema['anyOf']) ? (schema['anyOf'] as JsonSchema[]) : [schema];
  return alternatives.flatMap((one) => (Array.isArray(one['enum']) ? one['enum'].map(String) : []));
}

const kindsInWords = (expected: readonly string[]) =>
  listInWords(
    expected.map((kind) => kinds[kind] ?? kind),
    'or',
  );

/** A value of another kind than the schema asks for, with what exactly to write instead. */
export function wrongType(placed: PlacedError, source: string | undefined): Remark {
  const { error, schema, value } = placed;
  const path = error.instancePath;
  const expected = expectedKinds(schema);
  const actual = jsonType(value);
  const name = nameOf(path);
  if (actual === 'number' && Number.isFinite(value)) {
    // A number, but not a whole one: the kind is right.
    if (asksForForm(schema) && !fitsInQuotes(schema, source ?? String(value))) return badFormat(placed, source);
    if (expected.includes('integer')) {
      return {
        rule: 'schema/value',
        message: `${name} should be a whole number, but it's ${written(value, source)}.`,
        path,
        suggestion: 'Write it without a decimal part.',
      };
    }
  }
  const should = `${name} should be ${kindsInWords(expected)}`;
  return {
    rule: 'schema/type',
    message:
      actual === 'null' && (source ?? '') === ''
        ? `${name} has no value.`
        : `${should}, but it's ${described(actual, value, source)}.`,
    path,
    suggestion: remedy(expected, schema, value, source),
  };
}

/** Whether a number would do as text: a short name may be a year. */
const fitsInQuotes = ({ pattern }: JsonSchema, text: string) =>
  typeof pattern === 'string' && new RegExp(pattern, 'u').test(text);

function described(actual: JsonType, value: unknown, source: string | undefined): string {
  if (actual === 'array' || actual === 'object') return written(value, source);
  if (actual === 'string') return (value as string).trim() === '' ? 'empty text' : `the text ${written(value, source)}`;
  const shown = written(value, source);
  if (actual === 'null') return `${shown}, an empty value`;
  if (actual === 'boolean') return `${shown}, a yes-or-no value`;
  return Number.isFinite(value) ? `the number ${shown}` : `${shown}, not an ordinary number`;
}

function remedy(expected: readonly string[], schema: JsonSchema, value: unknown, source: string | undefined): string {
  const actual = jsonType(value);
  if (actual === 'null' && (source ?? '') === '') return emptyRemedy(expected, schema);
  const allowed = words(schema);
  if (allowed.includes('suppressed') && expected.includes('number') && actual !== 'object') return anyValue;
  if (allowed.length > 0 && actual !== 'array' && actual !== 'object') {
    const meant = meantWord(String(value), allowed);
    return meant === undefined ? `Write ${either(allowed)}.` : `Did you mean \`${meant}\`?`;
  }
  if (expected.includes('string') && (actual === 'number' || actual === 'boolean' || actual === 'null')) {
    return adviceToQuote('Put quotes around it', source ?? String(value));
  }
  const glued = typeof value === 'string' ? /^([a-z0-9-]+):(\S.*)$/.exec(value) : null;
  if (glued !== null && expected.includes('object')) {
    const pair = textToType(`${glued[1]}: ${glued[2]}`);
    return pair === undefined ? 'Add a space after the colon.' : `Add a space after the colon: \`${pair}\`.`;
  }
  if (typeof value === 'string') {
    return colonRemedy(schema, value) ?? textRemedy(expected, schema, value, source === undefined);
  }
  if (expected.includes('array')) return listRemedy(schema, value);
  if (expected.includes('object') && isListOfKeys(value)) {
    return 'Remove the hyphens. These are keys with values, not a list.';
  }
  if (expected.includes('object')) return numberRemedy(schema, value) ?? keysRemedy(schema);
  return `Write ${kindsInWords(expected)}.`;
}

/** A key without a value. Some sections can say that there are none; elsewhere, it means nothing. */
function emptyRemedy(expected: readonly string[], schema: JsonSchema): string {
  const none =
    expected.includes('object') && !('minProperties' in schema) && !('required' in schema) ? '{}' : undefined;
  const empty = none ?? (expected.includes('array') && !('minItems' in schema) ? '[]' : undefined);
  if (empty !== undefined && !expected.includes('string')) {
    return `Write \`${empty}\` to say there are none, or remove the key if you don't know yet.`;
  }
  return 'Write the value after the colon, or remove the key.';
}

/** A text that starts with one of the keys that may stand here lacks its colon. */
function colonRemedy({ properties }: JsonSchema, text: string): string | undefined {
  const known = (properties ?? {}) as object;
  const [key = ''] = text.trim().split(/[;=→\s]/, 1);
  if (!Object.hasOwn(known, key)) return undefined;
  const rest = text.trim().slice(key.length);
  if (rest.split(/\s+/).some((word) => Object.hasOwn(known, word))) {
    return `Add a colon after each key, as in \`${key}:\`.`;
  }
  const value = textToType(rest.slice(signForColon(rest).length));
  return `Add a colon after the key: \`${key}:${value === undefined ? '' : ` ${value}`}\`.`;
}

/** Text where another kind of value is asked for: often the number or the list is nearly there. */
function textRemedy(expected: readonly string[], schema: JsonSchema, text: string, isQuoted: boolean): string {
  const trimmed = text.trim();
  if (expected.includes('number') || expected.includes('integer')) {
    const number = asNumber(trimmed);
    if (number !== undefined) return number;
  }
  if (expected.includes('boolean')) {
    const meant = /^(y|yes|on|true|x)$/i.test(trimmed)
      ? 'true'
      : /^(n|no|off|false)$/i.test(trimmed)
        ? 'false'
        : undefined;
    return meant === undefined ? 'Write `true` or `false`.' : `Write \`${meant}\`, without quotes.`;
  }
  if (expected.includes('array')) {
    if (/^-[^\s\d.-]/.test(trimmed)) return withEntry('Add a space after each hyphen', trimmed.slice(1), /\s-\S/);
    const entries = entriesIn(trimmed, schema);
    if (entries !== undefined) return `Write it as a list: [${entries.map((entry) => shownText(entry)).join(', ')}].`;
    const lead = 'Write it as a list, one entry per line, each after a hyphen';
    return entryOf(schema['items'], 'enum') === undefined ? withEntry(lead, trimmed) : `${lead}.`;
  }
  if (isQuoted && expected.includes('object') && /^[\w-]+:\s/.test(trimmed)) {
    return 'Remove the quotes around the whole line. Only the text after the colon can have quotes.';
  }
  if (expected.includes('object')) return keyRemedy(schema, trimmed) ?? keysRemedy(schema);
  return `Write ${kindsInWords(expected)}.`;
}

/** Advice with the entry that a text should be, where it is one and can be shown whole. */
function withEntry(lead: string, text: string, nextEntry?: RegExp): string {
  const entry = nextEntry?.test(text) === true ? undefined : textToType(text);
  return entry === undefined ? `${lead}.` : `${lead}, as in \`- ${entry}\`.`;
}

/** A word that is the value of one of the keys: `review: confirmed` for `review: { result: confirmed }`. */
function keyRemedy({ properties }: JsonSchema, text: string): string | undefined {
  for (const [key, property] of Object.entries((properties ?? {}) as Record<string, JsonSchema>)) {
    const allowed = property['enum'];
    const meant = Array.isArray(allowed) ? meantWord(text, allowed.map(String)) : undefined;
    if (meant !== undefined) return `Write \`{ ${key}: ${meant} }\` instead.`;
  }
  return undefined;
}

/** A number where only one of the keys takes one: `target: 60` for `target: { value: 60 }`. */
function numberRemedy({ properties }: JsonSchema, value: unknown): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const numeric = Object.entries((properties ?? {}) as Record<string, JsonSchema>).filter(
    ([, { type }]) => type === 'number' || type === 'integer',
  );
  return numeric.length === 1 ? `Write \`{ ${numeric[0]?.[0]}: ${value} }\` instead.` : undefined;
}

/** Names the keys where they are few enough to choose from. */
function keysRemedy({ properties }: JsonSchema): string {
  const keys = Object.keys((properties ?? {}) as object);
  const named = keys.length > 0 && keys.length <= 8 ? `: ${keys.map((key) => `\`${key}\``).join(', ')}` : '';
  return `Under it, write keys with their values, indented${named}.`;
}

const isListOfKeys = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isMapping);

/** Keys where a list of such groups of keys is asked for: the dash of the entry is missing. */
function listRemedy({ items }: JsonSchema, value: unknown): string {
  const [first] = isMapping(value) ? Object.keys(value) : [];
  const known = (entryOf(items, 'properties') ?? {}) as object;
  if (first?.startsWith('-')) return 'Add a space after the hyphen.';
  return first !== undefined && Object.hasOwn(known, first)
    ? `Add a hyphen before the first key, as in \`- ${shownText(first)}:\`, and line up the entry's other keys with it.`
    : 'Write it as a list, one entry per line, each after a hyphen.';
}

/** The entries of a list that somebody wrote as one text: `OH, IN`, `black and hispanic`. Undefined where they are no words. */
function entriesIn(text: string, { items }: JsonSchema): readonly string[] | undefined {
  const allowed = entryOf(items, 'enum');
  const pieces = text
    .split(/[,;&]|\band\b/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const words = pieces.map((piece) => {
    if (Array.isArray(allowed)) return meantWord(piece, allowed as string[]);
    return /^[\w-]{1,30}$/.test(piece) ? piece : undefined;
  });
  return words.length > 0 && words.length <= 10 && words.every((word) => word !== undefined) ? words : undefined;
}
