import { sep } from 'node:path';
import { alternatives } from './braces.js';
import { type Part, pathParts } from './path-pattern.js';

/** One of the names that a pattern stands for. */
export interface ReadPattern {
  /** What comes before the first sign, as a path: what was named outright. */
  readonly literal: string;
  /** What is looked for in there; empty where the pattern has no sign. */
  readonly parts: readonly Part[];
  /** Whether it ends with a slash, as folders alone do. */
  readonly isFolder: boolean;
}

/** So many names a pattern can stand for by its braces: each is looked for by itself. */
export const mostAlternatives = 100;

/** On Windows `\` separates, as `/` does; elsewhere it takes the next sign literally. */
const escapes = sep !== '\\';

/**
 * Reads a pattern as a shell does: `*`, `?`, `[…]`, `{…,…}`, `**` for any folders.
 *
 * @returns undefined where its braces stand for too many names
 */
export function readPattern(pattern: string): ReadPattern[] | undefined {
  const written = escapes ? pattern : pattern.replaceAll('\\', '/');
  return alternatives(written, mostAlternatives, escapes)?.map((one) => {
    const parts = pathParts(one, { escapes, dot: false });
    const literals: string[] = [];
    for (const part of parts) {
      if (part === '**' || part.literal === undefined) break;
      literals.push(part.literal);
    }
    const [root = ''] = /^\/{1,2}/.exec(one) ?? [];
    return {
      literal: `${root}${literals.join('/')}` || '.',
      parts: parts.slice(literals.length),
      isFolder: one.endsWith('/'),
    };
  });
}
