import { lineAround } from '../explain/syntax-spot.js';
import type { CutText } from './cut-text.js';
import type { Places } from './places.js';
import { isPlain } from './scalar-value.js';

/** What programmers write at the start of a comment. */
const mark = /^#(?:to-?do|fix-?me|xxx|hack|note|tbd|nb|wip|draft|optional|review)\b/i;

/**
 * The values that a comment may have cut by mistake: one that starts with a letter or a digit right behind the `#`, and
 * no word that comments start with. Most texts have no such comment, and are not looked at any further.
 *
 * @param look gives the places of the values
 */
export function cutTexts(text: string, look: () => Places): CutText[] {
  const comments = suspectComments(text);
  if (comments.size === 0) return [];
  return [...look().all()].flatMap(([path, { scalar }]) => {
    if (scalar === undefined || !isPlain(scalar)) return [];
    const offset = nextSign(text, scalar.valueEnd);
    if (offset === scalar.valueEnd || !comments.has(offset)) return [];
    return [{ path, offset, whole: text.slice(scalar.valueStart, lineAround(text, offset).end) }];
  });
}

/** The comments in question. To look for the one sign is much faster than for it and the space before it. */
function suspectComments(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = text.indexOf('#'); at !== -1; at = text.indexOf('#', at + 1)) {
    if (isSuspectComment(text, at)) found.add(at);
  }
  return found;
}

/** Where the comment behind a value starts, with the space before it. A `#` that looks like a part of the text is one. */
export function startOfComment(text: string, start: number, lineEnd: number): number {
  for (let at = text.indexOf('#', start); at !== -1 && at < lineEnd; at = text.indexOf('#', at + 1)) {
    if (/\s/.test(text[at - 1] ?? '') && !isSuspectComment(text, at)) return at - 1;
  }
  return lineEnd;
}

/** Whether the `#` at an offset starts a comment that may be a part of the text before it: `Plan #5`. */
function isSuspectComment(text: string, at: number): boolean {
  if (!isSpace(text.charCodeAt(at - 1)) || isSpace(text.charCodeAt(at + 1))) return false;
  const start = text.slice(at, at + 13);
  return /^#[\p{L}\p{N}]/u.test(start) && !mark.test(start);
}

const isSpace = (code: number) => code === 32 || code === 9;

function nextSign(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}
