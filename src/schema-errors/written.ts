import { shownText } from '../text/shown-text.js';
import { jsonType } from '../yaml/plain-data.js';

/** A value as the file has it, as far as a message can show it. */
export function written(value: unknown, source: string | undefined): string {
  const type = jsonType(value);
  if (type === 'array') return 'a list';
  if (type === 'object') return 'a group of keys';
  if (type === 'string') return (value as string).trim() === '' ? 'an empty text' : `\`${shownText(value as string)}\``;
  return `\`${shownText(source ?? String(value))}\``;
}
