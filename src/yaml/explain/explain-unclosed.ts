import { parseText } from '../read/parse-events.js';
import { lineAround, type SyntaxExplanation, type SyntaxSpot, valueStartOf } from './syntax-spot.js';

const unclosedQuote = /unexpected end of the (?:stream|document) within a (single|double) quoted scalar/;
const unclosedBracket = 'unexpected end of the stream within a flow collection';

/**
 * Quotes and brackets that nobody closes. The parser notices at the end of the file, or where a following line is
 * indented too little; people look for where it opens.
 */
export function explainUnclosed(spot: SyntaxSpot): SyntaxExplanation | undefined {
  const reason = spot.reason === 'deficient indentation' ? reasonAtEnd(spot) : spot.reason;
  const quote = unclosedQuote.exec(reason)?.[1];
  if (quote === undefined && isClosedByTheNext(spot)) {
    return unclosedText({ ...spot, offset: spot.lineStart }, '"');
  }
  if (quote !== undefined) return unclosedText(spot, quote === 'single' ? "'" : '"');
  const closesAnother = reason.startsWith('missed comma') && /^[}\]]/.test(spot.after);
  return closesAnother || reason === unclosedBracket ? unclosedCollection(spot) : undefined;
}

/**
 * A text whose closing quote is missing goes on to where the next text opens: its quote then closes, and the parser
 * stumbles over what follows. Seen by an odd number of double quotes on the line, the last right before the spot.
 */
function isClosedByTheNext({ before, text, lineStart }: SyntaxSpot): boolean {
  if (!/"\s*$/.test(before)) return false;
  const quotes = before.match(/(?<!\\)"/g)?.length ?? 0;
  return quotes % 2 === 1 && text.lastIndexOf('"', lineStart - 1) !== -1 && lineStart > 0;
}

/** What the parser says when the file ends at the spot: it names what is open there. */
function reasonAtEnd({ text, offset }: SyntaxSpot): string {
  return parseText(text.slice(0, offset).trimEnd(), 1000).failure?.reason ?? '';
}

function unclosedText({ text, offset }: SyntaxSpot, quote: '"' | "'"): SyntaxExplanation {
  const opening = quote === '"' ? openingDoubleQuote(text, offset) : openingSingleQuote(text, offset);
  return {
    offset: opening,
    message: "The quotes that open here aren't closed.",
    suggestion: `Add ${quote} at the end of the text. If the text itself contains ${quote}, use ${quote === '"' ? "single quotes (')" : 'double quotes (")'} around it.`,
    ...repairFrom(text, opening),
  };
}

/** Up to the end every double quote after the opening one is escaped. */
function openingDoubleQuote(text: string, end: number): number {
  let at = text.lastIndexOf('"', end - 1);
  while (at > 0 && isEscaped(text, at)) at = text.lastIndexOf('"', at - 1);
  return Math.max(at, 0);
}

function isEscaped(text: string, offset: number): boolean {
  let backslashes = 0;
  while (text[offset - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

/** Up to the end every single quote after the opening one is doubled. */
function openingSingleQuote(text: string, end: number): number {
  let at = text.lastIndexOf("'", end - 1);
  while (at >= 0) {
    let first = at;
    while (text[first - 1] === "'") first--;
    if ((at - first) % 2 === 0) return first;
    at = text.lastIndexOf("'", first - 1);
    if (first === 0) break;
  }
  return 0;
}

function unclosedCollection({ text, offset }: SyntaxSpot): SyntaxExplanation {
  const opening = openingBracket(text, offset);
  const closing = text[opening] === '{' ? '}' : ']';
  const rest = text.slice(opening, lineAround(text, opening).end);
  const comment = rest.search(/\s#/);
  if (comment !== -1 && /[}\]]/.test(rest.slice(comment))) {
    return {
      offset: opening + comment + 1,
      message: `A # with a space before it starts a comment, so the bracket ${text[opening]} isn't closed on this line.`,
      suggestion: 'Put quotes around the text with the #. A comment can go after the closing bracket.',
      ...repairFrom(text, opening),
    };
  }
  return {
    offset: opening,
    message: `The bracket ${text[opening]} that opens here isn't closed.`,
    suggestion: `Add ${closing} where the list or group ends. Text that starts with ${text[opening]} needs quotes.`,
    ...repairFrom(text, opening),
  };
}

/** The innermost bracket that is open at an offset, read from the line on on which brackets were last balanced. */
function openingBracket(text: string, end: number): number {
  const open: number[] = [];
  const tokens = /(?<=[\s,[{:-]|^)(?:"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\r\n]|'')*'?|[{[])|[}\]]|(?<=\s)#[^\r\n]*/g;
  for (const match of text.slice(0, end).matchAll(tokens)) {
    if (match[0] === '{' || match[0] === '[') open.push(match.index);
    else if (match[0] === '}' || match[0] === ']') open.pop();
  }
  return open.at(-1) ?? 0;
}

/** The rest of the line may be passed over where the opening sign is the start of its value. */
function repairFrom(text: string, opening: number): Pick<SyntaxExplanation, 'repair'> {
  const { start, end } = lineAround(text, opening);
  const value = valueStartOf(text.slice(start, end));
  if (value === undefined || start + value > opening) return {};
  return { repair: { start: start + value, end, as: 'value' } };
}
