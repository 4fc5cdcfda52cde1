// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.

import type { Refusal } from '../../findings/error-finding.js';
import { shownText } from '../../text/shown-text.js';

export interface PlacedRefusal extends Refusal {
  readonly offset: number;
}

export interface PreparedText {
  /** As long as the original, so that offsets mean the same in both. */
  readonly text: string;
  readonly refusals: readonly PlacedRefusal[];
}

/** What YAML 1.2 does not allow within a file, and a byte order mark where it is none; the rest of a line is passed over, so that one line gives one finding. */
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/;
const controlCharacters = new RegExp(controlCharacter, 'g');
const lineWithControl = new RegExp(`${controlCharacter.source}[^\\r\\n]*`, 'g');

/**
 * Takes out of a text what would stop the parser though the rest can be read: control characters, and directives (lines
 * that start with % before the document) other than `%YAML 1.2`.
 */
export function prepareText(original: string): PreparedText {
  const refusals: PlacedRefusal[] = [];
  let text = original;
  if (controlCharacter.test(text)) {
    for (const match of text.matchAll(lineWithControl)) refusals.push(controlRefusal(match.index, match[0]));
    text = text.replace(controlCharacters, '\ufffd');
  }
  const loneReturn = /\r(?!\n)/.exec(text);
  if (loneReturn !== null) refusals.push(returnRefusal(loneReturn.index));
  const { directives, tabBeforeStart } = headOf(text);
  if (tabBeforeStart !== undefined) refusals.push(tabRefusal(tabBeforeStart));
  return { text: asComments(text, directives), refusals: [...refusals, ...directives.map(directiveRefusal)] };
}

function controlRefusal(offset: number, found: string): PlacedRefusal {
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    rule: 'yaml/syntax',
    path: '',
    offset,
    message: `An invisible control character (U+${code}) is here. It often comes with text copied from another program.`,
    suggestion: 'Delete what is between the visible letters here, or type the line again.',
  };
}

/**
 * A carriage return alone ends a line for YAML, and does not for most programs: what one reader takes as a comment,
 * the next takes as a key.
 */
function returnRefusal(offset: number): PlacedRefusal {
  return {
    rule: 'file/encoding',
    path: '',
    offset,
    message:
      "This line ends with only a carriage return. Some programs read that as the end of a line, and some don't.",
    suggestion: 'Save the file with Unix (LF) or Windows (CRLF) line endings.',
  };
}

interface Directive {
  readonly offset: number;
  readonly source: string;
}

interface Head {
  /** The directives to refuse. */
  readonly directives: readonly Directive[];
  /** A `---` with a tab before it. The parser takes it as the start of the document, but it isn't. */
  readonly tabBeforeStart: number | undefined;
}

/** What comes before the document's first line, which is neither empty nor a comment. */
function headOf(text: string): Head {
  const directives: Directive[] = [];
  const lines = /([^\r\n]*)(\r\n?|\n|$)/y;
  while (lines.lastIndex < text.length) {
    const offset = lines.lastIndex;
    const source = lines.exec(text)?.[1] ?? '';
    if (source.startsWith('%')) {
      if (!/^%YAML[ \t]+1\.2[ \t]*(?:[ \t]#.*)?$/.test(source)) directives.push({ offset, source });
    } else if (!/^[ \t]*(?:#.*)?$/.test(source)) {
      const isTabbed = /^ *\t[ \t]*---(?:\s|$)/.test(source);
      return { directives, tabBeforeStart: isTabbed ? offset : undefined };
    }
  }
  return { directives, tabBeforeStart: undefined };
}

function tabRefusal(offset: number): PlacedRefusal {
  return {
    rule: 'yaml/syntax',
    path: '',
    offset,
    message: 'The line `---` has to start in the first column.',
    suggestion: "Remove what's before it, or the whole line. You don't need it.",
  };
}

/** The text with a # in the place of each directive's %. */
function asComments(text: string, directives: readonly Directive[]): string {
  const last = directives.at(-1);
  if (last === undefined) return text;
  const pieces = directives.map(({ offset }, index) => text.slice((directives[index - 1]?.offset ?? -1) + 1, offset));
  return `${pieces.join('#')}#${text.slice(last.offset + 1)}`;
}

function directiveRefusal({ offset, source }: Directive): PlacedRefusal {
  const name = shownText(source.split(/[ \t]/, 1)[0] ?? '', 20);
  return {
    rule: 'yaml/directive',
    path: '',
    offset,
    message: `A line that starts with % changes how the rest of the file is read. \`${name}\` isn't supported.`,
    suggestion: 'Remove the line. strive reads the file as YAML 1.2.',
  };
}
