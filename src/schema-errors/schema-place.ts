import { keysOf } from '../yaml/json-pointer.js';
import { entryOf, isMapping, type JsonType, jsonType } from '../yaml/plain-data.js';

/** A JSON Schema (draft-07) or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What the schema asks of one place of a document. */
export interface SchemaPlace {
  /** The part of the schema that applies; where it leaves a choice between kinds, the choice that the value's kind makes. */
  readonly schema: JsonSchema;
  /** All the alternatives, where there was a choice. */
  readonly alternatives: readonly JsonSchema[];
  readonly value: unknown;
}

function accepts(schema: JsonSchema, type: JsonType): boolean {
  const types = Array.isArray(schema['type']) ? schema['type'] : [schema['type']];
  return types.includes(type) || (type === 'number' && types.includes('integer'));
}

/** Whether a group of keys is meant as this alternative: by the key that tells alternatives apart, else by what is required. */
function isMeant(alternative: JsonSchema, value: unknown, tag: string | undefined): boolean {
  if (tag !== undefined) return entryOf(entryOf(alternative['properties'], tag), 'const') === entryOf(value, tag);
  const required = alternative['required'] ?? [tagOf(alternative)];
  return (required as string[]).every((key) => isMapping(value) && Object.hasOwn(value, key));
}

const tagOf = (schema: JsonSchema): string | undefined =>
  entryOf(schema['discriminator'], 'propertyName') as string | undefined;

/**
 * Follows references, and picks among alternatives by the kind of the value, and among groups of keys by the keys;
 * without a fitting one, all are kept.
 */
function resolve(root: JsonSchema, schema: JsonSchema, value: unknown): SchemaPlace {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const target = keysOf(reference.slice(1)).reduce<unknown>(entryOf, root);
    return resolve(root, isMapping(target) ? target : {}, value);
  }
  const tag = tagOf(schema);
  const choice = tag === undefined ? schema['anyOf'] : schema['oneOf'];
  if (!Array.isArray(choice)) return { schema, alternatives: [], value };
  const alternatives = choice.map((alternative) => resolve(root, alternative, value).schema);
  const fitting = alternatives.filter((alternative) => accepts(alternative, jsonType(value)));
  const meant = fitting.find((alternative) => isMeant(alternative, value, tag));
  const chosen = tag === undefined ? (fitting.length < 2 ? fitting[0] : (meant ?? fitting[0])) : meant;
  return { schema: chosen ?? schema, alternatives, value };
}

/** What stands below a key: its own part of the schema, or the one for keys that the writer chooses. */
function below(schema: JsonSchema, value: unknown, key: string): unknown {
  if (Array.isArray(value)) return schema['items'];
  return entryOf(schema['properties'], key) ?? schema['additionalProperties'];
}

/** Finds what the schema asks at a JSON pointer of a document; undefined where it says nothing of that place. */
export function schemaPlace(root: JsonSchema, document: unknown, pointer: string): SchemaPlace | undefined {
  let place = resolve(root, root, document);
  for (const key of keysOf(pointer)) {
    const { schema, value } = place;
    const next = below(schema, value, key);
    if (!isMapping(next)) return undefined;
    place = resolve(root, next, Array.isArray(value) ? value[Number(key)] : entryOf(value, key));
  }
  return place;
}
