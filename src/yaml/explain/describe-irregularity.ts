import type { Refusal } from '../../findings/error-finding.js';
import { numbersGoUpTo, useLargerUnit } from '../../text/largest-number.js';
import { shownText } from '../../text/shown-text.js';
import type { Place } from '../../text/text-places.js';
import type { Irregularity } from '../read/node-locations.js';
import type { PlacedRefusal } from '../read/prepare-text.js';

/** What a finding says about an irregularity, in words for people who have never read YAML's specification. */
export function describeIrregularity(
  irregularity: Irregularity,
  placeOf: (offset: number) => Place,
  maximumDepth: number,
): PlacedRefusal {
  return { offset: irregularity.offset, ...wordsFor(irregularity, placeOf, maximumDepth) };
}

export function depthRefusal(path: string, maximumDepth: number): Refusal {
  return {
    rule: 'yaml/depth',
    path,
    message: `Lists and keys are nested more than ${maximumDepth} levels deep from here on.`,
    suggestion: 'Move what is written here further out. An assessment needs fewer than 20 levels.',
  };
}

function wordsFor(irregularity: Irregularity, placeOf: (offset: number) => Place, maximumDepth: number): Refusal {
  const { path } = irregularity;
  switch (irregularity.kind) {
    case 'alias': {
      const { name, anchorOffset } = irregularity;
      const line = anchorOffset === undefined ? undefined : placeOf(anchorOffset).line;
      return { rule: 'yaml/alias', path, ...(isMerge(path) ? mergeWords : aliasWords)(shownText(name), line) };
    }
    case 'anchor': {
      const name = shownText(irregularity.name);
      return {
        rule: 'yaml/alias',
        path,
        message: `\`&${name}\` gives this place a name, and is no part of the text.`,
        suggestion: `Remove \`&${name}\`. A text that starts with & needs quotes around the whole of it.`,
      };
    }
    case 'tag': {
      const source = shownText(irregularity.source);
      return {
        rule: 'yaml/tag',
        path,
        message: `\`${source}\` is taken as a type, and is no part of the text.`,
        suggestion: `Remove \`${source}\`. A text that starts with ! needs quotes around the whole of it.`,
      };
    }
    case 'key':
      return { rule: 'yaml/key', path, ...keyWords[irregularity.problem] };
    case 'duplicate-key':
      return {
        rule: 'yaml/duplicate-key',
        path,
        message: `The key \`${shownText(irregularity.key)}\` stands twice here; it stands first in line ${placeOf(irregularity.firstOffset).line}.`,
        suggestion: 'Keep one of the two, or give one of them another name.',
      };
    case 'scalar':
      return { rule: 'schema/value', path, ...scalarWords[irregularity.problem](shownText(irregularity.source)) };
    case 'depth':
      return depthRefusal(path, maximumDepth);
    case 'second-document':
      return {
        rule: 'yaml/multiple-documents',
        path,
        message: `\`${irregularity.marker}\` ends the document here. A file holds one document, so what follows would be left out.`,
        suggestion: irregularity.holdsOne
          ? 'Remove this line.'
          : 'Remove this line if both parts belong together. If they do not, move the second part to a file of its own.',
      };
  }
}

type Words = Pick<Refusal, 'message' | 'suggestion'>;

/** Whether an alias stands behind the key `<<`, by itself or in a list. */
const isMerge = (path: string) => /\/<<(?:\/\d+)?$/.test(path);

/** @param line of the anchor; undefined where there is none of this name */
function mergeWords(name: string, line: number | undefined): Words {
  const message = `\`<<\` copies keys from another place, and the file has to spell them out.`;
  return line === undefined
    ? { message, suggestion: `Remove \`<<\` and what follows it: nothing in this file is called \`&${name}\`.` }
    : {
        message,
        suggestion: `Replace \`<<\` and what follows it with the keys under \`&${name}\` (line ${line}) that are not here yet, and their values. Then remove \`&${name}\`.`,
      };
}

/** @param line of the anchor; undefined where there is none of this name */
function aliasWords(name: string, line: number | undefined): Words {
  const quotes = `A text that starts with * needs quotes: "*${name}".`;
  return line === undefined
    ? {
        message: `\`*${name}\` stands for a value called \`&${name}\`, and there is none in this file.`,
        suggestion: `Write the value itself here. ${quotes}`,
      }
    : {
        message: `\`*${name}\` stands for a value that is written elsewhere. The file has to spell every value out.`,
        suggestion: `Write the value that \`&${name}\` stands before (line ${line}) here too, and remove \`&${name}\`. ${quotes}`,
      };
}

const keyWords: Record<Extract<Irregularity, { kind: 'key' }>['problem'], Words> = {
  collection: {
    message: 'A list or a group of keys stands where a key is expected.',
    suggestion: 'Write a key on one line, such as `kra-on-track:`. A text that starts with { or [ needs quotes.',
  },
  empty: {
    message: 'There is no key before the colon.',
    suggestion: 'Write the key before the colon, or remove the line.',
  },
  long: {
    message: 'This key is longer than 1,000 characters.',
    suggestion: 'Write a short key, and the long text as its value.',
  },
  lines: { message: 'This key runs over several lines.', suggestion: 'Write the key on one line.' },
};

const scalarWords: Record<Extract<Irregularity, { kind: 'scalar' }>['problem'], (source: string) => Words> = {
  'too-large': (source) => ({
    message: `The number ${source} is too large: ${numbersGoUpTo}.`,
    suggestion: `${useLargerUnit} If it’s meant as text, put quotes around it: "${source}".`,
  }),
  'loses-digits': (source) => ({
    message: `The number ${source} has so many digits that its last ones would change when it is read.`,
    suggestion: `If it is an identifier or another text, put quotes around it: "${source}". As an amount it’s too large: ${numbersGoUpTo}.`,
  }),
  'no-character': () => ({
    message: 'An escape in this text (`\\u…` or `\\U…`) does not name a character.',
    suggestion: 'Write the character itself, or correct the digits after the backslash.',
  }),
};
