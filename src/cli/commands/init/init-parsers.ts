import { typedPeople } from '../../../authoring/answers/read-amount.js';
import { readStates } from '../../../text/state-names.js';
import { readFlag } from '../../settings/read-flag.js';

/** `OH,KY` or `Ohio`: codes or names, in any case. An empty text leaves it open. */
export const parseStates = (text: string, previous: readonly string[] = []): readonly string[] => [
  ...new Set([...previous, ...readFlag(readStates)(text)]),
];

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
