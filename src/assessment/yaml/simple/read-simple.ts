import type { Places } from '../places.js';
import { readDocument } from './blocks.js';
import { notSimple, type Reading, type SimpleMapping } from './reading.js';
import { newline, space } from './signs.js';
import { simplePlaces } from './simple-places.js';

/**
 * A shorter way to the value of YAML that is written simply, as nearly every assessment is: blocks of keys and dashes,
 * texts, `{ … }` and `[ … ]` on one line, comments.
 *
 * It gives the value that the events of the library give, or nothing: at whatever it does not know (an escape, an empty line
 * within a text, an anchor, a key that stands twice, any mistake) it gives up, and the library decides what the file means.
 * `test/assessment/yaml/simple/read-simple.test.ts` holds both to each other. Why there are two ways: by way of events, to
 * read a file of 36 KB took a third of the time of its whole assessment, and this takes less than a third of that.
 *
 * @param bytes what the text was decoded from
 * @returns undefined where the text is not written simply
 */
export function readSimple(text: string, bytes: Uint8Array, maximumDepth: number): SimpleDocument | undefined {
  // In ASCII every byte is a character.
  const isAscii = bytes.length === text.length;
  if (isAscii ? holdsOtherBytes(bytes) : otherSigns.test(text)) return undefined;
  const reading: Reading = {
    text,
    codes: isAscii ? bytes : codesOf(text),
    maximumDepth: Math.min(maximumDepth, deepest),
    nodes: noted,
    count: 0,
    content: 0,
    column: -1,
    cursor: 0,
  };
  try {
    const value = readDocument(reading);
    noted = reading.nodes;
    return { value, places: simplePlaces(text, noted.slice(0, reading.count)) };
  } catch (error) {
    if (error === notSimple) return undefined;
    throw error;
  }
}

/** The value of a document, and where its nodes stand. */
export interface SimpleDocument {
  readonly value: SimpleMapping;
  readonly places: Places;
}

/** What is noted of the nodes of one text after the other. */
let noted: Int32Array = new Int32Array(8192);

/** Tabs, carriage returns, control characters, the other line breaks, and byte order marks. */
const otherSigns = /[^\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/;

/** The same for a text of ASCII. */
function holdsOtherBytes(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    if ((byte < space && byte !== newline) || byte > 126) return true;
  }
  return false;
}

/** Deeper than any assessment. */
const deepest = 40;

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < codes.length; index++) codes[index] = text.charCodeAt(index);
  return codes;
}
