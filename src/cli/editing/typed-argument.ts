import { readAsSentence, type Typed } from '../../text/typed.js';
import { type Io, RunError, tell } from '../io.js';

/** What was typed as an argument; that it was read differently is told. @throws RunError where it can't be read */
export function typedArgument<Value>(io: Io, text: string, { value, readAs, problem }: Typed<Value>): Value {
  if (problem !== undefined) throw new RunError(problem);
  if (readAs !== undefined) tell(io, readAsSentence(text, readAs));
  return value as Value;
}
