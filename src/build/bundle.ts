import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

/** `node:process` is `process`. To import it opens all three standard streams, which takes a start some milliseconds. */
const processAsItIs: Plugin = {
  name: 'process-as-it-is',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?process$/ }, () => ({ path: 'process', namespace: 'as-it-is' }));
    onLoad({ filter: /^process$/, namespace: 'as-it-is' }, () => ({ contents: 'module.exports = process;' }));
  },
};

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

/** The edition and the schemas stay text until they are used: JSON is read faster than a program that makes the same. */
const jsonAsText: Plugin = {
  name: 'json-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /(generated|schemas)\/[^/]*\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)})` };
    });
  },
};

/** The tables measure text as the rest of the report does: what they bring along for it is slow to start. */
const tablesMeasureAsTheReport: Plugin = {
  name: 'tables-measure-as-the-report',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('/cli-table3/') ? { path: 'string-width', namespace: 'as-the-report' } : undefined,
    );
    onLoad({ filter: /^string-width$/, namespace: 'as-the-report' }, () => ({
      contents: "module.exports = require('./src/report/text/measure.ts').columnsOf;",
      resolveDir: resolve('.'),
    }));
  },
};

/**
 * commander starts other programs for commands that are files of their own. There are none, and what it would start them
 * with takes 3 ms to load.
 */
const noProgramsForCommands: Plugin = {
  name: 'no-programs-for-commands',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'child_process', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /^child_process$/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Whether there is color is decided once, by `src/cli/terminal/terminal.ts`: what chalk asks the machine about it takes 2 ms. */
const colorIsDecided: Plugin = {
  name: 'color-is-decided',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'supports-color', namespace: 'decided' }));
    onLoad({ filter: /^supports-color$/, namespace: 'decided' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/** What computes hashes is loaded with the first hash: that takes a start some milliseconds, and reports for people need none. */
const hashesWhenNeeded: Plugin = {
  name: 'hashes-when-needed',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:crypto$/ }, ({ importer }) =>
      importer === resolve('src/tool.ts') ? { path: 'crypto', namespace: 'when-needed' } : undefined,
    );
    onLoad({ filter: /^crypto$/, namespace: 'when-needed' }, () => ({
      contents: "exports.createHash = (kind) => require('crypto').createHash(kind);",
    }));
  },
};

const common = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/**
 * The command, in one file with all its libraries: every further file costs a start some tenths of a millisecond, and what
 * one command needs and another does not is evaluated when it is used. It isn't a module: `bin/load-program.js` says why. It
 * loads nothing by `import()`.
 */
const command = {
  ...common,
  entryPoints: { cli: 'src/cli/program.ts' },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  minify: true,
  supported: { 'dynamic-import': false },
  banner: { js: "const locationOfThis=require('url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'locationOfThis' },
  plugins: [
    noProgramsForCommands,
    processAsItIs,
    onlyTheVersion,
    jsonAsText,
    tablesMeasureAsTheReport,
    colorIsDecided,
    hashesWhenNeeded,
  ],
} as const satisfies BuildOptions;

/** The library. What it uses of others stays in their packages: who imports it can see, patch and share them. */
const library = {
  ...common,
  entryPoints: { index: 'src/index.ts' },
  format: 'esm',
  packages: 'external',
  plugins: [onlyTheVersion, jsonAsText],
} as const satisfies BuildOptions;

/**
 * Bundles the command and the library into `dist`.
 *
 * @returns what went into which file, for each bundle.
 * @throws Error when a library of the older module format is loaded by `import()`.
 */
export async function bundle(): Promise<Metafile[]> {
  await rm('dist', { recursive: true, force: true });
  const built = await Promise.all([build(command), build(library)]);
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
