import { rm } from 'node:fs/promises';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { jsonAsText, leftOutside, onlyTheVersion, processAsItIs, tablesMeasureAsTheReport } from './bundle-plugins.js';

/**
 * Large libraries that few runs need, each in a file of ours that does nothing but pass it on: loaded when they are used.
 * Everything else of the command is one file, for every further file costs a start some tenths of a millisecond; what one
 * command needs and another does not is evaluated when it is used.
 */
const loadedWhenUsed = ['src/assessment/ajv.ts'];

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

const plugins = [leftOutside(loadedWhenUsed), processAsItIs, onlyTheVersion, jsonAsText, tablesMeasureAsTheReport];

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
    build({ ...common, entryPoints: loadedWhenUsed }),
    ...Object.entries({ cli: 'src/cli/run.ts', worker: 'src/cli/jobs/worker.ts', index: 'src/index.ts' }).map(
      ([name, file]) => build({ ...common, entryPoints: { [name]: file }, plugins }),
    ),
  ]);
  const metafiles = built.map(({ metafile }) => metafile);
  for (const metafile of metafiles) refuseDynamicImportsOfCommonJs(metafile);
  return metafiles;
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
