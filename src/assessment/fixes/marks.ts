import { moreLines } from '../../yaml/explain/line-kinds.js';
import { textToType } from '../../yaml/text-to-type.js';
import type { Fix, TextChange } from './fix.js';
import { fixesByKind, fixOf, type Slip, waysTogether } from './groups.js';
import type { TextLine } from './text-lines.js';

/** Signs before a key, where nothing may stand but the dash of an entry: `*outcomes:`, `> status:`, `1. status:`. */
const beforeKey =
  /^([ \t]*(?:- +)?)([^\p{L}\p{N}\s#{}[\]:_-]{1,3}|\d{1,2}[.)]|[a-z]\))([ \t]*)(?=[\w-]+ *:(?:[ \t]|$))/u;

/** The same within braces, where only a few signs are taken for more than text. */
const beforeKeyInBraces = /[{,] *([*&!%@`])(?=[\w-]+ *: )/g;

/** Signs around a key, as text that is made bold has them; the colon may stand within. */
const aroundKey = /^([ \t]*(?:- +)?)([*_`"'“”‘’]{1,3})([A-Za-z\d-]+)( *:?)([*_`"'“”‘’]{1,3})( *:?)(?=[ \t]|$)/;

/** Marks before or around a key that aren't part of it. */
export function markFixes(lines: readonly TextLine[]): Fix[] {
  return [...aroundFixes(lines), ...beforeFixes(lines), ...inBracesFixes(lines)];
}

function beforeFixes(lines: readonly TextLine[]): Fix[] {
  const found: { readonly kind: string; readonly slip: Slip }[] = [];
  for (const line of lines) {
    const [, before = '', mark = '', spaces = ''] = beforeKey.exec(line.text) ?? [];
    if (mark === '') continue;
    const start = line.start + before.length;
    const kind = /\d/.test(mark) ? 'number' : mark;
    for (const width of new Set([Math.min(1, spaces.length), spaces.length, 0])) {
      const slip = { line, edits: [{ start, end: start + mark.length + width, text: '' }] };
      found.push({ kind: `${kind} ${Math.min(width, 2)}`, slip });
    }
  }
  return fixesByKind(lines, found, wordsBefore);
}

function wordsBefore({ line, edits }: Slip, others: number): Omit<Fix, 'edits'> {
  const [{ start, end }] = edits as readonly [TextChange];
  const cut = line.text.slice(start - line.start, end - line.start);
  const mark = cut.trim() === '`' ? 'backtick' : `\`${textToType(cut) ?? ''}\``;
  const spaces = cut.length - cut.trim().length;
  return {
    offset: start,
    message: `The ${mark} before this key isn't part of it.${moreLines(others)}`,
    suggestion: `Remove the ${mark}${spaces === 0 ? '' : spaces === 1 ? ' and the space after it' : ' and the spaces after it'}.`,
  };
}

function inBracesFixes(lines: readonly TextLine[]): Fix[] {
  const slips = lines.flatMap((line): Slip[] =>
    line.text.includes('{')
      ? [...line.text.matchAll(beforeKeyInBraces)].map((match) => {
          const start = line.start + match.index + match[0].length - 1;
          return { line, edits: [{ start, end: start + 1, text: '' }] };
        })
      : [],
  );
  return waysTogether(lines, slips).flatMap((some) => fixOf(some, wordsBefore));
}

function aroundFixes(lines: readonly TextLine[]): Fix[] {
  const slips = lines.flatMap((line): Slip[] => {
    const [, before = '', open = '', key = '', inner = '', close = '', outer = ''] = aroundKey.exec(line.text) ?? [];
    const isQuoted = open === close && /^["']$/.test(open);
    if (open === '' || isQuoted || (inner + outer).trim() !== ':') return [];
    const start = line.start + before.length;
    const closing = start + open.length + key.length + inner.length;
    return [
      {
        line,
        edits: [
          { start, end: start + open.length, text: '' },
          { start: closing, end: closing + close.length, text: '' },
        ],
      },
    ];
  });
  return waysTogether(lines, slips).flatMap((some) => fixOf(some, wordsAround));
}

function wordsAround({ line, edits }: Slip, others: number): Omit<Fix, 'edits'> {
  const [first, second] = edits as readonly [TextChange, TextChange];
  const key = line.text
    .slice(first.end - line.start, second.start - line.start)
    .replace(/:$/, '')
    .trimEnd();
  return {
    offset: first.start,
    message: `The marks around \`${key}\` aren't part of the key.${moreLines(others)}`,
    suggestion: `Remove them: write \`${key}:\`.`,
  };
}
