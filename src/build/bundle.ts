import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

/**
 * Bundles the command line and the library into `dist`, each with the libraries that it uses: the package has no
 * dependencies. What a command loads only when it is used (`import()`) becomes a file of its own.
 *
 * @returns what went into which file.
 * @throws Error when a library of the older module format is loaded by `import()`.
 */
export async function bundle(): Promise<Metafile> {
  await rm('dist', { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: { cli: 'src/cli/run.ts', index: 'src/index.ts' },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    charset: 'utf8',
    // Copied objects (`{ ...a }`) are several times slower on Node 20 than `Object.assign`, and the YAML reader makes many.
    supported: { 'object-rest-spread': false },
    // Libraries of the older module format ask for Node's own modules by `require`, and for nothing else.
    banner: { js: 'const require=process.getBuiltinModule;' },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: [onlyTheVersion],
  });
  refuseDynamicImportsOfCommonJs(metafile);
  return metafile;
}

/** Of `package.json`, the version alone goes into the bundle. */
const onlyTheVersion: Plugin = {
  name: 'only-the-version',
  setup({ onLoad }) {
    onLoad({ filter: /package\.json$/ }, async ({ path }) => {
      if (path !== resolve('package.json')) return undefined;
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

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
