import standaloneModule from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { ajvForAssessments, boundErrors } from '../assessment/ajv.js';

// A CommonJS module whose default export stands under `default`.
const standaloneCode = standaloneModule.default;

const annotations = new Set(['title', 'description', 'markdownDescription', 'enumDescriptions', 'examples', 'default']);

/** The schema without the words for people, which would otherwise stand in the compiled code. */
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
  return bundled(boundErrors(codeOf(schema)));
}

/** The same for a check that only says whether a value fits: twice as fast, for it describes nothing. */
export function compiledCheckSource(schema: object): Promise<string> {
  return bundled(withoutDescriptions(codeOf(schema)));
}

function codeOf(schema: object): string {
  const ajv = ajvForAssessments({
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: false, lines: true },
  });
  return standaloneCode(ajv, ajv.compile(withPatterns(withoutAnnotations(schema)) as object));
}

/**
 * Takes out of ajv's code what describes errors, and leaves what counts them. In a value that fits errors come up too: in
 * each alternative that is tried before the one that holds.
 *
 * @throws Error where anything is left that describes: this version of ajv writes its code in another form
 */
function withoutDescriptions(code: string): string {
  const [, lengthOf = 'none'] = /const (\w+) = require\("ajv\/dist\/runtime\/ucs2length"\)/.exec(code) ?? [];
  const counting = code
    .replace(
      /const (err\d+) = .*;\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\n/g,
      '',
    )
    .replace(
      /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);\nerrors = vErrors\.length;/g,
      'errors++;',
    )
    .replace(/if\(vErrors !== null\)\{\nif\(\w+\)\{\nvErrors\.length = \w+;\n\}\nelse \{\nvErrors = null;\n\}\n\}/g, '')
    .replace(/, \{instancePath\b.*?,rootData\}\)/g, ')')
    .replace(/\(data, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)/g, '(data)')
    .replace(/let vErrors = null;|\w+\.errors = vErrors;/g, '')
    // A text of no characters has a length of 0 in whatever way characters are counted.
    .replaceAll(new RegExp(`${lengthOf}\\((\\w+)\\) < 1\\b`, 'g'), '$1.length < 1');
  const left = /.*(?:vErrors|instancePath|schemaPath).*/.exec(counting);
  if (left) throw new Error(`The check would still describe errors: ${left[0]}`);
  return counting;
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
