import { lineEnd, lineStart, nextLine } from './lines.js';

/** A line that holds nothing but a comment. */
export interface CommentLine {
  readonly start: number;
  readonly end: number;
  /** The column of the `#`. */
  readonly column: number;
  /** The key that it holds the place of: `# leadership-table: not-started`. */
  readonly placeOf: string | undefined;
}

/**
 * Where what belongs to an entry ends: with the last comment line below it that is indented more than the entry itself.
 * Blank lines between are passed over.
 *
 * @param end of the entry's value
 * @param column of its key or dash
 */
export function regionEnd(text: string, end: number, column: number): number {
  let reached = lineEnd(text, end);
  for (const line of linesOfNothing(text, nextLine(text, end), text.length)) {
    if (line === undefined) continue;
    if (line.column <= column) break;
    reached = line.end;
  }
  return reached;
}

/** The comment lines from the start of a line on, up to another; ends at the first line that holds anything else. */
export function commentLines(text: string, from: number, to: number): CommentLine[] {
  return [...linesOfNothing(text, from, to)].filter((line) => line !== undefined);
}

/** Comment lines, and undefined for each blank one. */
function* linesOfNothing(text: string, from: number, to: number): Generator<CommentLine | undefined> {
  for (let start = from; start < to; start = nextLine(text, start)) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    const column = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const content = line.slice(column);
    if (content === '') yield undefined;
    else if (content.startsWith('#')) yield { start, end, column, placeOf: placeholder(content) };
    else return;
    if (nextLine(text, start) <= start) return;
  }
}

/** The key that a comment holds the place of. */
export const placeholder = (comment: string): string | undefined => /^# ?([^\s:#][^\s:]*):(?:\s|$)/.exec(comment)?.[1];

/** The comment lines right above an entry, indented as it is: they speak of it. */
export function startWithComments(text: string, entryStart: number, column: number): number {
  let start = lineStart(text, entryStart);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const line = text.slice(above, lineEnd(text, above));
    if (!/^[ \t]*#/.test(line) || line.search(/#/) !== column) break;
    start = above;
  }
  return start;
}
