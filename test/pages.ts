import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** The pages for those who use strive: the README and everything in docs. */
export const pageNames: readonly string[] = [
  'README.md',
  ...readdirSync(`${folder}docs`)
    .sort()
    .map((name) => `docs/${name}`),
];

export const textOf = (page: string) => readFileSync(`${folder}${page}`, 'utf8');

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  readonly language: string;
  readonly text: string;
  /** Its name in `<!-- snippet: NAME -->` above it: the system tests try it under that name. */
  readonly name?: string;
}

const fenced = /(?:^<!-- snippet: ([\w-]+) -->\n)?^```(\w*)\n([\s\S]*?)^```$/gm;

/** Every fenced block of every page. */
export function allBlocks(): readonly Block[] {
  return pageNames.flatMap((page) =>
    [...textOf(page).matchAll(fenced)].map(([, name, language = '', text = '']) => ({
      page,
      language,
      text,
      ...(name !== undefined && { name }),
    })),
  );
}

/** A page without its fenced blocks. */
export const proseOf = (page: string) => textOf(page).replace(fenced, '');
