import { shownText } from '../../text/shown-text.js';
import { textToType } from '../text-to-type.js';
import { explainForeignLine } from './explain-foreign.js';
import { colonMissing, colonMissingIn, standsForKey } from './explain-missing-colon.js';
import { isInBrackets } from './explain-value.js';
import { hasKey, indentOf, isEntry, isTextAlone } from './line-kinds.js';
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
    message: 'A tab stands here, beside brackets; it cannot be read there.',
    suggestion: 'Write a space in its place.',
  };
}

/** A file that is indented with tabs is one mistake, not one for each line. */
function tab({ text, line, lineStart, reason, offset }: SyntaxSpot): SyntaxExplanation | undefined {
  const column = /^ *\t/.exec(line)?.[0].length;
  if (column === undefined && !reason.startsWith('tab characters')) return undefined;
  const others = (text.slice(lineStart).match(/(?:^|\r\n?|\n) *\t[ \t]*[^\s#]/g)?.length ?? 1) - 1;
  const count =
    others <= 0
      ? ''
      : others === 1
        ? ' One more line below has the same.'
        : ` ${others} more lines below have the same.`;
  return {
    offset: column === undefined ? offset : lineStart + column - 1,
    message: `The line is indented with a tab; YAML knows spaces only.${count}`,
    suggestion: 'Replace every tab at the start of a line by spaces, two for each level, say.',
  };
}

function brackets({ reason, offset, before, after, lineStart, lineEnd }: SyntaxSpot): SyntaxExplanation | undefined {
  if (reason.startsWith('expected the node content')) {
    return {
      offset,
      message: 'There is nothing between two commas, or before the first.',
      suggestion: 'Remove the comma, or write the entry that is missing.',
    };
  }
  if (reason.startsWith('missed comma')) {
    return {
      offset,
      message: 'A comma is missing before this, or a bracket before it is not closed.',
      suggestion:
        'Write a comma between two entries. A text that holds one of , { } [ ] or a colon with a space needs quotes.',
      ...(isInBrackets(before) && {
        repair: { start: lineStart + before.search(/[{[]/), end: lineEnd, as: 'value' } as const,
      }),
    };
  }
  if (!/^[}\]]/.test(after)) return undefined;
  return {
    offset,
    message: `The bracket ${after[0]} closes nothing: there is one too many.`,
    suggestion: 'Remove it, or write the bracket that opens.',
    repair: { start: offset, end: lineEnd, as: 'line' },
  };
}

function directive({ reason, offset, line, lineStart }: SyntaxSpot): SyntaxExplanation | undefined {
  if (line.startsWith('---') || line.startsWith('...')) {
    return {
      offset,
      message: `Nothing may follow ${line.slice(0, 3)} on its line.`,
      suggestion: `Remove ${line.slice(0, 3)}, or put what follows on a line of its own.`,
    };
  }
  if (!/directive|YAML version|tag handle|tag prefix/.test(reason)) return undefined;
  return {
    offset: lineStart,
    message: 'The line `%YAML 1.2` may stand once, and `---` has to follow it.',
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
    message: 'A dash alone starts an entry of a list, and cannot stand behind a key.',
    suggestion: 'Where there is no value write `null`, or remove the line. Where the dash is meant as text write "-".',
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
    message: 'A text that starts with [ needs quotes, for [ starts a list.',
    suggestion: `Write the link alone${link === undefined ? '' : `: ${link}`}. Or a title and a link: \`{ title: …, url: … }\`.`,
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
      message: isEntry(line)
        ? 'An entry of a list (`- `) stands among keys.'
        : 'A key stands among the entries of a list (`- `).',
      suggestion: isEntry(line)
        ? 'Write a key with a colon above the list, and indent the list below it.'
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
        message: `This line is indented under \`${shownText(holder)}\`, which has its value on its own line already.`,
        suggestion: `Indent it like \`${shownText(holder)}\` if it stands beside it. If it belongs under it, move the value down to a line and a key of its own, too.`,
      };
    }
    return {
      offset,
      message: 'This line is indented further than the line above, which has a value already or cannot hold this.',
      suggestion:
        'Indent it like the lines that it belongs with. A text that goes on over several lines needs quotes, or `|` before it.',
    };
  }
  return {
    offset,
    message: 'This line does not go on with what stands above: its indentation fits none of the lines there.',
    suggestion: 'Begin it in the same column as the keys or list entries that it belongs with.',
  };
}

function unknown({ offset }: SyntaxSpot): SyntaxExplanation {
  return {
    offset,
    message: 'From here on the file cannot be read.',
    suggestion: 'Look at the indentation, the colons, the quotes and the brackets on this line and on the one above.',
  };
}
