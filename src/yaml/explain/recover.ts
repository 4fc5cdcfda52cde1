import type { Event } from 'js-yaml';
import { type ParseFailure, parseText } from '../read/parse-events.js';
import type { PlacedRefusal } from '../read/prepare-text.js';
import { explainEmpty } from './explain-empty.js';
import { explainMerge } from './explain-foreign.js';
import { explainLine, explainTab } from './explain-line.js';
import { explainKeyAboveList } from './explain-missing-colon.js';
import { explainUnclosed } from './explain-unclosed.js';
import { explainValue } from './explain-value.js';
import { signForColon } from './line-kinds.js';
import { lineAround, type SyntaxExplanation, type SyntaxRepair, spotOf } from './syntax-spot.js';

export interface Recovered {
  /** Absent where reading ended at a mistake that nothing can be put in the place of. */
  readonly events?: readonly Event[];
  /** The text that the events belong to: the original with its mistakes repaired. */
  readonly text: string;
  /** What was found, with its places in the original. */
  readonly refusals: readonly PlacedRefusal[];
  /** The stretches of the text that were repaired: what stands there is a stand-in. */
  readonly repairs: readonly SyntaxRepair[];
  /** Where a spot of the text is in the original; left out where both are alike. */
  readonly originalOffset?: (offset: number) => number;
}

/** How many mistakes of syntax are looked for: beyond that, reading the first ones helps more. */
const maximumTries = 25;

/** Each mistake costs a parse of the whole text, so that a very long one gets fewer tries: this many characters in all. */
const maximumParsed = 20_000_000;

/**
 * Reads a text with mistakes in its syntax. The parser stops at the first; so each is explained, repaired if that is
 * safe, and the text read again, until it reads or nothing more can be said for certain.
 */
export function recover(original: string, first: ParseFailure, maximumDepth: number): Recovered {
  const refusals: PlacedRefusal[] = [];
  let repaired: Repaired = { text: original, repairs: [], inserted: [] };
  let failure = first;
  const allowedTries = Math.min(maximumTries, Math.max(3, Math.floor(maximumParsed / original.length)));
  for (let tries = 0; tries < allowedTries; tries++) {
    const explanation = explainSyntax(repaired.text, failure);
    const { repair } = explanation;
    const isFollowUp = !isOffRepairedLines(repaired.text, repaired.repairs)(explanation);
    if (!isFollowUp)
      refusals.push({
        rule: 'yaml/syntax',
        path: '',
        offset: originalOffset(repaired, explanation.offset),
        message: explanation.message,
        suggestion: explanation.suggestion,
      });
    if (repair === undefined || isFollowUp || repair.end <= repair.start) break;
    repaired = repairText(repaired, repair);
    const parsed = parseText(repaired.text, maximumDepth);
    const { text, repairs } = repaired;
    if (parsed.events !== undefined) {
      const { events } = parsed;
      return { events, text, refusals, repairs, originalOffset: originalOffset.bind(undefined, repaired) };
    }
    failure = parsed.failure;
  }
  return { text: repaired.text, refusals, repairs: repaired.repairs };
}

/** What is wrong at the spot where the parser stopped, in plain words. */
function explainSyntax(text: string, failure: ParseFailure): SyntaxExplanation {
  const spot = spotOf(text, failure);
  return (
    explainMerge(spot) ??
    explainTab(spot) ??
    explainUnclosed(spot) ??
    explainKeyAboveList(spot) ??
    explainEmpty(spot) ??
    explainValue(spot) ??
    explainLine(spot)
  );
}

/** A text with its mistakes repaired so far. */
interface Repaired {
  readonly text: string;
  /** What was repaired, with its places in the text as it is now. */
  readonly repairs: readonly SyntaxRepair[];
  /** Where the signs stand that the original lacks. */
  readonly inserted: readonly number[];
}

const signs = { colon: ':', space: ' ', comma: ',' } as const;

/** The text after one more repair: letters for a value, spaces for a line, the sign where one is missing. */
function repairText({ text, repairs, inserted }: Repaired, repair: SyntaxRepair): Repaired {
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

/** Where a spot of the repaired text is in the original. */
function originalOffset({ inserted }: Repaired, offset: number): number {
  return offset - inserted.filter((at) => at < offset).length;
}

/** Tells what is on a line of which a part was repaired, because it follows from the first mistake, from what is not. */
export function isOffRepairedLines(
  text: string,
  repairs: readonly SyntaxRepair[],
): (spot: { readonly offset: number }) => boolean {
  const lines = repairs.map(({ start }) => lineAround(text, start));
  return ({ offset }) => !lines.some(({ start, end }) => offset >= start && offset <= end);
}
