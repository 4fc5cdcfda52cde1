import type { JsonSchema } from '../../schema-errors/schema-place.js';

/** A title that only names a type of ours, such as `ReviewEntry`. It means nothing to a person who writes a file. */
const typeName = /^(?:[A-Z][a-z]+){2,}$/;

/** Under these stand names that the schema gives, not keywords. */
const namesBelow = new Set(['properties', 'definitions']);

/**
 * The schema as editors show it best: without the titles that serve only to name types, so that the nearest title for
 * people stands above what is explained; and with every description that has code in it marked as Markdown, because otherwise its
 * backticks are shown as such.
 */
export function forEditors(schema: JsonSchema): JsonSchema {
  return readied(schema, true) as JsonSchema;
}

function readied(part: unknown, isSchema: boolean): unknown {
  if (Array.isArray(part)) return part.map((item) => readied(item, true));
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => [key, readied(value, !(isSchema && namesBelow.has(key)))]);
  const whole = Object.fromEntries(entries) as JsonSchema;
  if (!isSchema) return whole;
  const { title, description } = whole;
  if (typeof description === 'string' && description.includes('`') && whole['markdownDescription'] === undefined) {
    Object.assign(whole, { markdownDescription: description });
  }
  if (typeof title !== 'string' || !typeName.test(title)) return whole;
  const { title: _, ...untitled } = whole;
  return untitled;
}
