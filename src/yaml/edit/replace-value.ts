import type { Path, Plain } from './edit.js';
import type { Held } from './find-node.js';
import { columnOf, isBlank, lineBreakAt, lineEnd } from './lines.js';
import { insertion, type Splice } from './splice.js';
import { type Quotes, scalarText } from './write-scalar.js';
import { flowText, indented, valueBehindDash, valueBehindKey, type WritingStyle, type Written } from './write-value.js';

/** Puts a value in the place of another. What is next to it on its line, a comment say, stays. */
export function replaceValue(
  text: string,
  { node, holder }: Held,
  value: Plain,
  path: Path,
  style: WritingStyle,
): Splice[] {
  const quotes = quotesOf(node, value);
  if (holder.kind === 'entry' && holder.signEnd === undefined && !holder.inFlow) {
    // A key that stands alone behind a `?`: its colon starts a line.
    const sign = `${lineBreakAt(text, node.end)}${' '.repeat(holder.column)}: `;
    return [insertion(lineEnd(text, node.end), sign + flowText(value, path, style))];
  }
  if (style.oneLine && holder.signEnd !== undefined && text.slice(holder.signEnd, node.start).includes('\t')) {
    // Not every reader takes a map behind a tab.
    return [{ start: holder.signEnd, end: node.end, text: ` ${flowText(value, path, style)}` }];
  }
  if (holder.inFlow) return inPlaceOf(node, flowText(value, path, style, quotes), holder.signEnd);
  if (quotes !== 'plain') {
    const block = !style.careful && typeof value === 'string' && value.includes('\n');
    if (!block) return inPlaceOf(node, scalarText(value as string, false, quotes), holder.signEnd);
  }
  const written = holder.kind === 'item' ? valueBehindDash(value, path, style) : valueBehindKey(value, path, style);
  if (written.below.length === 0 && node.kind !== 'block-text' && !isBelow(text, { node, holder })) {
    return inPlaceOf(node, written.inline, holder.signEnd);
  }
  return replaceLines(text, { node, holder }, written);
}

/** A text keeps the quotes of the text before it. */
function quotesOf(node: Node, value: Plain): Quotes {
  if (typeof value !== 'string' || node.kind !== 'scalar' || node.style === 'plain') return 'plain';
  return node.style;
}

type Node = Held['node'];

function inPlaceOf(node: Node, written: string, signEnd: number | undefined): Splice[] {
  if (node.kind !== 'empty') return [{ start: node.start, end: node.end, text: written }];
  if (signEnd === undefined) return [insertion(node.start, `: ${written}`)];
  return [insertion(signEnd, ` ${written}`)];
}

/** A map or a list in lines of its own, below its key. */
function isBelow(text: string, { node, holder }: Held): boolean {
  if ((node.kind !== 'map' && node.kind !== 'list') || node.style !== 'block' || holder.signEnd === undefined)
    return false;
  return node.start > lineEnd(text, holder.signEnd);
}

function replaceLines(text: string, held: Held, { inline, below }: Written): Splice[] {
  const { node, holder } = held;
  const lineBreak = lineBreakAt(text, held.holder.signEnd ?? node.start);
  const asLines = (columns: number, lines: readonly string[]) =>
    indented(lines, columns)
      .map((line) => lineBreak + line)
      .join('');
  const { signEnd } = holder;
  if (signEnd === undefined || (node.start > lineEnd(text, signEnd) && !isBelow(text, held))) {
    // The root, or a value on a line of its own: its first line stands where the old one began.
    const [first = '', ...rest] = inline === '' ? unindented(below) : [inline, ...below];
    const column = columnOf(text, node.start);
    return [{ start: node.start, end: node.end, text: first + asLines(column, rest) }];
  }
  const lead = inline === '' ? '' : ` ${inline}`;
  if (isBelow(text, held)) {
    const keyLineEnd = lineEnd(text, signEnd);
    return [insertion(signEnd, lead), { start: keyLineEnd, end: node.end, text: asLines(holder.column, below) }];
  }
  if (node.kind === 'block-text') {
    const signLineEnd = lineEnd(text, node.signEnd);
    return [
      { start: signEnd, end: node.signEnd, text: lead },
      { start: signLineEnd, end: Math.max(signLineEnd, node.end), text: asLines(holder.column, below) },
    ];
  }
  const isLast = isBlank(text, node.end, lineEnd(text, node.end));
  const restEnd = lineEnd(text, node.end);
  return [
    { start: signEnd, end: isLast ? restEnd : node.end, text: lead },
    insertion(restEnd, asLines(holder.column, below)),
  ];
}

/** Lines without the spaces that the first of them starts with. */
function unindented(lines: readonly string[]): string[] {
  const columns = lines[0]?.search(/\S/) ?? 0;
  return lines.map((line) => line.slice(Math.min(columns, line.length)));
}
