import { moreLines } from '../../yaml/explain/line-kinds.js';
import type { Fix, TextChange } from './fix.js';
import { fixesByKind, type Slip } from './groups.js';
import type { TextLine } from './text-lines.js';

/** What word processors and people start the entries of a list with. */
const bullet = /^([ \t]*)(--|[^\p{L}\p{N}\s#{}[\]"'`@%&!|>:?_,-]|\d{1,2}[.)](?=[ \t])|o(?=[ \t]))([ \t]*)(?=[^\s=*-])/u;

/** Entries of a list that start with another sign than the hyphen: `• Minutes`, `1. Minutes`, `* title: Minutes`. */
export function bulletFixes(lines: readonly TextLine[]): Fix[] {
  const found: { readonly kind: string; readonly slip: Slip }[] = [];
  for (const line of lines) {
    const [, before = '', sign = '', spaces = ''] = bullet.exec(line.text) ?? [];
    if (sign === '') continue;
    const kind = /\d/.test(sign) ? 'number' : sign;
    const start = line.start + before.length;
    const end = start + sign.length + spaces.length;
    found.push({ kind, slip: { line, edits: [{ start, end, text: '- ' }] } });
    // As wide as before, so that the other keys of the entry stay below the first.
    if (end - start > 2)
      found.push({
        kind: `${kind} wide`,
        slip: { line, edits: [{ start, end, text: `-${' '.repeat(end - start - 1)}` }] },
      });
  }
  return fixesByKind(lines, found, words);
}

function words({ line, edits }: Slip, others: number): Omit<Fix, 'edits'> {
  const [{ start, end, text }] = edits as readonly [TextChange];
  const sign = line.text.slice(start - line.start, end - line.start).replaceAll('\t', ' ');
  const shown = /\p{Co}/u.test(sign) ? 'this mark' : `\`${sign}\``;
  return {
    offset: start,
    message: `A list entry starts with a hyphen and a space, not with ${shown}.${moreLines(others)}`,
    suggestion: `Use \`${text}\` instead of ${shown}.`,
  };
}
