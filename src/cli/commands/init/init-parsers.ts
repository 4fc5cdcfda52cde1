import { InvalidArgumentError } from 'commander';
import { typedPeople } from '../../../authoring/answers/read-amount.js';
import { stateNames } from '../../../text/state-names.js';
import { readFlag } from '../../settings/read-flag.js';

/** `OH,KY` or `Ohio`: codes or names, in any case. An empty text leaves it open. */
export function parseStates(text: string, previous: readonly string[] = []): readonly string[] {
  return [...new Set([...previous, ...parts(text).map(stateCode)])];
}

function stateCode(text: string): string {
  const upper = text.toUpperCase();
  if (stateNames.has(upper)) return upper;
  const named = [...stateNames].find(([, name]) => name.toUpperCase() === upper);
  if (named === undefined) {
    throw new InvalidArgumentError('Use two-letter codes for states or territories, such as OH,KY.');
  }
  return named[0];
}

/** Names with commas between them; the framework's edition knows which there are. */
export function parseNames(text: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, ...parts(text)];
}

/** How many people: `84200`, or `84,200` as people write it. An empty text leaves it open. */
export const parsePeople = (text: string): number | null => readFlag(typedPeople)(text) ?? null;

const parts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
