import type { Remark } from '../findings/finding.js';
import { grouped } from '../text/grouped.js';
import { nearestName } from '../text/nearest-name.js';
import { shownText } from '../text/shown-text.js';
import { adviceToQuote } from '../yaml/explain/in-quotes.js';
import { pointerKey } from '../yaml/json-pointer.js';
import { entryOf } from '../yaml/plain-data.js';
import { badFormat } from './bad-format.js';
import { gluedValue, keyGluedTo } from './glued-key.js';
import type { PlacedError } from './relevant-errors.js';

/**
 * Finds texts that a comma has cut: in `{ title: Report by race, income }` the word behind the comma is read as a key.
 * However many commas a text has, that is one mistake.
 *
 * @param cutText the whole text that was cut before a key, where one was
 */
export function commaInText(
  cutText: (path: string) => string | undefined,
): (placed: PlacedError) => Remark | 'told' | undefined {
  const told = new Set<string>();
  return ({ error, schema, value }) => {
    const key = String(error.params['additionalProperty']);
    // A key without a colon has no value.
    if (entryOf(value, key) !== null) return undefined;
    const path = `${error.instancePath}/${pointerKey(key)}`;
    const known = Object.keys((schema['properties'] ?? {}) as object);
    const whole = cutText(path);
    if (whole === undefined) return undefined;
    const glued = keyGluedTo(key);
    if (glued !== undefined && known.includes(glued) && entryOf(value, glued) === undefined) {
      return gluedValue(error.instancePath, key, glued);
    }
    if (nearestName(key, known) !== undefined) return undefined;
    if (told.has(error.instancePath)) return 'told';
    told.add(error.instancePath);
    if (isRestOfNumber(key)) return numberCut(path, key);
    return {
      rule: 'schema/unknown-key',
      message: `\`${shownText(key)}\` was read as a key because a comma inside { } ends the text before it.`,
      path,
      at: 'key',
      suggestion: adviceToQuote('Put quotes around the whole text with the comma', whole),
    };
  };
}

/** The same among periods, where a number isn't a key of its own: `{ 2022-23: 1,240 }`, `{ 2022-23:41 }`. */
export function cutAmongPeriods(
  value: unknown,
  path: string,
  key: string,
  cutText: (path: string) => string | undefined,
): Remark | undefined {
  const place = `${path}/${pointerKey(key)}`;
  if (entryOf(value, key) !== null || cutText(place) === undefined) return undefined;
  const glued = keyGluedTo(key);
  if (glued !== undefined && /^[12]\d{3}/.test(glued)) return gluedValue(path, key, glued);
  return /^\d{1,3}%?$/.test(key) ? numberCut(place, key) : undefined;
}

/** What a comma leaves behind it of a number: `1,044.1`, `44,9%`. */
export function isRestOfNumber(key: string): boolean {
  return /^\d+(?:\.\d+)?%?$/.test(key);
}

function numberCut(path: string, key: string): Remark {
  return {
    rule: 'schema/unknown-key',
    message: `\`${shownText(key)}\` was read as a key because a comma inside { } ends the number before it.`,
    path,
    at: 'key',
    suggestion:
      'Write the number without the comma. Use a decimal point for a fraction (44.9), and nothing for thousands (5297).',
  };
}

/**
 * Finds dates that a comma has cut: in `{ date: Feb 11, 2026 }` the year is read as a key. The key that is not known and
 * the date that isn't one are one error.
 *
 * @param cutText the whole text that was cut before a key, where one was
 */
export function cutDates(
  errors: readonly PlacedError[],
  cutText: (path: string) => string | undefined,
): { readonly remarks: readonly Remark[]; readonly explained: ReadonlySet<PlacedError> } {
  const remarks: Remark[] = [];
  const explained = new Set<PlacedError>();
  const years = errors.filter(({ error }) => /^\d{4}$/.test(String(error.params['additionalProperty'])));
  if (years.length === 0) return { remarks, explained };
  const dates = grouped(
    errors.filter(({ error }) => error.keyword === 'format'),
    ({ error: { instancePath } }) => instancePath.slice(0, instancePath.lastIndexOf('/')),
  );
  for (const year of years) {
    const { instancePath, params } = year.error;
    const whole = cutText(`${instancePath}/${pointerKey(String(params['additionalProperty']))}`);
    const date = dates.get(instancePath)?.find(({ value }) => whole?.startsWith(String(value)));
    if (whole === undefined || date === undefined || explained.has(date)) continue;
    for (const one of [year, date]) explained.add(one);
    remarks.push(badFormat({ ...date, value: whole }, whole));
  }
  return { remarks, explained };
}
