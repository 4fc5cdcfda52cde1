import { grouped } from '../text/grouped.js';
import { nearestName } from '../text/nearest-name.js';
import { isMapping } from '../yaml/plain-data.js';
import { keyGluedTo } from './glued-key.js';
import { type JsonSchema, type SchemaPlace, schemaPlace } from './schema-place.js';
import type { SchemaError } from './validator.js';

/** An error that is worth a finding, with what the schema asks in its place. */
export interface PlacedError extends SchemaPlace {
  readonly error: SchemaError;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Whether an error says what the part of the schema that applies here says, and not another alternative. */
function applies({ keyword, params, propertyName }: SchemaError, schema: JsonSchema): boolean {
  // The error of `propertyNames` itself follows, and says the same.
  if (propertyName !== undefined) return false;
  if (!Object.hasOwn(schema, keyword)) return false;
  if (keyword === 'required') return (schema['required'] as unknown[]).includes(params['missingProperty']);
  if (keyword === 'type') return same(schema['type'], params['type']);
  // Another alternative knows other keys.
  if (keyword === 'additionalProperties') {
    return !Object.hasOwn((schema['properties'] ?? {}) as object, String(params['additionalProperty']));
  }
  if (keyword === 'enum') return same(schema['enum'], params['allowedValues']);
  return true;
}

/** A value of the wrong kind is one problem, even if it breaks other rules too. */
function withoutEchoes(errors: readonly PlacedError[]): PlacedError[] {
  const wrongKind = new Set(errors.flatMap(({ error }) => (error.keyword === 'type' ? [error.instancePath] : [])));
  return errors.filter(({ error }) => error.keyword === 'type' || !wrongKind.has(error.instancePath));
}

/**
 * A required key that is misspelled is one mistake: the unknown key. So is an entry of which no key is known:
 * what it lacks shows once it says something.
 */
function withoutMisspelled(errors: readonly PlacedError[]): PlacedError[] {
  const unknown = grouped(
    errors.filter(({ error }) => error.keyword === 'additionalProperties'),
    ({ error }) => error.instancePath,
  );
  if (unknown.size === 0) return [...errors];
  return errors.filter(({ error, schema, value }) => {
    const missing = missingKeys(error);
    if (missing.length === 0) return true;
    const known = Object.keys((schema['properties'] ?? {}) as object);
    const unknownHere = unknown.get(error.instancePath) ?? [];
    const strange = unknownHere.map((one) => String(one.error.params['additionalProperty']));
    if (error.instancePath !== '' && isMapping(value) && Object.keys(value).length === strange.length) return false;
    const meant = strange.flatMap((key) => [keyGluedTo(key), nearestName(key, known)]);
    return !missing.some((key) => meant.includes(key));
  });
}

/** The keys of which one is missed: the values of an indicator are in the file or in a data file. */
function missingKeys({ keyword, params }: SchemaError): readonly string[] {
  if (keyword === 'required' || keyword === 'dependencies') return [String(params['missingProperty'])];
  return keyword === 'oneOf' && params['passingSchemas'] === null ? ['values', 'data'] : [];
}

/** Leaves one error for each mistake: alternatives are decided by the kind of the value, and repetitions are left out. */
export function relevantErrors(root: JsonSchema, document: unknown, errors: readonly SchemaError[]): PlacedError[] {
  const seen = new Set<string>();
  const places = new Map<string, SchemaPlace | undefined>();
  const placeOf = (path: string) => {
    const known = places.get(path);
    if (known !== undefined) return known;
    const place = schemaPlace(root, document, path);
    places.set(path, place);
    return place;
  };
  const placed = errors.flatMap((error): PlacedError[] => {
    const place = placeOf(error.instancePath);
    if (place === undefined || !applies(error, place.schema)) return [];
    const identity = JSON.stringify([error.instancePath, error.keyword, error.params]);
    if (seen.has(identity)) return [];
    seen.add(identity);
    const { schema, alternatives, value } = place;
    return [{ schema, alternatives, value, error }];
  });
  // Required keys in the schema's order; that one of two is missing comes last.
  placed.sort((one, other) => Number(one.error.keyword === 'oneOf') - Number(other.error.keyword === 'oneOf'));
  return withoutMisspelled(withoutEchoes(placed));
}
