import { giveUp, type Scanner } from './scanner.js';
import { dash, greater, newline, space } from './signs.js';

/** A text behind `|` or `>`, and where the next line starts. */
export interface TextBlock {
  readonly text: string;
  readonly isFolded: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * A text behind `|` or `>`, of lines that all start in the same column, none of them empty.
 *
 * @param own the column of its key or dash
 */
export function readTextBlock({ text, codes }: Scanner, own: number, indicator: number): TextBlock {
  const isFolded = codes[indicator] === greater;
  const isStripped = codes[indicator + 1] === dash;
  const header = indicator + (isStripped ? 2 : 1);
  if (codes[header] !== newline) giveUp();
  let lineStart = header + 1;
  let indentation = -1;
  const lines: string[] = [];
  for (;;) {
    const columns = indentationOf(codes, lineStart);
    const first = lineStart + columns;
    if (codes[first] === newline || columns <= own) break;
    if (indentation === -1) indentation = columns;
    const end = text.indexOf('\n', first);
    if (end === -1 || columns !== indentation || codes[end - 1] === space) giveUp();
    lines.push(text.slice(first, end));
    lineStart = end + 1;
  }
  if (lines.length === 0) giveUp();
  // Empty lines behind it are dropped; what stands further in behind them would belong to the text.
  while (codes[lineStart] === newline) lineStart++;
  if (indentationOf(codes, lineStart) > own) giveUp();
  const whole = lines.join(isFolded ? ' ' : '\n') + (isStripped ? '' : '\n');
  return { text: whole, isFolded, start: header + 1, end: lineStart };
}

function indentationOf(codes: Uint8Array, lineStart: number): number {
  let end = lineStart;
  while (codes[end] === space) end++;
  return end - lineStart;
}
