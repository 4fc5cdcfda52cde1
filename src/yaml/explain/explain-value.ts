import { shownText } from '../../text/shown-text.js';
import { startOfComment } from '../read/cut-texts.js';
import { explainBracketBehindKey } from './bracket-behind-key.js';
import { adviceToQuote, withoutCurlyQuotes } from './in-quotes.js';
import { type SyntaxExplanation, type SyntaxRepair, type SyntaxSpot, valueStartOf } from './syntax-spot.js';

/** The words for a text that has to be put into quotes, and why. */
export function explainValue(spot: SyntaxSpot): SyntaxExplanation | undefined {
  return (
    explainBracketBehindKey(spot.line, spot.lineStart) ??
    badEscape(spot) ??
    listOnKeyLine(spot) ??
    reservedStart(spot) ??
    blockHeader(spot) ??
    colonInText(spot) ??
    afterClosingQuote(spot)
  );
}

function badEscape({ reason, text, offset, lineStart, ...spot }: SyntaxSpot): SyntaxExplanation | undefined {
  if (reason !== 'unknown escape sequence' && reason !== 'expected hexadecimal character') return undefined;
  const backslash = Math.max(text.lastIndexOf('\\', offset), lineStart);
  return {
    offset: backslash,
    message: "In double quotes, a backslash starts a code for another character. This code isn't valid.",
    suggestion: 'Write the backslash twice (`\\\\`), or use single quotes around the text.',
    ...repairOf({ reason, text, offset: backslash, lineStart, ...spot }),
  };
}

/** `key: - text`: a list cannot start behind its key. */
function listOnKeyLine(spot: SyntaxSpot): SyntaxExplanation | undefined {
  if (!/^[-?]\s/.test(spot.after) || !/:\s+$/.test(spot.before)) return undefined;
  const sign = spot.after[0];
  return {
    offset: spot.offset,
    message: `Text that starts with "${sign} " needs quotes. A list starts on the line below its key.`,
    suggestion: `${adviceToQuote('Put quotes around the text', spot.after)} Or write the list on the lines below, indented.`,
    ...repairOf(spot),
  };
}

const reserved = /^[@`%&*!{}[\],]/;

/** A value whose first character has a meaning of its own. */
function reservedStart(spot: SyntaxSpot): SyntaxExplanation | undefined {
  const nameless =
    /^name of an (?:anchor|alias) node|^(?:named )?tag |^undeclared tag|verbatim tag|^duplication of a|^alias node/.test(
      spot.reason,
    );
  const start = nameless ? lastReserved(spot) : spot.offset;
  const first = spot.text[start] ?? '';
  const before = spot.text.slice(spot.lineStart, start);
  if (!reserved.test(first) || !/(?:^|[:,[{?-])\s*$/.test(before) || before.trim() === '') return undefined;
  if (/[,}\]]/.test(first) && isInBrackets(before)) return undefined;
  const rest = spot.text.slice(start, endOfValue(spot.text, start, spot.lineEnd, isInBrackets(before)));
  const withheld = rest.trim() === '*' ? ' If the value is withheld, write `suppressed`.' : '';
  return {
    offset: start,
    message: `Text that starts with ${first} needs quotes, because ${first} has a special meaning there.`,
    suggestion: `${adviceToQuote('Put quotes around the whole text', rest)}${withheld}`,
    ...repairOf({ ...spot, offset: start }),
  };
}

function lastReserved(spot: SyntaxSpot): number {
  const { text, offset, lineStart } = spot;
  const value = isInBrackets(spot.before) ? undefined : valueStart(spot);
  if (value !== undefined && value < offset && /[&*!]/.test(text[value] ?? '')) return value;
  let start = Math.min(offset, text.length - 1);
  while (start > lineStart && !/[&*!]/.test(text[start] ?? '')) start--;
  const first = /(?:^|\s)([&*!])\S*$/.exec(text.slice(lineStart, start + 1));
  return first === null ? start : lineStart + first.index + first[0].indexOf(first[1] ?? '');
}

/** `|` and `>` announce a text on the following lines. */
function blockHeader(spot: SyntaxSpot): SyntaxExplanation | undefined {
  if (!/line break is expected|block scalar|chomping mode|indentation width/.test(spot.reason)) return undefined;
  const match = /(?:^|[\s:-])([|>][^|>]*)$/.exec(spot.before) ?? /([|>])/.exec(spot.line);
  const start = match === null ? spot.offset : spot.lineStart + match.index + match[0].indexOf(match[1] ?? '');
  const sign = spot.text[start] ?? '';
  return {
    offset: start,
    message: `After ${sign}, the text has to start on the next line.`,
    suggestion: adviceToQuote(
      `If ${sign} is part of the text, put quotes around the whole`,
      spot.text.slice(start, spot.lineEnd),
    ),
    ...repairOf({ ...spot, offset: start }),
  };
}

/** `note: Adopted: by 31 members`, and `- a: b: c`. */
function colonInText(spot: SyntaxSpot): SyntaxExplanation | undefined {
  if (!spot.after.startsWith(':')) return undefined;
  const inBrackets = isInBrackets(spot.before);
  const start = inBrackets ? startInBrackets(spot) : valueStart(spot);
  if (start === undefined || start >= spot.offset || /^["']/.test(spot.text.slice(start))) return undefined;
  const value = spot.text.slice(start, endOfValue(spot.text, start, spot.lineEnd, inBrackets));
  const nextKey = inBrackets ? /\s([\w-]+)$/.exec(spot.text.slice(start, spot.offset))?.[1] : undefined;
  if (nextKey !== undefined) {
    const before = spot.text.slice(start, spot.offset - nextKey.length).trimEnd();
    return {
      offset: spot.offset - nextKey.length,
      message: 'A comma is missing before this key, or the text around it needs quotes.',
      suggestion: adviceToQuote(
        `Write \`, ${shownText(nextKey, 30)}:\` if it's a separate key. Otherwise put quotes around the text`,
        value,
      ),
      repair: { start, end: start + before.length, as: 'comma' },
    };
  }
  return {
    offset: spot.offset,
    message: 'This text has a colon with a space after it, so it would be read as a key.',
    suggestion:
      withoutCurlyQuotes(value) === value
        ? adviceToQuote('Put quotes around the text', value)
        : adviceToQuote('Replace the curly quotes with straight ones', value),
    ...repairOf({ ...spot, offset: start }),
  };
}

