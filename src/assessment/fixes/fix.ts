import type { Finding } from '../../findings/finding.js';

/** A stretch of a text, and what takes its place. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change that the writer of a text may have meant, and the finding that reports it. It's tried first. */
export interface Fix {
  /** In the order of the text. None overlap, and none takes or makes a line break. */
  readonly edits: readonly TextChange[];
  /** Where the finding points. */
  readonly offset: number;
  readonly message: string;
  readonly suggestion: string;
  /** A finding that has to go. */
  readonly solves?: Finding;
  /** Where nothing may be wrong any more that was not before: on the lines that are changed, or beside them, too. */
  readonly clears?: 'lines' | 'lines-around';
  /** How many findings may come to light in its place: what was a comment may lack something that still is one. */
  readonly reveals?: number;
}

/** A text with a fix made. */
export function fixedText(text: string, { edits }: Fix): string {
  const pieces = edits.map(({ start, text: by }, index) => text.slice(edits[index - 1]?.end ?? 0, start) + by);
  return pieces.join('') + text.slice(edits.at(-1)?.end ?? 0);
}

/** Where a spot of the fixed text stood before. */
export function offsetBefore({ edits }: Fix, offset: number): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (offset < start + shift) break;
    if (offset < start + shift + text.length) return Math.min(start + (offset - start - shift), end);
    shift += text.length - (end - start);
  }
  return offset - shift;
}
