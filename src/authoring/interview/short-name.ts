import { isShortName } from '../../text/short-name-from.js';

/** A short name that is long enough to tell what is meant. */
const longest = 40;

/** What is wrong with a short name, as the format has them. */
export function shortNameProblem(text: string, taken: readonly string[]): string | undefined {
  if (!isShortName(text)) {
    return 'Use only lowercase letters, digits, and hyphens, such as third-grade-reading.';
  }
  return taken.includes(text) ? `The name ${text} is already used. Choose another short name.` : undefined;
}

/**
 * A short name made of a name: its words in plain letters, as many as fit, and a number where it is taken.
 *
 * @param otherwise what it is called when the name has no letter that could be in a short name
 */
export function proposeShortName(name: string, taken: readonly string[], otherwise: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let proposed = (words.shift() ?? otherwise).slice(0, longest);
  for (const word of words) {
    if (proposed.length + 1 + word.length > longest) break;
    proposed += `-${word}`;
  }
  let free = proposed;
  for (let number = 2; taken.includes(free); number += 1) free = `${proposed}-${number}`;
  return free;
}
