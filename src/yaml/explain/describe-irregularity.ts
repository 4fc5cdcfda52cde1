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
    message: `From here on, lists and keys are nested more than ${maximumDepth} levels deep.`,
    suggestion: 'Indent these lines less. An assessment needs fewer than 20 levels.',
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
        message: `\`&${name}\` names this place and isn't read as text.`,
        suggestion: `Remove \`&${name}\`. If it's part of the text, put quotes around the whole text.`,
      };
    }
    case 'tag': {
      const source = shownText(irregularity.source);
      return {
        rule: 'yaml/tag',
        path,
        message: `\`${source}\` is read as a type, not as text.`,
        suggestion: `Remove \`${source}\`. If it's part of the text, put quotes around the whole text.`,
      };
    }
    case 'key':
      return { rule: 'yaml/key', path, ...keyWords[irregularity.problem] };
    case 'duplicate-key':
      return {
        rule: 'yaml/duplicate-key',
        path,
        message: `The key \`${shownText(irregularity.key)}\` is here twice. The first one is on line ${placeOf(irregularity.firstOffset).line}.`,
        suggestion: 'Keep one of the two, or rename one of them.',
      };
    case 'scalar':
      return { rule: 'schema/value', path, ...scalarWords[irregularity.problem](shownText(irregularity.source)) };
    case 'depth':
      return depthRefusal(path, maximumDepth);
    case 'second-document':
      return {
        rule: 'yaml/multiple-documents',
        path,
        message: `\`${irregularity.marker}\` ends the document here. A file has only one document, so the rest would be ignored.`,
        suggestion: irregularity.holdsOne
          ? 'Remove this line.'
          : "If both parts belong together, remove this line. If they don't, move the second part to its own file.",
      };
  }
}

type Words = Pick<Refusal, 'message' | 'suggestion'>;

/** Whether an alias comes after the key `<<`, by itself or in a list. */
const isMerge = (path: string) => /\/<<(?:\/\d+)?$/.test(path);

/** @param line of the anchor; undefined if there is none of this name */
function mergeWords(name: string, line: number | undefined): Words {
  const message = `\`<<\` copies keys from another place. The file has to list them here.`;
  return line === undefined
    ? { message, suggestion: `Remove \`<<\` and what follows it. Nothing in this file is named \`&${name}\`.` }
    : {
        message,
        suggestion: `Replace \`<<\` and what follows it with the keys under \`&${name}\` (line ${line}) that aren't here yet, with their values. Then remove \`&${name}\`.`,
      };
}

/** @param line of the anchor; undefined if there is none of this name */
function aliasWords(name: string, line: number | undefined): Words {
  const quotes = `If it's text, put quotes around it: "*${name}".`;
  return line === undefined
    ? {
        message: `\`*${name}\` stands for a value named \`&${name}\`, but this file has no such value.`,
        suggestion: `Write the value itself here. ${quotes}`,
      }
    : {
        message: `\`*${name}\` stands for a value from elsewhere in the file. Each value has to be written out.`,
        suggestion: `Copy the value after \`&${name}\` (line ${line}) here, and remove \`&${name}\`. ${quotes}`,
      };
}

const keyWords: Record<Extract<Irregularity, { kind: 'key' }>['problem'], Words> = {
  collection: {
    message: 'There is a list or a group of keys where a key should be.',
    suggestion: 'Write a key on one line, such as `kra-on-track:`. Text that starts with { or [ needs quotes.',
  },
  empty: {
    message: 'There is no key before the colon.',
    suggestion: 'Write the key before the colon, or remove the line.',
  },
  long: {
    message: 'This key is longer than 1,000 characters.',
    suggestion: 'Write a short key, with the long text as its value.',
  },
  lines: { message: 'This key takes up several lines.', suggestion: 'Write the key on one line.' },
};

const scalarWords: Record<Extract<Irregularity, { kind: 'scalar' }>['problem'], (source: string) => Words> = {
  'too-large': (source) => ({
    message: `The number ${source} is too large: ${numbersGoUpTo}.`,
    suggestion: `${useLargerUnit} If it's meant as text, put quotes around it: "${source}".`,
  }),
  'loses-digits': (source) => ({
    message: `The number ${source} has so many digits that the last ones would change.`,
    suggestion: `If it's an ID or other text, put quotes around it: "${source}". As an amount, it's too large: ${numbersGoUpTo}.`,
  }),
  'no-character': () => ({
    message: "An escape in this text (`\\u…` or `\\U…`) isn't a valid character code.",
    suggestion: 'Write the character itself, or fix the digits after the backslash.',
  }),
};
