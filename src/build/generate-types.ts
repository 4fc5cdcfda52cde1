import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

/** Removes what stands beside a `$ref`: draft-07 ignores it, and the type generator would make a second type of it. */
function withoutSiblings(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutSiblings);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node && typeof node.$ref === 'string') return { $ref: node.$ref };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutSiblings(value)]));
}

/** Writes `src/generated/NAME.ts` with the types of a JSON Schema. */
export async function generateTypes(name: string, schema: unknown): Promise<void> {
  const types = await compile(withoutSiblings(schema) as object, name, {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    format: false,
    bannerComment: `// Generated from schemas/${name}.schema.json: change the schema and run \`npm run generate\`.`,
  });
  await mkdir('src/generated', { recursive: true });
  await writeFile(`src/generated/${name}.ts`, types);
}

export async function generateTypesFromFile(name: string): Promise<void> {
  await generateTypes(name, JSON.parse(await readFile(`schemas/${name}.schema.json`, 'utf8')));
}
