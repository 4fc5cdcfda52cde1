import { moreLines } from '../../yaml/explain/line-kinds.js';
import type { Fix } from './fix.js';
import type { TextLine } from './text-lines.js';

/** Lines that are indented with tabs: however many there are, they are one problem. */
export function tabFixes(lines: readonly TextLine[]): Fix[] {
  const tabbed = lines.filter(({ text, indent, hasContent }) => hasContent && text.slice(0, indent).includes('\t'));
  const [first] = tabbed;
  if (first === undefined) return [];
  return [2, 4, 8].map((width) => ({
    edits: tabbed.map(({ start, text, indent }) => ({
      start,
      end: start + indent,
      text: text.slice(0, indent).replaceAll('\t', ' '.repeat(width)),
    })),
    offset: first.start + first.text.indexOf('\t'),
    message: `This line starts with a tab. Use spaces instead.${moreLines(tabbed.length - 1)}`,
    suggestion: `Replace each tab with ${width} spaces.`,
  }));
}
