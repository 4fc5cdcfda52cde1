import { InvalidArgumentError } from 'commander';
import type { Typed } from '../../text/typed.js';

/** Reads a flag's value as every other way in reads it. */
export function readFlag<Value>(read: (text: string) => Typed<Value>): (text: string) => Value {
  return (text) => {
    const typed = read(text);
    if (typed.problem !== undefined) throw new InvalidArgumentError(typed.problem);
    return typed.value;
  };
}
