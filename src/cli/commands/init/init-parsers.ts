import { InvalidArgumentError } from 'commander';
import { stateNames } from '../../../text/state-names.js';

/** `OH,KY` or `Ohio`: codes or names, in any case. An empty text leaves it open. */
export function parseStates(text: string, previous: readonly string[] = []): readonly string[] {
  return [...new Set([...previous, ...parts(text).map(stateCode)])];
}

function stateCode(text: string): string {
  const upper = text.toUpperCase();
  if (stateNames.has(upper)) return upper;
  const named = [...stateNames].find(([, name]) => name.toUpperCase() === upper);
  if (named === undefined) {
    throw new InvalidArgumentError('Write the two-letter codes of states or territories, such as OH,KY.');
  }
  return named[0];
}

/** Names with commas between them; the framework's edition knows which there are. */
export function parseNames(text: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, ...parts(text)];
}

/** How many people: `84200`, or `84,200` as people write it. An empty text leaves it open. */
export function parsePeople(text: string): number | null {
  const remark = peopleRemark(text);
  if (remark !== undefined) throw new InvalidArgumentError(remark);
  return peopleOf(text) ?? null;
}

/** The number of a text that `peopleRemark` has nothing against; undefined for an empty one. */
export function peopleOf(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text.replaceAll(',', ''));
}

/** What is wrong with a text as a number of people, if anything. */
export function peopleRemark(text: string): string | undefined {
  const isNumber = /^(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})?$/.test(text.trim());
  return isNumber ? undefined : 'Write a whole number, such as 84200.';
}

const parts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
