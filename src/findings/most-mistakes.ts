import type { Remark } from './finding.js';

/**
 * So many mistakes are looked for in one go: in the syntax, against the schema, and in the rows of all data files. Each
 * takes many times the memory of the few bytes that make it, and a file of millions would take all there is from the
 * other files of the run. No file that somebody wrote has as many.
 */
export const mostMistakes = 100_000;

/**
 * What is said where the search ended early: nobody is to take what is listed for all there is.
 *
 * @param where what was searched, as people call it
 */
export function notAllLookedFor(where: string): Remark & { readonly suggestion: string } {
  return {
    rule: 'file/too-many-findings',
    message: `There are too many errors in ${where} to list them all.`,
    path: '',
    suggestion: "Check that it's the right file. Fix what most of the errors have in common, then check again.",
  };
}
