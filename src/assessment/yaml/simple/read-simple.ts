import type { NodePlace } from '../survey.js';
import { readDocument } from './blocks.js';
import { notSimple, type SimpleMapping } from './reading.js';

/**
 * A shorter way to the value of YAML that is written simply, as nearly every assessment is: blocks of keys and dashes,
 * texts, `{ … }` and `[ … ]` on one line, comments.
 *
 * It gives the value that the events of the library give, or nothing: at whatever it does not know (an escape, an empty line
 * within a text, an anchor, a key that stands twice, any mistake) it gives up, and the library decides what the file means.
 * `test/assessment/yaml/simple/read-simple.test.ts` holds both to each other. Why there are two ways: by way of events the
 * reading took 45 percent of what the whole assessment of a file takes, and this takes a quarter of that.
 *
 * @param bytes what the text was decoded from
 * @param places where to note the place of every node, by its JSON pointer, parents first
 * @returns undefined where the text is not written simply
 */
export function readSimple(
  text: string,
  bytes: Uint8Array,
  maximumDepth: number,
  places?: Map<string, NodePlace>,
): { readonly value: SimpleMapping } | undefined {
  if (otherSigns.test(text)) return undefined;
  // In ASCII every byte is a character.
  const codes = bytes.length === text.length ? bytes : codesOf(text);
  const depth = Math.min(maximumDepth, deepest);
  try {
    return { value: readDocument({ text, codes, maximumDepth: depth, places, content: 0, column: -1, cursor: 0 }) };
  } catch (error) {
    if (error === notSimple) return undefined;
    throw error;
  }
}

/** Tabs, carriage returns, control characters, the other line breaks, and byte order marks. */
const otherSigns = /[^\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/;

/** Deeper than any assessment. */
const deepest = 40;

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < codes.length; index++) codes[index] = text.charCodeAt(index);
  return codes;
}
