import type { Finding } from '../../findings/finding.js';
import { adviceToQuote } from '../../yaml/explain/in-quotes.js';
import { startOfComment } from '../../yaml/read/cut-texts.js';
import { textToType } from '../../yaml/text-to-type.js';
import type { Fix } from './fix.js';
import type { TextLine } from './text-lines.js';

const beforeValue = /^[ \t]*(?:- +(?:["']?[\w-]+["']?: +)?|["']?[\w-]+["']?: +)/;
const inBraces = /[{,[] *(?:[\w-]+: +)?([*&!%@`])(?=[\w-])/g;

/** Values whose first sign means something else to YAML: put into quotes, or without the sign. */
export function valueFixes(lines: readonly TextLine[], { line: number }: Finding): Fix[] {
  const above = lines.slice(Math.max(0, number - 20), number - 1).filter(({ hasContent }) => hasContent);
  return [lines[number - 1], above.at(-1)].flatMap((line) =>
    line === undefined ? [] : [...onLine(line), ...markedInBraces(line)],
  );
}

function onLine(line: TextLine): Fix[] {
  const before = beforeValue.exec(line.text)?.[0].length;
  if (before === undefined) return [];
  const value = line.text.slice(before, startOfComment(line.text, before, line.text.length)).trimEnd();
  const [sign = ''] = value;
  // What looks like a list or a group of keys is one, even where its bracket is not closed.
  const isGroup = /^[[{].*: /.test(value);
  if (!/[*&!%@`|>[{_]/.test(sign) || value.length < 2 || isGroup) return [];
  const start = line.start + before;
  const bare = /^([*_`]{1,3})([^*_`]+)\1$/.exec(value)?.[2];
  if (bare !== undefined) return [withoutMarks(start, value, bare), quoted(start, value)];
  const rest = value.slice(1).trimStart();
  const isWord = /^[\w-]/.test(rest) && /[*&!%@`|>]/.test(sign);
  return [quoted(start, value), ...(isWord ? [withoutSign(start, value.length - rest.length, rest, sign)] : [])];
}

function quoted(start: number, value: string): Fix {
  const text = /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return {
    edits: [{ start, end: start + value.length, text }],
    offset: start,
    message: `Text that starts with ${shown(value[0])} needs quotes, because ${shown(value[0])} has a special meaning there.`,
    suggestion: adviceToQuote('Put quotes around the whole text', value),
    clears: 'lines',
  };
}

function withoutMarks(start: number, value: string, bare: string): Fix {
  const typed = textToType(bare);
  return {
    edits: [{ start, end: start + value.length, text: bare }],
    offset: start,
    message: "The marks around this value aren't part of it.",
    suggestion: `Remove them${typed === undefined ? '.' : `: write \`${typed}\`.`}`,
    clears: 'lines',
  };
}

function markedInBraces({ text, start }: TextLine): Fix[] {
  if (!/[{[]/.test(text)) return [];
  return [...text.matchAll(inBraces)].slice(0, 5).map((match) => {
    const at = match.index + match[0].length - 1;
    const value = /^[^,}\]]*/.exec(text.slice(at + 1))?.[0] ?? '';
    return withoutSign(start + at, 1, value.trim(), match[1] ?? '');
  });
}

function withoutSign(start: number, length: number, rest: string, sign: string): Fix {
  const typed = textToType(rest);
  return {
    edits: [{ start, end: start + length, text: '' }],
    offset: start,
    message: `The ${shown(sign, 'backtick')} at the start of this value has a special meaning.`,
    suggestion: `Remove the ${shown(sign, 'backtick')}${typed === undefined ? '.' : `: write \`${typed}\`.`}`,
    clears: 'lines',
  };
}

const shown = (sign = '', backtick = 'a backtick') => (sign === '`' ? backtick : `\`${sign}\``);
