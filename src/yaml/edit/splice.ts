/** A stretch of a text, and what stands in its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text });

export const removal = (start: number, end: number): Splice => ({ start, end, text: '' });

/** The text with all splices made; where two begin at the same place, the first given comes first. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const inOrder = [...splices].sort((one, other) => one.start - other.start);
  let result = '';
  let reached = 0;
  for (const splice of inOrder) {
    result += text.slice(reached, splice.start) + splice.text;
    reached = Math.max(reached, splice.end);
  }
  return result + text.slice(reached);
}
