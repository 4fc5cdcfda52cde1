import type { SyntaxSpot } from './syntax-spot.js';

/** A line of a text, and where it starts. */
export interface Line {
  readonly start: number;
  readonly line: string;
}

/** The line that a spot is on. */
export function spotLine({ lineStart, line }: SyntaxSpot): Line {
  return { start: lineStart, line };
}

/** An entry of a list. */
export const isEntry = (line: string) => /^\s*-(?:\s|$)/.test(line);

/** `key: text`, of which the text could go on in the next line. */
export function hasText(line: string | undefined): boolean {
  return line !== undefined && /:\s+[\p{L}\p{N}]/u.test(line);
}

/** A word that can be a key, and nothing else. */
export function isKeyAlone(line: string): boolean {
  return /^\s*[a-z0-9][a-z0-9-]*\s*$/.test(line);
}

/** A line that is neither a key, nor an entry of a list, nor the end of a bracket or a quoted text. */
export function isTextAlone(line: string): boolean {
  return /^\s*[\p{L}\p{N}]/u.test(line) && !hasKey(line) && !/["'\]}]\s*$/.test(line);
}

/** A line with a key and its colon. */
export function hasKey(line: string): boolean {
  return /:(?:\s|$)/.test(line);
}

/** A line that starts with a key of ours and its colon. */
export function startsWithKey(line: string): boolean {
  return /^\s*(?:- +)?["']?[\w-]+["']?:(?:\s|$)/.test(line);
}

/** What somebody wrote in the place of a colon, with the spaces before it: `status = met`, `status -> met`, `status - met`. */
export function signForColon(rest: string): string {
  return /^ *(?:[-=]>|[=;→])|^ +[-–—](?= )/.exec(rest)?.[0] ?? '';
}

/** The words for other lines with the same problem. @param where these are, such as ` below` */
export function moreLines(count: number, where = ''): string {
  if (count <= 0) return '';
  return count === 1
    ? ` One more line${where} has the same problem.`
    : ` ${count} more lines${where} have the same problem.`;
}

/** How many spaces a line starts with. */
export function indentOf(line: string): number {
  return /^[ ]*/.exec(line)?.[0].length ?? 0;
}
