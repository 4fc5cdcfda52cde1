import type { Remark } from './finding.js';

/**
 * How many errors are looked for in one file: in the syntax, against the schema, and in the rows of all data files. Each
 * takes many times the memory of the few bytes that make it, and a file with millions would take all there is from the
 * other files of the run. No file that somebody wrote has this many.
 */
export const mostErrors = 100_000;

/**
 * Says that the search ended early, so that nobody takes the list for all there is.
 *
 * @param where what was searched, as people call it
 */
export function searchEndedEarly(where: string): Remark & { readonly suggestion: string } {
  return {
    rule: 'file/too-many-findings',
    message: `There are too many errors in ${where} to list them all.`,
    path: '',
    suggestion: "Check that it's the right file. Fix what most of the errors have in common, then check again.",
  };
}
