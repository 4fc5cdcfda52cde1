import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import {
  allOf,
  colorIsDecided,
  jsonAsText,
  leftOutside,
  noProgramsForCommands,
  onlyTheVersion,
  processAsItIs,
  tablesMeasureAsTheReport,
} from './bundle-plugins.js';

/** The library that checks against schemas made at run time: the command's, and the library's as well. */
const ofTheLibrary = 'src/schema-errors/ajv.ts';

/**
 * Large libraries that few runs need, each in a file of ours that does nothing but pass it on, and in a bundle of its own
 * that is loaded when it is used.
 */
const libraries = [
  ofTheLibrary,
  'src/cli/prompts/prompt-library.ts',
  'src/authoring/workbook/read/excel-reader.ts',
  'src/authoring/workbook/write/excel-writer.ts',
];

/**
 * What the commands do that write assessments. They share a bundle, which brings what it needs of the rest once more, so
 * that a check starts without them. Nothing but plain data and errors known by name may cross into it: to it, a class of
 * the other bundle is another class. Completion asks the commands themselves, and is no part of it.
 */
const writing = [
  'src/cli/commands/add-value/add-value.ts',
  'src/cli/commands/set/set.ts',
  'src/cli/commands/export/export.ts',
  'src/cli/commands/import/import.ts',
  'src/cli/commands/init/init.ts',
  'src/cli/commands/interview/interview.ts',
  'src/cli/commands/review/review.ts',
];

const scriptOf = (file: string) => `${basename(file, '.ts')}.cjs`;
const librariesOutside = Object.fromEntries(libraries.map((file) => [file, scriptOf(file)]));
const writingOutside = Object.fromEntries(writing.map((file) => [file, 'writing.cjs']));

const common = {
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  // Copied objects (`{ ...a }`) are several times slower on Node 20 than `Object.assign`, and the YAML reader makes many.
  supported: { 'object-rest-spread': false },
  // What libraries of the older module format take for granted. They ask for Node's own modules, and for nothing else.
  banner: { js: 'const require=process.getBuiltinModule,__filename=import.meta.filename;' },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/**
 * A script for the command, in one file as far as it goes: every further file costs a start some tenths of a millisecond,
 * and what one command needs and another does not is evaluated when it is used. It is no module: `bin/load-program.js`
 * says why. It loads nothing by `import()`.
 */
const asScript = {
  ...common,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  supported: { ...common.supported, 'dynamic-import': false },
  banner: { js: "const locationOfThis=require('url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'locationOfThis' },
} as const satisfies BuildOptions;

const plugins = [
  noProgramsForCommands,
  processAsItIs,
  onlyTheVersion,
  jsonAsText,
  tablesMeasureAsTheReport,
  colorIsDecided,
];

/**
 * Bundles the command line and the library into `dist`, each with the libraries that it uses: the package has no
 * dependencies.
 *
 * @returns what went into which file, for each bundle.
 * @throws Error when a library of the older module format is loaded by `import()`.
 */
export async function bundle(): Promise<Metafile[]> {
  await rm('dist', { recursive: true, force: true });
  const built = await Promise.all([
    build({ ...asScript, entryPoints: Object.fromEntries(libraries.map((file) => [basename(file, '.ts'), file])) }),
    build({ ...common, entryPoints: { ajv: ofTheLibrary } }),
    build({
      ...asScript,
      entryPoints: { cli: 'src/cli/program.ts' },
      plugins: [leftOutside({ ...librariesOutside, ...writingOutside }), ...plugins],
    }),
    build({
      ...asScript,
      entryPoints: { writing: 'writing' },
      plugins: [allOf('writing', writing), leftOutside(librariesOutside), ...plugins],
    }),
    build({
      ...common,
      entryPoints: { index: 'src/index.ts' },
      plugins: [leftOutside({ [ofTheLibrary]: 'ajv.js' }), ...plugins],
    }),
  ]);
  await stamp('dist/cli.cjs');
  const metafiles = built.map(({ metafile }) => metafile);
  for (const metafile of metafiles) refuseDynamicImportsOfCommonJs(metafile);
  return metafiles;
}

/**
 * Gives the command's bundle the form that `bin/load-program.js` reads: ASCII alone (the bundler leaves other characters
 * in regular expressions as they are), in a function that is given what a module of the older format takes for granted, and
 * a first line with the hash of the rest.
 */
async function stamp(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const ascii = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const wrapped = `(function(exports,require,module,__filename){${ascii}})\n`;
  await writeFile(file, `// ${createHash('sha256').update(wrapped).digest('hex')}\n${wrapped}`);
}

/**
 * `const { parse } = await import('some-library')` works under Node and in the tests, yet is undefined in the bundle when
 * the library is CommonJS. A module of our own in between, with an ordinary import, works in both.
 */
function refuseDynamicImportsOfCommonJs({ inputs }: Metafile): void {
  for (const [importer, { imports }] of Object.entries(inputs)) {
    for (const { kind, path, original } of imports) {
      if (kind !== 'dynamic-import' || importer.startsWith('node_modules/') || inputs[path]?.format !== 'cjs') continue;
      throw new Error(
        `${importer} loads ${original ?? path} by import(), which is CommonJS: its names would be missing in the bundle. ` +
          'Import it in a file of its own, and load that file by import().',
      );
    }
  }
}