/** `'it's'`, `"a" b`. */
function afterClosingQuote(spot: SyntaxSpot): SyntaxExplanation | undefined {
  // `"key":value`: what is missing there is a space.
  if (spot.reason.startsWith('a whitespace character')) return undefined;
  const start = isInBrackets(spot.before) ? startInBrackets(spot) : valueStart(spot);
  const quote = start === undefined ? '' : spot.text[start];
  if (start === undefined || start >= spot.offset || (quote !== '"' && quote !== "'")) return undefined;
  return {
    offset: spot.offset,
    message: `The quotes that start in column ${start - spot.lineStart + 1} end here. Nothing can follow them.`,
    suggestion: requoted(spot, start, quote),
    ...repairOf({ ...spot, offset: start }),
  };
}

/** How to write a text that holds the quotes it stands between. */
function requoted(spot: SyntaxSpot, start: number, quote: '"' | "'"): string {
  const value = spot.text.slice(start, endOfValue(spot.text, start, spot.lineEnd, isInBrackets(spot.before))).trim();
  const isClosed = value.length > 1 && value.endsWith(quote);
  const isApostrophe = quote === "'" && /[\p{L}\p{N}]'$/u.test(spot.text.slice(start, spot.offset));
  if (!value.includes('\\') && (isClosed || isApostrophe)) {
    const inner = value.slice(1, isClosed ? -1 : undefined);
    return adviceToQuote('Use the other kind of quotes', quote === "'" ? inner.replaceAll("''", "'") : inner);
  }
  return quote === "'"
    ? "Put quotes around the whole text and write an apostrophe in it twice (''), or use double quotes outside."
    : 'Put quotes around the whole text and write \\" for a quote in it, or use single quotes outside.';
}

function valueStart({ line, lineStart }: SyntaxSpot): number | undefined {
  const column = valueStartOf(line);
  return column === undefined ? undefined : lineStart + column;
}

/** Where the value starts that a spot between brackets is in: behind the last bracket or comma, and behind the key if there is one. */
function startInBrackets({ before, lineStart }: SyntaxSpot): number {
  let entry = 0;
  for (const match of before.matchAll(/(?<=[\s,[{:-]|^)(?:"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)|[{[,]/g)) {
    if (match[0].length === 1) entry = match.index + 1;
  }
  const key = /^\s*(?:[^:]*:\s+)?/.exec(before.slice(entry));
  return lineStart + entry + (key?.[0].length ?? 0);
}

/** Whether a bracket is still open at the end of a piece of a line. Quoted texts are passed over. */
export function isInBrackets(before: string): boolean {
  let open = 0;
  for (const [character] of before.matchAll(/(?<=[\s,[{:-]|^)(?:"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)|[{}[\]]/g)) {
    if (character === '{' || character === '[') open++;
    else if (character === '}' || character === ']') open--;
  }
  return open > 0;
}

function endOfValue(text: string, start: number, lineEnd: number, inBrackets: boolean): number {
  if (!inBrackets) return startOfComment(text, start, lineEnd);
  const end = text.slice(start + 1, lineEnd).search(/[,}\]]/);
  return end === -1 ? lineEnd : start + 1 + end;
}

function repairOf(spot: SyntaxSpot): { readonly repair?: SyntaxRepair } {
  const before = spot.text.slice(spot.lineStart, spot.offset);
  const inBrackets = isInBrackets(before);
  const start = inBrackets ? spot.offset : (valueStart(spot) ?? spot.offset);
  return { repair: { start, end: endOfValue(spot.text, start, spot.lineEnd, inBrackets), as: 'value' } };
}
