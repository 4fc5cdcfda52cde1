import { shownText } from '../../text/shown-text.js';
import { textToType } from '../text-to-type.js';
import { explainForeignLine } from './explain-foreign.js';
import { colonMissing, colonMissingIn, standsForKey } from './explain-missing-colon.js';
import { isInBrackets } from './explain-value.js';
import { hasKey, indentOf, isEntry, isTextAlone, moreLines } from './line-kinds.js';
import { lineBefore, type SyntaxExplanation, type SyntaxSpot } from './syntax-spot.js';

/** What is wrong with a line as a whole: tabs, commas and brackets, a colon that is missing, the indentation. */
export function explainLine(spot: SyntaxSpot): SyntaxExplanation {
  return (
    tab(spot) ??
    brackets(spot) ??
    directive(spot) ??
    colonMissing(spot) ??
    explainForeignLine(spot.line, spot.lineStart) ??
    indentation(spot) ??
    unknown(spot)
  );
}

/**
 * A tab before a list or a group in brackets, or within: other readers take it for a space, and this one stumbles over it
 * as over a bracket that is not closed.
 */
export function explainTab({ reason, before, lineStart }: SyntaxSpot): SyntaxExplanation | undefined {
  if (reason !== 'deficient indentation' || !/\S *\t\s*(?:[{[]\s*)?$/.test(before)) return undefined;
  return {
    offset: lineStart + before.lastIndexOf('\t'),
    message: "There's a tab next to the brackets. It can't be read there.",
    suggestion: 'Use a space instead.',
  };
}

/** A file that is indented with tabs is one mistake, not one for each line. */
function tab({ text, line, lineStart, reason, offset }: SyntaxSpot): SyntaxExplanation | undefined {
  const column = /^ *\t/.exec(line)?.[0].length;
  if (column === undefined && !reason.startsWith('tab characters')) return undefined;
  const others = (text.slice(lineStart).match(/(?:^|\r\n?|\n) *\t[ \t]*[^\s#]/g)?.length ?? 1) - 1;
  return {
    offset: column === undefined ? offset : lineStart + column - 1,
    message: `This line starts with a tab. Use spaces instead.${moreLines(others, ' below')}`,
    suggestion: 'Replace each tab at the start of a line with 2 spaces.',
  };
}

function brackets({ reason, offset, before, after, lineStart, lineEnd }: SyntaxSpot): SyntaxExplanation | undefined {
  if (reason.startsWith('expected the node content')) {
    return {
      offset,
      message: "There's nothing before this comma.",
      suggestion: 'Remove the comma, or add the missing entry.',
    };
  }
  if (reason.startsWith('missed comma')) {
    return {
      offset,
      message: "A comma is missing before this, or an earlier bracket isn't closed.",
      suggestion: 'Put a comma between entries. Text with , { } [ ] or a colon and a space in it needs quotes.',
      ...(isInBrackets(before) && {
        repair: { start: lineStart + before.search(/[{[]/), end: lineEnd, as: 'value' } as const,
      }),
    };
  }
  if (!/^[}\]]/.test(after)) return undefined;
  return {
    offset,
    message: `The bracket ${after[0]} has no opening bracket.`,
    suggestion: 'Remove it, or add the opening bracket.',
    repair: { start: offset, end: lineEnd, as: 'line' },
  };
}

function directive({ reason, offset, line, lineStart }: SyntaxSpot): SyntaxExplanation | undefined {
  if (line.startsWith('---') || line.startsWith('...')) {
    return {
      offset,
      message: `Nothing can follow ${line.slice(0, 3)} on its line.`,
      suggestion: `Remove ${line.slice(0, 3)}, or put what follows on its own line.`,
    };
  }
  if (!/directive|YAML version|tag handle|tag prefix/.test(reason)) return undefined;
  return {
    offset: lineStart,
    message: 'The line `%YAML 1.2` can appear only once, with `---` after it.',
    suggestion: 'Remove the line that starts with %.',
  };
}

/** `2024-25: -`: for people a dash stands for nothing, and for YAML it starts a list. */
function dashAlone({ text, lineStart, line }: SyntaxSpot): SyntaxExplanation | undefined {
  const candidates = [{ start: lineStart, line }, lineBefore(text, lineStart)];
  const culprit = candidates.find((one) => one !== undefined && /:\s+-\s*$/.test(one.line));
  if (culprit === undefined) return undefined;
  const offset = culprit.start + culprit.line.lastIndexOf('-');
  return {
    offset,
    message: "A hyphen by itself starts a list entry. It can't follow a key.",
    suggestion: 'If there\'s no value, write `null` or remove the line. If the hyphen is text, write "-".',
    repair: { start: offset, end: offset + 1, as: 'value' },
  };
}

/** `[Minutes](https://…)`, as Markdown has it. */
function linkInBrackets({ line, lineStart }: SyntaxSpot): SyntaxExplanation | undefined {
  const match = /^(\s*(?:-\s+)*(?:[\w-]+:\s+)?)(\[[^\]]*\]\(([^)\s]*)\).*)$/.exec(line);
  if (match === null) return undefined;
  const start = lineStart + (match[1] ?? '').length;
  const link = textToType(match[3] ?? '');
  return {
    offset: start,
    message: 'Text that starts with [ needs quotes, because [ starts a list.',
    suggestion: `Write only the link${link === undefined ? '' : `: ${link}`}. Or a title and a link: \`{ title: …, url: … }\`.`,
    repair: { start, end: lineStart + line.length, as: 'value' },
  };
}

function indentation(spot: SyntaxSpot): SyntaxExplanation | undefined {
  const { line, lineStart, text, reason } = spot;
  if (!/indentation|end of the stream|sequence entry/.test(reason)) return undefined;
  const sign = dashAlone(spot) ?? linkInBrackets(spot);
  if (sign !== undefined || line.trim() === '') return sign;
  const above = lineBefore(text, lineStart);
  const offset = lineStart + indentOf(line);
  const isEntryAbove = above !== undefined && isEntry(above.line);
  const isOtherKind =
    above !== undefined && isEntry(line) !== isEntryAbove && (isEntry(line) ? hasKey(above.line) : hasKey(line));
  if (isOtherKind && indentOf(line) === indentOf(above.line)) {
    return {
      offset,
      message: isEntry(line) ? 'A list entry (`- `) is among keys.' : 'A key is among list entries (`- `).',
      suggestion: isEntry(line)
        ? 'Add a key with a colon above the list, and indent the list under it.'
        : 'Indent it to where it belongs, or write `- ` before it.',
    };
  }
  if (above !== undefined && hasKey(line) && isTextAlone(above.line) && indentOf(above.line) === indentOf(line)) {
    return colonMissingIn(text, above);
  }
  if (above !== undefined && hasKey(line) && standsForKey(text, above) && indentOf(above.line) < indentOf(line)) {
    return colonMissingIn(text, above);
  }
  if (above !== undefined && indentOf(line) > indentOf(above.line)) {
    const holder = hasKey(line) ? /^\s*([\w-]+):\s+[^\s{[|>]/.exec(above.line)?.[1] : undefined;
    if (holder !== undefined) {
      return {
        offset,
        message: `This line is indented under \`${shownText(holder)}\`, but that key already has a value on its own line.`,
        suggestion: `If it belongs next to \`${shownText(holder)}\`, indent it the same. If it belongs under it, move that value down to its own line and key.`,
      };
    }
    return {
      offset,
      message:
        "This line is indented more than the line above, but that line already has a value or can't have this under it.",
      suggestion:
        'Indent it like the lines it belongs with. Text that takes up several lines needs quotes, or `|` before it.',
    };
  }
  return {
    offset,
    message: "This line's indentation doesn't match any line above it.",
    suggestion: 'Start it in the same column as the keys or list entries it belongs with.',
  };
}

function unknown({ offset }: SyntaxSpot): SyntaxExplanation {
  return {
    offset,
    message: "The file can't be read from here on.",
    suggestion: 'Check the indentation, colons, quotes, and brackets on this line and the one above.',
  };
}
