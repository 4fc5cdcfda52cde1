import { shownText } from '../../text/shown-text.js';
import { readAsSentence, type Typed } from '../../text/typed.js';
import { type Io, RunError, tell } from '../io.js';

/** What was typed as an argument; that it was read differently is told. @throws RunError where it can't be read */
export function typedArgument<Value>(io: Io, text: string, { value, readAs, problem }: Typed<Value>): Value {
  if (problem !== undefined) throw new RunError(problem);
  if (readAs !== undefined) tell(io, readAsSentence(text, readAs));
  return value as Value;
}

/** A period as it is typed. @throws RunError for anything else, with what to write */
export function typedPeriod(text: string): string {
  const period = text.trim();
  const [, first = '', second] = /^([12]\d{3})(?:-(\d{2}))?$/.exec(period) ?? [];
  const next = String((Number(first.slice(2)) + 1) % 100).padStart(2, '0');
  if (first !== '' && (second === undefined || second === next)) return period;
  const [, year = ''] = /^([12]\d{3})\s*[-/–]/.exec(period) ?? [];
  const following = String((Number(year.slice(2)) + 1) % 100).padStart(2, '0');
  const meant =
    year === ''
      ? 'Use a school year, such as 2024-25, or a calendar year, such as 2025.'
      : `Use ${year}-${following} for the school year that starts in ${year}, or ${year} for the calendar year.`;
  throw new RunError(`"${shownText(text)}" isn't a valid period. ${meant}`);
}
