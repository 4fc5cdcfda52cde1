import { fitColumns } from './columns.js';
import { columnsOf, takeColumns } from './measure.js';
import type { Page, Paint } from './page.js';
import { wrap } from './wrap.js';

/** A cell: its text without color, and how each of its lines is painted once they are known. */
export interface TextCell {
  readonly text: string;
  readonly paint?: Paint | undefined;
  readonly right?: boolean;
  readonly indent?: number;
}

/**
 * A row of cells; one cell alone runs across the whole table. Or a rule: a line on a terminal, an empty line in a pipe.
 */
export type Row = readonly TextCell[] | 'rule';

export interface TextTable {
  readonly rows: readonly Row[];
  /** For each column, how narrow it may become before the others have to give way too. */
  readonly minimums: readonly number[];
}

/** Blanks between two columns. */
const gap = 2;

/** Draws a table that is no wider than the page: its lines, without blanks at their ends. */
export function drawTable(page: Page, { rows, minimums }: TextTable): string[] {
  const columns = minimums.length;
  const widths = fitColumns(naturalWidths(rows, columns), minimums, page.width - gap * (columns - 1));
  const width = totalWidth(widths);
  const lines = rows.flatMap((row) => {
    if (row === 'rule') return [page.paint.muted(page.marks.rule.repeat(width))];
    const [first] = row;
    if (first && row.length === 1) return cellLines(first, width);
    const cells = row.map((cell, column) => cellLines(cell, widths[column] ?? 1));
    return Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, line) =>
      cells
        .map((own, column) => padded(page, own[line] ?? '', widths[column] ?? 1, row[column]?.right === true))
        .join(' '.repeat(gap)),
    );
  });
  return lines.map((line) => line.trimEnd());
}

/** One line of a cell, as wide as its column: what cannot be broken is cut where the column is too narrow for it. */
function padded({ marks }: Page, text: string, width: number, right: boolean): string {
  const columns = columnsOf(text);
  if (columns > width) return takeColumns(marks.ellipsis, width);
  const blank = ' '.repeat(width - columns);
  return right ? blank + text : text + blank;
}

function cellLines({ text, indent = 0, paint }: TextCell, width: number): string[] {
  const room = Math.max(width - indent, 2);
  const blank = ' '.repeat(width - indent > 1 ? indent : 0);
  return wrap(text, room).map((line) => blank + (paint && line !== '' ? paint(line) : line));
}

function naturalWidths(rows: readonly Row[], columns: number): number[] {
  const widths = Array.from({ length: columns }, () => 1);
  let across = 0;
  for (const row of rows) {
    if (row === 'rule') continue;
    const wanted = row.map(({ text, indent = 0 }) => columnsOf(text) + indent);
    if (row.length === 1) across = Math.max(across, ...wanted);
    else for (const [column, width] of wanted.entries()) widths[column] = Math.max(widths[column] ?? 1, width);
  }
  // A cell across the table that wants more than the columns have gets it from the first of them.
  widths[0] = (widths[0] ?? 1) + Math.max(0, across - totalWidth(widths));
  return widths;
}

function totalWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + gap * (widths.length - 1);
}
