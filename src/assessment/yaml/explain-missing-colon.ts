import { shownText } from '../shown-text.js';
import { explainForeignComment } from './explain-foreign.js';
import { hasKey, hasText, indentOf, isEntry, isKeyAlone, isTextAlone, type Line, spotLine } from './line-kinds.js';
import { lineBefore, type SyntaxExplanation, type SyntaxSpot } from './syntax-spot.js';

/** `name River Valley` and `name:River Valley`: the parser takes such a line and the next for one long key. */
export function colonMissing(spot: SyntaxSpot): SyntaxExplanation | undefined {
  const { reason, text, before, after } = spot;
  const wholeKey = reason.includes('multiline key') || reason.startsWith("expected ':'");
  const startsFile = reason.startsWith('end of the stream') && after.startsWith(':');
  const missingSpace = reason.startsWith('a whitespace character');
  if (missingSpace) return spaceMissing(spot.lineStart, spot.offset, spot.before.trim());
  if (!wholeKey && !startsFile) return undefined;
  const above = lineBefore(text, spot.lineStart);
  if (/^\s*[{[]/.test(spot.line) && above !== undefined && hasKey(above.line)) return keyBeforeBracket(spot);
  const last = hasKey(spot.line) || before.trim() === '' ? (above ?? spotLine(spot)) : spotLine(spot);
  return colonMissingIn(text, last);
}

/** `evidence` with its list below: the parser stops at an entry, and what is missing is the colon above. */
export function explainKeyAboveList({ text, line, lineStart }: SyntaxSpot): SyntaxExplanation | undefined {
  const spot = { start: lineStart, line };
  const key = keyAboveList(text, spot) ?? keyAboveList(text, lineBefore(text, lineStart) ?? spot);
  return key && colonMissingIn(text, key);
}

function keyAboveList(text: string, entry: Line): Line | undefined {
  if (!isEntry(entry.line)) return undefined;
  let current = entry;
  for (let lines = 0; lines < 10_000; lines++) {
    const above = lineBefore(text, current.start);
    if (above === undefined) return undefined;
    const isFurtherIn = indentOf(above.line) > indentOf(entry.line);
    if (!isFurtherIn && !isEntry(above.line)) return isKeyAlone(above.line) ? above : undefined;
    current = above;
  }
  return undefined;
}

/**
 * What is wrong with lines of which none has a colon.
 *
 * @param last the last of them
 */
export function colonMissingIn(text: string, last: Line): SyntaxExplanation {
  const culprit = firstWithoutColon(text, last);
  const start = culprit.start + indentOf(culprit.line);
  const comment = explainForeignComment(culprit.line, culprit.start);
  if (comment !== undefined && culprit.start === last.start) return comment;
  if (/^\s*(?:https?|mailto|www)\b[:.]\S*\s*$/.test(culprit.line)) return keyMissing(start, culprit);
  const glued = /^\s*[^\s:]+:(?=\S)/.exec(culprit.line);
  if (glued !== null) return spaceMissing(culprit.start, culprit.start + glued[0].length, glued[0].trim());
  const message = 'A key and a colon are expected here, and this line has no colon.';
  const isAlone = culprit.start === last.start;
  const hasLinesBelow = isAlone && isIndentedBelow(text, culprit);
  const pair =
    isAlone && !hasLinesBelow ? /^\s*([a-z0-9][a-z0-9-]*)( *[=;] *| +)([^\s=;].*)$/.exec(culprit.line) : null;
  if (pair !== null) {
    const [, key = '', between = '', value = ''] = pair;
    const goesOn = between.trim() === '' && hasText(lineBefore(text, culprit.start)?.line);
    return {
      offset: start + key.length,
      message,
      suggestion: `Write \`${key}: ${shownText(value, 30)}\`, with a colon and a space.${goesOn ? ' If it continues the text above, indent it further.' : ''}`,
      repair: { start, end: start + key.length, as: 'colon' },
    };
  }
  const key = culprit.line.trim().replace(/\s*[;=]$/, '');
  return {
    offset: start,
    message,
    suggestion: `Write \`${shownText(key, 30)}:\` if it is a key. If it continues the text above, indent it further.`,
    repair:
      isAlone && (isKeyAlone(key) || hasLinesBelow)
        ? { start, end: start + key.length, as: 'colon' }
        : { start, end: last.start + last.line.length, as: 'line' },
  };
}

/** Whether the next line is indented further: then this one holds no value of its own. */
function isIndentedBelow(text: string, { start, line }: Line): boolean {
  const [, ...below] = text.slice(start).split(/\r\n?|\n/);
  const next = below.find((one) => !/^[ \t]*(?:#.*)?$/.test(one));
  return next !== undefined && indentOf(next) > indentOf(line);
}

/** A line without a colon that is not the rest of a text: a single word, or one where a key is expected. */
export function standsForKey(text: string, { start, line }: Line): boolean {
  if (isKeyAlone(line)) return true;
  const above = lineBefore(text, start)?.line;
  return isTextAlone(line) && (above === undefined || /:\s*$/.test(above));
}

function keyBeforeBracket({ line, lineStart, lineEnd }: SyntaxSpot): SyntaxExplanation {
  const offset = lineStart + indentOf(line);
  return {
    offset,
    message: 'A key is expected here, and this line starts with a bracket.',
    suggestion: 'Write the key and a colon before the bracket, as on the lines beside it.',
    repair: { start: offset, end: lineEnd, as: 'line' },
  };
}

function keyMissing(start: number, { start: lineStart, line }: Line): SyntaxExplanation {
  return {
    offset: start,
    message: 'A key is expected here, and this line holds only a link.',
    suggestion: `Write the key before it: \`url: ${shownText(line, 60)}\`. In a list, write \`- \` before it.`,
    repair: { start: lineStart, end: lineStart + line.length, as: 'line' },
  };
}

/** The first of several lines without a colon, up to ten thousand lines above: a text that somebody pasted is one mistake. */
function firstWithoutColon(text: string, last: Line): Line {
  let first = last;
  for (let lines = 0; lines < 10_000; lines++) {
    const above = lineBefore(text, first.start);
    if (above === undefined || hasKey(above.line) || isEntry(above.line)) break;
    if (indentOf(above.line) < indentOf(first.line)) break;
    first = above;
  }
  return first;
}

function spaceMissing(lineStart: number, offset: number, key: string): SyntaxExplanation {
  return {
    offset,
    message: 'A space is missing behind the colon.',
    suggestion: `Write \`${shownText(key.replace(/:$/, ''), 30)}: …\`, with a space behind the colon.`,
    repair: { start: lineStart, end: offset, as: 'space' },
  };
}
