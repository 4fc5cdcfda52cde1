import { shownText } from '../../text/shown-text.js';

/** So many comments are shown; a section that is removed may have hundreds. */
const shownComments = 3;

/** Tells which comments went with what was removed from a file; nothing where none did. */
export function lostCommentWords(comments: readonly string[]): string[] {
  if (comments.length === 0) return [];
  const which = comments.length === 1 ? 'a comment' : `${comments.length} comments`;
  return [`this change also removed ${which}: ${listed(comments)}`];
}

/** Says that comments still stand where there was nothing before; nothing where there are none. */
export function leftCommentWords(comments: readonly string[]): string[] {
  if (comments.length === 0) return [];
  const [which, are] = comments.length === 1 ? ['a comment', "it's"] : [`${comments.length} comments`, "they're"];
  return [`this change left ${which} next to what was empty. Check whether ${are} still true: ${listed(comments)}`];
}

function listed(comments: readonly string[]): string {
  const shown = comments.slice(0, shownComments).map((comment) => shownText(comment, 100));
  const more = comments.length > shown.length ? ` (and ${comments.length - shown.length} more)` : '';
  return `${shown.join('; ')}${more}`;
}
