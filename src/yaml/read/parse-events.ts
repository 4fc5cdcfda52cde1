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
    if (!(error instanceof YAMLException)) throw error;
    return { failure: { reason: error.reason, offset: error.mark?.position ?? 0 } };
  }
}

/** Whether the parser stopped because lists and keys are nested too deeply. */
export function isTooDeep(failure: ParseFailure): boolean {
  return failure.reason.startsWith('nesting exceeded');
}
