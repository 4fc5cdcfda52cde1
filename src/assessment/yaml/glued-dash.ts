import { textToType } from '../text-to-type.js';
import type { SyntaxExplanation } from './syntax-spot.js';

/** `-title: x`, `-{ title: x }`: a dash that is meant as an entry's, and taken for the first letter of a text. */
export function gluedDash(line: string): boolean {
  return /^\s*-[^\s\d.-]/.test(line);
}

/**
 * @param start where the line starts
 * @param below the next line, where reading stopped there
 */
export function explainGluedDash(line: string, start: number, below = ''): SyntaxExplanation {
  const dash = line.indexOf('-');
  const offset = start + dash;
  const explanation = { offset, message: 'A space is missing behind the dash.' };
  const entry = textToType(line.trim().slice(1));
  const write =
    entry === undefined ? 'Put a space behind the dash' : `Write \`- ${entry}\`, with a space behind the dash`;
  // Its other keys stand below the first one, and have to move with it.
  if (below.search(/\S/) === dash + 1) {
    return { ...explanation, suggestion: `${write}, and indent the lines that go on below by one more space.` };
  }
  return { ...explanation, suggestion: `${write}.`, repair: { start: offset, end: offset + 1, as: 'space' } };
}
