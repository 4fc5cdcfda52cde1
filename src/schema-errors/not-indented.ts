import type { Remark } from '../findings/finding.js';
import { shownText } from '../text/shown-text.js';
import { keysOf } from '../yaml/json-pointer.js';
import { entryOf, isMapping } from '../yaml/plain-data.js';
import type { PlacedError } from './relevant-errors.js';
import type { JsonSchema } from './schema-place.js';

export interface NotIndented {
  /** One for each key whose lines stand beside it. */
  readonly remarks: readonly Remark[];
  /** What they explain: no second mistake. */
  readonly explained: ReadonlySet<PlacedError>;
}

/**
 * Finds keys without a value whose lines follow in the same column: each of those lines is a key that is not known there,
 * and together they are one mistake of indentation.
 */
export function notIndented(errors: readonly PlacedError[]): NotIndented {
  const remarks: Remark[] = [];
  const explained = new Set<PlacedError>();
  const empty = errors.filter(({ error, value }) => value === null && ['type', 'anyOf'].includes(error.keyword));
  if (empty.length === 0) return { remarks, explained };
  const unknown = new Map<string, PlacedError[]>();
  for (const one of errors) {
    if (one.error.keyword !== 'additionalProperties') continue;
    const { instancePath } = one.error;
    unknown.set(instancePath, unknown.get(instancePath) ?? []);
    unknown.get(instancePath)?.push(one);
  }
  for (const holder of empty) {
    const path = holder.error.instancePath;
    const parts = [holder.schema, ...holder.alternatives];
    const strays = (unknown.get(path.slice(0, path.lastIndexOf('/'))) ?? []).filter(
      (stray) => !explained.has(stray) && parts.some((part) => belongs(part, strayKey(stray), stray.value)),
    );
    if (strays.length === 0) continue;
    for (const one of [holder, ...strays]) explained.add(one);
    remarks.push(notIndentedRemark(path, strays.map(strayKey)));
  }
  return { remarks, explained };
}

const strayKey = ({ error }: PlacedError) => String(error.params['additionalProperty']);

/** Whether a key may stand in a group of keys: it is known there, or it is what the writer may call an entry. */
function belongs(schema: JsonSchema, key: string, among: unknown): boolean {
  if (Object.hasOwn((schema['properties'] ?? {}) as object, key)) return true;
  if (!isMapping(schema['additionalProperties'])) return false;
  if (entryOf(schema['propertyNames'], '$ref') === '#/definitions/period') return /^[12]\d{3}(?:\D\d{2,4})?$/.test(key);
  return isMapping(entryOf(among, key));
}

/**
 * What to tell of a key whose lines stand beside it.
 *
 * @param path of the key without a value
 */
export function notIndentedRemark(path: string, keys: readonly string[]): Remark {
  const name = shownText(keysOf(path).at(-1) ?? '');
  const named = keys.slice(0, 3).map((key) => `\`${shownText(key)}\``);
  const more = keys.length > named.length ? ` and ${keys.length - named.length} more` : '';
  const stand = keys.length === 1 ? 'is' : 'are';
  return {
    rule: 'schema/type',
    message: `\`${name}\` has nothing under it. ${named.join(', ')}${more} ${stand} in the same column, not indented.`,
    path,
    at: 'key',
    suggestion: `Add 2 spaces before each line that belongs under \`${name}\`.`,
  };
}
