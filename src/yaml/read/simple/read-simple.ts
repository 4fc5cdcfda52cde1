import type { Places } from '../places.js';
import { readDocument } from './blocks.js';
import { notSimple, type Scanner, type SimpleMapping } from './scanner.js';
import { simplePlaces } from './simple-places.js';

/**
 * A shorter way to the value of YAML that is written simply, as nearly every assessment is: blocks of keys and dashes,
 * texts, `{ … }` and `[ … ]` on one line, comments.
 *
 * It gives the value that the events of the library give, or nothing: at whatever it does not know (an escape, an empty line
 * within a text, an anchor, a key that stands twice, any mistake) it gives up, and the library decides what the file means.
 * `test/yaml/read/simple/read-simple.test.ts` holds both to each other. Why there are two ways: by way of events, to
 * read a file of 36 KB took a third of the time of its whole assessment, and this takes less than a third of that.
 *
 * @param bytes what the text was decoded from
 * @returns undefined where the text is not written simply
 */
export function readSimple(text: string, bytes: Uint8Array, maximumDepth: number): SimpleDocument | undefined {
  // In ASCII every byte is a character.
  const isAscii = bytes.length === text.length;
  if (isAscii ? holdsOtherSigns(text) : otherSigns.test(text)) return undefined;
  const reading: Scanner = {
    text,
    codes: isAscii ? bytes : Buffer.from(text.replaceAll(notAscii, '\u00a0'), 'latin1'),
    maximumDepth: Math.min(maximumDepth, deepest),
    nodes: noted,
    count: 0,
    content: 0,
    column: -1,
    cursor: 0,
    newline: -1,
    colon: -1,
    hash: -1,
    backslash: -1,
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

const notAscii = /[^\n -~]/g;

/** The same for a text of ASCII. To look for one sign after the other takes half the time of an expression for them all. */
function holdsOtherSigns(text: string): boolean {
  for (const sign of otherAsciiSigns) if (text.includes(sign)) return true;
  return false;
}

const otherAsciiSigns = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
  otherSigns.test(sign),
);

/** Deeper than any assessment. */
const deepest = 40;
