import { textToType } from '../text-to-type.js';
import { explainForeignComment, explainForeignLine } from './explain-foreign.js';
import {
  hasKey,
  hasText,
  indentOf,
  isEntry,
  isKeyAlone,
  isTextAlone,
  type Line,
  signForColon,
  spotLine,
  startsWithKey,
} from './line-kinds.js';
import { lineBefore, type SyntaxExplanation, type SyntaxSpot } from './syntax-spot.js';

/** `name River Valley` and `name:River Valley`: the parser takes such a line and the next for one long key. */
export function colonMissing(spot: SyntaxSpot): SyntaxExplanation | undefined {
  const { reason, text, before, after } = spot;
  const wholeKey = reason.includes('multiline key') || reason.startsWith("expected ':'");
  const startsFile = reason.startsWith('end of the stream') && after.startsWith(':');
  const missingSpace = reason.startsWith('a whitespace character');
  if (missingSpace) return spaceMissing(spotLine(spot), spot.offset);
  if (!wholeKey && !startsFile) return undefined;
  const above = lineBefore(text, spot.lineStart);
  if (/^\s*[{[]/.test(spot.line) && above !== undefined && hasKey(above.line)) return keyBeforeBracket(spot);
  const last = hasKey(spot.line) || before.trim() === '' ? (above ?? spotLine(spot)) : spotLine(spot);
  return startsWithKey(last.line) ? undefined : colonMissingIn(text, last);
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
  const foreign = explainForeignLine(culprit.line, culprit.start);
  if (foreign !== undefined) return foreign;
  if (/^\s*(?:https?|mailto|www)\b[:.]\S*\s*$/.test(culprit.line)) return keyMissing(start, culprit);
  const glued = /^\s*[^\s:]+:(?=\S)/.exec(culprit.line);
  if (glued !== null) return spaceMissing(culprit, culprit.start + glued[0].length);
  const message = 'This line should have a key and a colon, but it has no colon.';
  const isAlone = culprit.start === last.start;
  const hasLinesBelow = isAlone && isIndentedBelow(text, culprit);
  const pair = isAlone && !hasLinesBelow ? /^\s*([a-z0-9][a-z0-9-]*)(?= *[=;→]| )(.*)$/.exec(culprit.line) : null;
  const [, key = '', rest = ''] = pair ?? [];
  const sign = signForColon(rest);
  const value = rest.slice(sign.length).trim();
  if (value !== '') {
    const goesOn = sign === '' && hasText(lineBefore(text, culprit.start)?.line);
    return {
      offset: start + key.length,
      message,
      suggestion: `${writeKeyAndValue(key, value)}${goesOn ? ' If it continues the text above, indent it more.' : ''}`,
      repair: { start, end: start + key.length, as: 'colon' },
    };
  }
  const trimmed = culprit.line.trim();
  const wholeKey = /[;=]$/.test(trimmed) ? trimmed.slice(0, -1).trimEnd() : trimmed;
  const typed = textToType(wholeKey, 60);
  const write = typed === undefined ? 'Add a colon after it' : `Write \`${typed}:\``;
  return {
    offset: start,
    message,
    suggestion: `${write} if it's a key. If it continues the text above, indent it more.`,
    repair:
      isAlone && (isKeyAlone(wholeKey) || hasLinesBelow)
        ? { start, end: start + wholeKey.length, as: 'colon' }
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
    message: 'This line should start with a key, but it starts with a bracket.',
    suggestion: 'Write the key and a colon before the bracket, as on the nearby lines.',
    repair: { start: offset, end: lineEnd, as: 'line' },
  };
}

function keyMissing(start: number, { start: lineStart, line }: Line): SyntaxExplanation {
  const link = textToType(line);
  return {
    offset: start,
    message: 'This line should start with a key, but it has only a link.',
    suggestion: `Write the key before it: \`url: ${link ?? ''}\`. In a list, write \`- \` before it.`,
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

/** @param offset behind the colon */
function spaceMissing({ start, line }: Line, offset: number): SyntaxExplanation {
  const pair = textToType(`${line.slice(0, offset - start)} ${line.slice(offset - start)}`);
  return {
    offset,
    message: "There's no space after the colon.",
    suggestion:
      pair === undefined ? 'Add a space after the colon.' : `Write \`${pair}\`, with a space after the colon.`,
    repair: { start, end: offset, as: 'space' },
  };
}

function writeKeyAndValue(key: string, value: string): string {
  const typed = textToType(value);
  return typed === undefined
    ? `Write \`${key}:\`, with a colon and a space before what follows.`
    : `Write \`${key}: ${typed}\`, with a colon and a space.`;
}
