import { locateNodes } from './node-locations.js';
import { parseText } from './parse-events.js';

/**
 * Where the first list or group of keys starts that is nested more deeply than allowed, given the offset at which the
 * parser gave up: at its first content in brackets, one level later in indented lines. What comes before that offset is
 * read again: indented lines can be read and show the place; where a bracket is open, it is the one right before.
 */
export function tooDeepAt(text: string, stoppedAt: number, maximumDepth: number): number {
  // The node that comes next is looked for even where the text ends, so that it needs a little more room.
  const { events } = parseText(text.slice(0, stoppedAt), maximumDepth + 2);
  if (events !== undefined) {
    const found = locateNodes(text.slice(0, stoppedAt), events, maximumDepth).irregularities.find(
      ({ kind }) => kind === 'depth',
    );
    return found?.offset ?? stoppedAt;
  }
  const bracket = /[[{]\s*$/.exec(text.slice(0, stoppedAt));
  return bracket?.index ?? stoppedAt;
}
