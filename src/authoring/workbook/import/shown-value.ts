import { shownText } from '../../../text/shown-text.js';

/** What a cell says, for people: on one line, and without what looks like personal data. */
export function shown(value: string | number | null): string {
  if (value === null || value === '') return 'empty';
  if (typeof value === 'number') return String(value);
  const line = shownText(value, 60);
  return /^[a-z0-9-]{1,30}$/.test(line) ? line : `"${line}"`;
}
