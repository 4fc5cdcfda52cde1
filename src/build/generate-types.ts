import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { compile } from 'json-schema-to-typescript';

/** Whether a keyword only says which keys go together, which a type cannot say well. */
const saysOnlyWhichKeys = (keyword: string, value: unknown) =>
  keyword === 'oneOf' && Array.isArray(value) && value.every((branch) => 'required' in branch && !('type' in branch));

/** Removes what is next to a `$ref`: draft-07 ignores it, and the type generator would make a second type of it. */
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

/**
 * Writes a generated file, whole or not at all, and only when its content changes, so that several runs at once do not
 * disturb each other and watchers stay quiet.
 *
 * @returns whether the content differed from what stood there.
 */
export async function writeIfChanged(path: string, content: string): Promise<boolean> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === content) return false;
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, path);
  return true;
}
