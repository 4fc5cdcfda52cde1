/**
 * A word of a command line that people may copy: in quotes where a shell would take it apart. Single quotes mean the same
 * in POSIX shells, fish and PowerShell, but for a single quote within.
 */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N}_./:@%+,-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
