import { back } from '../interview/conversation.js';

/**
 * Asks questions one after the other. A question that answers `back` leads to the one before it.
 *
 * @returns `back` from the first one, else undefined
 */
export async function inTurn(
  questions: readonly (() => Promise<typeof back | undefined>)[],
): Promise<typeof back | undefined> {
  for (let at = 0; at < questions.length; ) {
    const answer = await questions[at]?.();
    if (answer === back && at === 0) return back;
    at += answer === back ? -1 : 1;
  }
  return undefined;
}
