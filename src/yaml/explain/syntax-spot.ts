import type { ParseFailure } from '../read/parse-events.js';

/** The spot at which the parser stopped, and what stands around it. */
export interface SyntaxSpot {
  readonly text: string;
  /** The parser's words; matched against, never shown. */
  readonly reason: string;
  readonly offset: number;
  readonly lineStart: number;
  readonly lineEnd: number;
  /** The whole line. */
  readonly line: string;
  /** The line up to the spot. */
  readonly before: string;
  /** The line from the spot on. */
  readonly after: string;
}

/** What a person reads about a problem, and how to keep reading the text in spite of it. */
export interface SyntaxExplanation {
  readonly offset: number;
  readonly message: string;
  readonly suggestion: string;
  /** What to change before the next try. Without it, reading ends here. */
  readonly repair?: SyntaxRepair;
}

export interface SyntaxRepair {
  readonly start: number;
  readonly end: number;
  /**
   * `value`: a stand-in text takes the place of the stretch; `line`: nothing does; `colon`, `space` and `comma`: the
   * stretch is kept, and the sign that it lacks is put in at its end.
   */
  readonly as: 'value' | 'line' | 'colon' | 'space' | 'comma';
}

export function spotOf(text: string, { reason, offset }: ParseFailure): SyntaxSpot {
  const { start, end } = lineAround(text, offset);
  return {
    text,
    reason,
    offset,
    lineStart: start,
    lineEnd: end,
    line: text.slice(start, end),
    before: text.slice(start, offset),
    after: text.slice(offset, end),
  };
}

/** The start and the end (without its break) of the line that an offset is on. */
export function lineAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  const isBreak = (at: number) => text[at] === '\n' || text[at] === '\r';
  let start = offset;
  while (start > 0 && !isBreak(start - 1)) start--;
  let end = offset;
  while (end < text.length && !isBreak(end)) end++;
  return { start, end };
}

/** The line before a line that is neither empty nor a comment. */
export function lineBefore(
  text: string,
  lineStart: number,
): { readonly start: number; readonly line: string } | undefined {
  let offset = lineStart;
  while (offset > 0) {
    offset--;
    if (text[offset] === '\n' && text[offset - 1] === '\r') offset--;
    const { start, end } = lineAround(text, offset);
    const line = text.slice(start, end);
    if (!/^[ \t]*(?:#.*)?$/.test(line)) return { start, line };
    offset = start;
  }
  return undefined;
}

/** Where the value on a line starts: behind its dashes, its key and the colon; undefined if there is no value. */
export function valueStartOf(line: string): number | undefined {
  const key = String.raw`(?:"(?:[^"\\]|\\.)*"\s*|'(?:[^']|'')*'\s*|[^\s"'#{[&*!|>%@\`-](?:[^:#]|:(?=\S)|(?<=\S)#)*?|-(?=\S)(?:[^:#]|:(?=\S))*?)`;
  const match = new RegExp(`^\\s*(?:-\\s+)*(?:${key}:(?:\\s+|$))?`).exec(line);
  const length = match?.[0].length ?? 0;
  return length < line.length ? length : undefined;
}
