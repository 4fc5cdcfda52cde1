/** A mapping as the reader makes it. Its keys are own properties, no matter what they're called. */
export type Mapping = { readonly [key: string]: unknown };

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key's value; undefined where the key is not there. Names such as `toString` are keys like any other. */
export const entryOf = (value: unknown, key: string): unknown =>
  isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;

const nothing: Mapping = {};

/**
 * The mapping that a value is, or an empty one, to take keys out of by their names. Only for names that no object has of
 * itself, as `toString` is one; {@link entryOf} is for any name, and slower.
 */
export const mappingOf = (value: unknown): Mapping => (isMapping(value) ? value : nothing);

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** The texts in a list, without its other entries. */
export const textsIn = (list: readonly unknown[]): string[] => list.filter((item) => typeof item === 'string');

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const entriesOf = (value: unknown): [string, unknown][] => (isMapping(value) ? Object.entries(value) : []);

export type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

export function jsonType(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'boolean' || type === 'number' || type === 'string' ? type : 'object';
}
