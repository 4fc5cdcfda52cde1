import standaloneModule from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { ajvForAssessments, boundErrors } from '../schema-errors/ajv.js';

// A CommonJS module whose default export stands under `default`.
const standaloneCode = standaloneModule.default;

const annotations = new Set(['title', 'description', 'markdownDescription', 'enumDescriptions', 'examples', 'default']);

/** The schema without the words for people, which would otherwise be in the compiled code. */
function withoutAnnotations(schema: unknown, isSchema = true): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withoutAnnotations(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !(isSchema && annotations.has(keyword)));
  return Object.fromEntries(
    kept.map(([keyword, value]) => [
      keyword,
      // Under these two stand names that the schema gives, not keywords.
      withoutAnnotations(value, !(isSchema && (keyword === 'properties' || keyword === 'definitions'))),
    ]),
  );
}

/** Where all known keys lead to the same definition, one pattern says so in far less code than one block for each key. */
function withPatterns(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withPatterns);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { properties, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, withPatterns(value)]),
  );
  if (properties === undefined) return rest;
  const definitions = new Set(Object.values(properties as object).map((property) => property?.$ref));
  const [definition] = definitions;
  if (definitions.size !== 1 || definition === undefined) return { ...rest, properties };
  const pattern = `^(?:${Object.keys(properties as object).join('|')})$`;
  return { ...rest, patternProperties: { [pattern]: { $ref: definition } } };
}

/**
 * The source of an ES module whose default export validates an assessment, or what else the schema describes. It is
 * compiled ahead by ajv and bundled with the few functions that it needs at run time.
 */
export function compiledValidatorSource(schema: object): Promise<string> {
  const ajv = ajvForAssessments({
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: false, lines: true },
  });
  const code = standaloneCode(ajv, ajv.compile(withPatterns(withoutAnnotations(schema)) as object));
  return bundled(boundErrors(code));
}

async function bundled(contents: string): Promise<string> {
  const bundle = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
  });
  const source = bundle.outputFiles[0]?.text;
  if (source === undefined) throw new Error('The validator could not be bundled.');
  return source;
}
