import { parse } from 'yaml';
import { allBlocks } from '../pages.js';

const texts = new Map(allBlocks().flatMap(({ name, text }) => (name === undefined ? [] : [[name, text] as const])));

/** The names of all marked blocks of the pages: they are for people to paste, and are tried here. */
export const snippetNames: readonly string[] = [...texts.keys()];

/**
 * The text of a block that stands below `<!-- snippet: NAME -->`.
 *
 * @throws Error where there is none
 */
export function snippet(name: string): string {
  const text = texts.get(name);
  if (text === undefined) throw new Error(`No page has a snippet ${name}`);
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
