import { type Event, parseEvents, YAMLException } from 'js-yaml';

export type ParsedEvents =
  | { readonly events: readonly Event[]; readonly failure?: never }
  | { readonly events?: never; readonly failure: ParseFailure };

/** Where the parser stopped, and why, in its own words: never shown to people. */
export interface ParseFailure {
  readonly reason: string;
  readonly offset: number;
}

/**
 * How far the parser goes beyond the depth that is allowed. It counts a key and a bracket within a block as a level of
 * their own, so that two more than the limit let everything through that is allowed.
 */
const slack = 2;

/** The events of a text, or where and why the parser stopped. Never throws. */
export function parseText(text: string, maximumDepth: number): ParsedEvents {
  try {
    return { events: parseEvents(text, { maxDepth: maximumDepth + slack }) };
  } catch (error) {
    if (error instanceof YAMLException) {
      return { failure: { reason: error.reason, offset: error.mark?.position ?? 0 } };
    }
    // The only other failure that a parser without recursion limits of its own can meet is the end of the stack.
    if (error instanceof RangeError) return { failure: { reason: 'nesting exceeded', offset: 0 } };
    throw error;
  }
}
