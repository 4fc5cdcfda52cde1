import { readFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';
import { writeIfChanged } from './write-if-changed.js';

/** Whether a keyword only says which keys go together, which a type cannot say well. */
const saysOnlyWhichKeys = (keyword: string, value: unknown) =>
  keyword === 'oneOf' && Array.isArray(value) && value.every((branch) => 'required' in branch && !('type' in branch));

/** Removes what stands beside a `$ref`: draft-07 ignores it, and the type generator would make a second type of it. */
function forTypes(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(forTypes);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node && typeof node.$ref === 'string') return { $ref: node.$ref };
  const entries = Object.entries(node).filter(([keyword, value]) => !saysOnlyWhichKeys(keyword, value));
  return Object.fromEntries(entries.map(([keyword, value]) => [keyword, forTypes(value)]));
}

/** Writes `src/generated/NAME.ts` with the types of a JSON Schema; `source` says where that schema comes from. */
export async function generateTypes(name: string, schema: unknown, source: string): Promise<void> {
  const types = await compile(forTypes(schema) as object, name, {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    format: false,
    bannerComment: `// Generated from ${source}: change it and run \`npm run generate\`.`,
  });
  await writeIfChanged(`src/generated/${name}.ts`, types);
}

/** Writes the types of `schemas/NAME.schema.json`. */
export async function generateTypesFromFile(name: string): Promise<void> {
  const file = `schemas/${name}.schema.json`;
  await generateTypes(name, JSON.parse(await readFile(file, 'utf8')), file);
}
