import type { Remark } from '../findings/finding.js';
import { pointerKey } from '../yaml/json-pointer.js';
import { badFormat } from './bad-format.js';
import type { PlacedError } from './relevant-errors.js';

/**
 * Finds dates that a comma has cut: in `{ date: Feb 11, 2026 }` the year is read as a key. The key that is not known and
 * the date that is none are one mistake.
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
  const dates = datesByHolder(errors);
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

function datesByHolder(errors: readonly PlacedError[]): ReadonlyMap<string, readonly PlacedError[]> {
  const dates = new Map<string, PlacedError[]>();
  for (const one of errors) {
    const { keyword, instancePath } = one.error;
    if (keyword !== 'format') continue;
    const holder = instancePath.slice(0, instancePath.lastIndexOf('/'));
    const known = dates.get(holder);
    if (known === undefined) dates.set(holder, [one]);
    else known.push(one);
  }
  return dates;
}
