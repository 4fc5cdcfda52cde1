import type { Event } from 'js-yaml';
import { explainLine } from './explain-line.js';
import { explainUnclosed } from './explain-unclosed.js';
import { explainValue } from './explain-value.js';
import { type ParseFailure, parseText } from './parse-events.js';
import type { PlacedRefusal } from './prepare-text.js';
import { lineAround, type SyntaxExplanation, type SyntaxRepair, spotOf } from './syntax-spot.js';

export interface Recovered {
  /** Absent where reading ended at a mistake that nothing can be put in the place of. */
  readonly events?: readonly Event[];
  /** The text that the events belong to, as long as the original. */
  readonly text: string;
  readonly refusals: readonly PlacedRefusal[];
  /** The stretches that were blanked out: what stands there is a stand-in. */
  readonly repairs: readonly SyntaxRepair[];
}

/** How many mistakes of syntax are looked for: beyond that, reading the first ones helps more. */
const maximumTries = 25;

/** Each mistake costs a parse of the whole text, so that a very long one gets fewer tries: this many characters in all. */
const maximumParsed = 20_000_000;

/**
 * Reads a text with mistakes in its syntax. The parser stops at the first; so each is explained, blanked out if that is
 * safe, and the text read again, until it reads or nothing more can be said for certain.
 */
export function recover(original: string, first: ParseFailure, maximumDepth: number): Recovered {
  const refusals: PlacedRefusal[] = [];
  const repairs: SyntaxRepair[] = [];
  let text = original;
  let failure = first;
  const allowedTries = Math.min(maximumTries, Math.max(3, Math.floor(maximumParsed / original.length)));
  for (let tries = 0; tries < allowedTries; tries++) {
    const explanation = explainSyntax(text, failure);
    const { repair } = explanation;
    const line = lineAround(original, explanation.offset).start;
    const isFollowUp = repairs.some(({ start }) => lineAround(original, start).start === line);
    if (!isFollowUp)
      refusals.push({
        rule: 'yaml/syntax',
        path: '',
        offset: explanation.offset,
        message: explanation.message,
        suggestion: explanation.suggestion,
      });
    if (repair === undefined || isFollowUp || repair.end <= repair.start) break;
    repairs.push(repair);
    text = blankOut(text, repair);
    const parsed = parseText(text, maximumDepth);
    if (parsed.events !== undefined) return { events: parsed.events, text, refusals, repairs };
    failure = parsed.failure;
  }
  return { text, refusals, repairs };
}

/** What is wrong at the spot where the parser stopped, in plain words. */
function explainSyntax(text: string, failure: ParseFailure): SyntaxExplanation {
  const spot = spotOf(text, failure);
  return explainUnclosed(spot) ?? explainValue(spot) ?? explainLine(spot);
}

/** A text that is a text in every place: letters for a value, spaces for a line. */
function blankOut(text: string, { start, end, as }: SyntaxRepair): string {
  const old = text.slice(start, end);
  const standIn = as === 'value' ? 'x'.repeat(old.length) : old.replace(/[^\r\n]/g, ' ');
  return text.slice(0, start) + standIn + text.slice(end);
}
