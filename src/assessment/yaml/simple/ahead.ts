/**
 * Where a sign stands next. A sign is looked for natively, and each place of it is found once however often it is asked
 * for: a reading only goes on.
 */
export interface Ahead {
  readonly sign: string;
  position: number;
}

export const signAhead = (sign: string): Ahead => ({ sign, position: -1 });

/** The first place of a sign at or behind an offset, that is not before one asked for earlier; the text's end where there is none. */
export function positionAhead(text: string, ahead: Ahead, offset: number): number {
  if (ahead.position < offset) {
    const position = text.indexOf(ahead.sign, offset);
    ahead.position = position === -1 ? text.length : position;
  }
  return ahead.position;
}
