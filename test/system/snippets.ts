import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { project } from './run-program.js';

/** The sections of the README whose every block is for people to paste, and is tried here. */
const sections = [
  'Without knowing YAML',
  'In continuous integration',
  'For coaches: many files',
  'Over several machines',
];

const readme = await readFile(join(project, 'README.md'), 'utf8');

const marked = /^<!-- snippet: ([\w-]+) -->\n```(\w+)\n([\s\S]*?)^```$/gm;

const texts = new Map([...readme.matchAll(marked)].map(([, name = '', , text = '']) => [name, text]));

/** The names of all marked snippets. */
export const snippetNames: readonly string[] = [...texts.keys()];

/** The sections as they stand in the README; undefined where one is missing. */
export const pastedFrom: readonly (string | undefined)[] = sections.map((title) =>
  readme.split(/^## /m).find((text) => text.startsWith(`${title}\n`)),
);

/**
 * The text of a block that stands below `<!-- snippet: NAME -->`.
 *
 * @throws Error where there is none
 */
export function snippet(name: string): string {
  const text = texts.get(name);
  if (text === undefined) throw new Error(`README.md has no snippet ${name}`);
  return text;
}

/** The commands of a snippet in shell, without comments and empty lines. */
export function commandsOf(name: string): string[] {
  return snippet(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

// biome-ignore lint/suspicious/noExplicitAny: foreign formats, of which tests look at a few keys.
export function yamlOf(name: string): any {
  return parse(snippet(name));
}
