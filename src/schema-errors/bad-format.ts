import type { Remark } from '../findings/finding.js';
import { notBlankPattern } from '../text/not-blank.js';
import { personalDataIn } from '../text/personal-data/mask-personal-data.js';
import { readDate } from '../text/read-date.js';
import { periodForms, readPeriod } from '../text/read-period.js';
import { shortNameFrom } from '../text/short-name-from.js';
import { shownText } from '../text/shown-text.js';
import { pointerKey } from '../yaml/json-pointer.js';
import { entryOf } from '../yaml/plain-data.js';
import { nameOf } from './naming.js';
import type { PlacedError } from './relevant-errors.js';
import type { JsonSchema } from './schema-place.js';
import { written } from './written.js';

/** The short name that was probably meant: `Third Grade`, `third_grade`. */
function asSlug(text: string): string | undefined {
  return shortNameFrom(text) || undefined;
}

const forms = {
  date: {
    what: 'a calendar date',
    how: 'Write it as year, month, and day: YYYY-MM-DD.',
    guess: (text: string) => readDate(text).value,
  },
  period: {
    what: 'a period',
    how: `Write ${periodForms}.`,
    guess: (text: string) => readPeriod(text).value,
  },
  link: {
    what: 'a link',
    how: 'Write the whole link, starting with https://, without spaces.',
    guess: (text: string) => (/^www\.[^\s]+$/i.test(text) ? `https://${text}` : undefined),
  },
  slug: {
    what: 'a short name',
    how: 'Use only lowercase letters, digits, and hyphens.',
    guess: asSlug,
  },
};

type Form = keyof typeof forms;

/** Which form a part of the schema asks for; undefined for one that its description alone explains. */
function formOf(schema: unknown): Form | undefined {
  if (entryOf(schema, 'format') === 'date') return 'date';
  const pattern = String(entryOf(schema, 'pattern'));
  if (pattern.includes('://')) return 'link';
  if (pattern.startsWith('^[12]')) return 'period';
  return pattern === '^[a-z0-9][a-z0-9-]*$' ? 'slug' : undefined;
}

/** Whether a text has to be written in a certain way; anything but blank isn't one. */
export const asksForForm = (schema: JsonSchema): boolean =>
  'format' in schema || ('pattern' in schema && schema['pattern'] !== notBlankPattern);

function remedy(form: Form, text: string): string {
  if (form === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return "That day doesn't exist. Fix the month or the day.";
  // Written as a short name, what is personal would not be recognized any more, and not be masked.
  const guess = personalDataIn(text).length > 0 ? undefined : forms[form].guess(text);
  return guess === undefined || guess === text
    ? forms[form].how
    : `${forms[form].how} Did you mean \`${shownText(guess)}\`?`;
}

/** A date, a period, a link or a short name that is not written as one. */
export function badFormat({ error, schema, value }: PlacedError, source: string | undefined): Remark {
  const form = formOf(schema);
  if (form === undefined) {
    return {
      rule: 'schema/format',
      message: `${nameOf(error.instancePath)} isn't in the right format: ${written(value, source)}.`,
      path: error.instancePath,
      suggestion: String(entryOf(schema, 'description')),
    };
  }
  return {
    rule: 'schema/format',
    message: `${nameOf(error.instancePath)} should be ${forms[form].what}, but ${written(value, source)} isn't one.`,
    path: error.instancePath,
    suggestion: remedy(form, source ?? String(value)),
  };
}

/** A key that the writer chooses and that is not written as such keys are. */
export function badKey(path: string, key: string, { schema }: PlacedError): Remark {
  const form: Form = entryOf(schema['propertyNames'], '$ref') === '#/definitions/period' ? 'period' : 'slug';
  return {
    rule: 'schema/format',
    message: `The key \`${shownText(key)}\` should be ${forms[form].what}.`,
    path: `${path}/${pointerKey(key)}`,
    at: 'key',
    suggestion: remedy(form, key),
  };
}
