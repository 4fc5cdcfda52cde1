import { keysOf } from '../json-pointer.js';
import { entryOf, isMapping, type JsonType, jsonType } from '../plain-data.js';
import type { JsonSchema } from '../schema/basics.js';

/** What the schema asks of one place of a document. */
export interface SchemaPlace {
  /** The part of the schema that applies; where it leaves a choice between kinds, the choice that the value's kind makes. */
  readonly schema: JsonSchema;
  readonly value: unknown;
}

const typesOf = (schema: JsonSchema): readonly unknown[] =>
  Array.isArray(schema['type']) ? schema['type'] : [schema['type']];

function accepts(schema: JsonSchema, type: JsonType): boolean {
  const types = typesOf(schema);
  return types.includes(type) || (type === 'number' && types.includes('integer'));
}

/** Follows references, and picks among alternatives by the kind of the value; without a fitting one, all are kept. */
function resolve(root: JsonSchema, schema: JsonSchema, value: unknown): JsonSchema {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const target = keysOf(reference.slice(1)).reduce<unknown>(entryOf, root);
    return isMapping(target) ? resolve(root, target, value) : schema;
  }
  const alternatives = schema['anyOf'];
  if (!Array.isArray(alternatives)) return schema;
  return alternatives.find((alternative) => accepts(alternative, jsonType(value))) ?? schema;
}

/** What stands below a key: its own part of the schema, or the one for keys that the writer chooses. */
function below(schema: JsonSchema, value: unknown, key: string): unknown {
  if (Array.isArray(value)) return schema['items'];
  return entryOf(schema['properties'], key) ?? schema['additionalProperties'];
}

/** Finds what the schema asks at a JSON pointer of a document; undefined where it says nothing of that place. */
export function schemaPlace(root: JsonSchema, document: unknown, pointer: string): SchemaPlace | undefined {
  let value = document;
  let schema = resolve(root, root, value);
  for (const key of keysOf(pointer)) {
    const next = below(schema, value, key);
    value = Array.isArray(value) ? value[Number(key)] : entryOf(value, key);
    if (!isMapping(next)) return undefined;
    schema = resolve(root, next, value);
  }
  return { schema, value };
}
