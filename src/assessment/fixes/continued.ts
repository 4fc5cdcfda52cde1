import type { Finding } from '../../findings/finding.js';
import { isInBrackets } from '../../yaml/explain/explain-value.js';
import { hasKey } from '../../yaml/explain/line-kinds.js';
import { textToType } from '../../yaml/text-to-type.js';
import type { Fix } from './fix.js';
import type { TextLine } from './text-lines.js';

/**
 * A line that a break has parted from the one above, and that has to be indented further; or, where it has no colon, a key
 * that lacks it. All are tried, because only what may be there tells them apart.
 */
export function continuedFixes(lines: readonly TextLine[], { line: number, rule }: Finding): Fix[] {
  const at = lines[number - 1];
  if (at?.hasContent !== true) return [];
  const above = lines.slice(0, number - 1).findLast(({ hasContent }) => hasContent);
  const next = lines.slice(number).find(({ hasContent }) => hasContent);
  return [
    ...(rule === 'yaml/syntax' ? withColon(at) : []),
    ...(above === undefined ? [] : furtherIn(at, above)),
    ...(next === undefined ? [] : furtherIn(next, at)),
  ];
}

function withColon(line: TextLine): Fix[] {
  if (hasKey(line.text)) return [];
  const [, before = '', key = '', value = ''] = /^([ \t]*(?:- +)?)([a-z][\w-]*) +(\S.*)$/.exec(line.text) ?? [];
  if (key === '') return [];
  const at = line.start + before.length + key.length;
  const typed = textToType(value);
  return [
    {
      edits: [{ start: at, end: at, text: ':' }],
      offset: at,
      message: `A colon is missing after \`${key}\`.`,
      suggestion: `Write \`${key}:${typed === undefined ? '' : ` ${typed}`}\`.`,
      clears: 'lines-around',
    },
  ];
}

function furtherIn(line: TextLine, above: TextLine): Fix[] {
  const column = above.indent + 2;
  if (column <= line.indent || !goesOn(line, above)) return [];
  const count = column - line.indent;
  return [
    {
      edits: [{ start: line.start, end: line.start, text: ' '.repeat(count) }],
      offset: line.start + line.indent,
      message: "This line continues the one above, but it isn't indented more.",
      suggestion: `Add ${count} spaces at the start of this line.`,
      clears: 'lines-around',
    },
  ];
}

/** Whether a line may be more of the one above: of its text, of what is in its brackets, or the value of its key. */
function goesOn(line: TextLine, above: TextLine): boolean {
  if (isInBrackets(above.text)) return true;
  return !hasKey(line.text.split(/[{[]/, 1)[0] ?? '') && /:[ \t]*(?:\S|$)/.test(above.text);
}
