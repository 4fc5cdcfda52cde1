import standaloneModule from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { ajvForAssessments } from '../assessment/compile-validator.js';

// Both are CommonJS modules whose default export stands under `default`.
const standaloneCode = standaloneModule.default;

/**
 * The source of an ES module whose default export validates an assessment, compiled ahead by ajv and bundled with the
 * few functions that it needs at run time.
 */
export async function compiledValidatorSource(schema: object): Promise<string> {
  const ajv = ajvForAssessments({ messages: false, inlineRefs: false, code: { source: true, esm: false, lines: true } });
  const contents = standaloneCode(ajv, ajv.compile(schema));
  const bundle = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
  });
  const source = bundle.outputFiles[0]?.text;
  if (source === undefined) throw new Error('The validator could not be bundled.');
  return source;
}
