import { signForColon } from './line-kinds.js';
import { lineAround, type SyntaxRepair } from './syntax-spot.js';

/** A text with its mistakes repaired so far. */
export interface Repaired {
  readonly text: string;
  /** What was repaired, with its places in the text as it is now. */
  readonly repairs: readonly SyntaxRepair[];
  /** Where the signs stand that the original lacks. */
  readonly inserted: readonly number[];
}

const signs = { colon: ':', space: ' ', comma: ',' } as const;

/** The text after one more repair: letters for a value, spaces for a line, the sign where one is missing. */
export function repairText({ text, repairs, inserted }: Repaired, repair: SyntaxRepair): Repaired {
  const { start, end, as } = repair;
  if (as === 'value' || as === 'line') {
    const old = text.slice(start, end);
    const standIn = as === 'value' ? 'x'.repeat(old.length) : old.replace(/[^\r\n]/g, ' ');
    return { text: text.slice(0, start) + standIn + text.slice(end), repairs: [...repairs, repair], inserted };
  }
  const shifted = (offset: number) => (offset >= end ? offset + 1 : offset);
  return {
    text: text.slice(0, end) + signs[as] + (as === 'colon' ? withoutOtherSign(text.slice(end)) : text.slice(end)),
    repairs: [...repairs.map((one) => ({ ...one, start: shifted(one.start), end: shifted(one.end) })), repair],
    inserted: [...inserted.map(shifted), end],
  };
}

/** `status = met`: the sign that stands where the colon should is part of the mistake. */
function withoutOtherSign(rest: string): string {
  const { length } = signForColon(rest);
  return ' '.repeat(length) + rest.slice(length);
}

/** Where a spot of the repaired text stands in the original. */
export function originalOffset({ inserted }: Repaired, offset: number): number {
  return offset - inserted.filter((at) => at < offset).length;
}

/** Tells what is on a line of which a part was repaired, for it follows from the first mistake, from what is not. */
export function isOffRepairedLines(
  text: string,
  repairs: readonly SyntaxRepair[],
): (spot: { readonly offset: number }) => boolean {
  const lines = repairs.map(({ start }) => lineAround(text, start));
  return ({ offset }) => !lines.some(({ start, end }) => offset >= start && offset <= end);
}
