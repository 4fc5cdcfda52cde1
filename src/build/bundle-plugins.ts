import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** `node:process` is `process`. To import it opens all three standard streams, which takes a start some milliseconds. */
export const processAsItIs: Plugin = {
  name: 'process-as-it-is',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?process$/ }, () => ({ path: 'process', namespace: 'as-it-is' }));
    onLoad({ filter: /^process$/, namespace: 'as-it-is' }, () => ({ contents: 'module.exports = process;' }));
  },
};

/** Of `package.json`, the version alone goes into the bundle. */
export const onlyTheVersion: Plugin = {
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
export const jsonAsText: Plugin = {
  name: 'json-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /(generated|schemas)\/[^/]*\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)})` };
    });
  },
};

/** The tables measure text as the rest of the report does: what they bring along for it is slow to start. */
export const tablesMeasureAsTheReport: Plugin = {
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
export const noProgramsForCommands: Plugin = {
  name: 'no-programs-for-commands',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'child_process', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /^child_process$/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Whether there is color is decided once, by `src/cli/terminal/terminal.ts`: what chalk asks the machine about it takes 2 ms. */
export const colorIsDecided: Plugin = {
  name: 'color-is-decided',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'supports-color', namespace: 'decided' }));
    onLoad({ filter: /^supports-color$/, namespace: 'decided' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};
