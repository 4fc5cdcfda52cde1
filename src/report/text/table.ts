import { fitColumns } from './columns.js';
import { drawLines, gap, type LaidCell } from './draw-lines.js';
import { columnsOf } from './measure.js';
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

/** Draws a table that is no wider than the page: its lines, without blanks at their ends. */
export function drawTable(page: Page, { rows, minimums }: TextTable): string[] {
  const columns = minimums.length;
  const widths = fitColumns(naturalWidths(rows, columns), minimums, page.width - gap * (columns - 1));
  const width = totalWidth(widths);
  const laid: (readonly LaidCell[])[] = [];
  const lines = rows.flatMap((row): (string | null)[] => {
    if (row === 'rule') return [page.paint.muted(page.marks.rule.repeat(width))];
    const [first] = row;
    if (first && row.length === 1) return cellLines(first, width);
    const cells = row.map((cell, column) => cellLines(cell, widths[column] ?? 1));
    const height = Math.max(...cells.map(({ length }) => length));
    for (let line = 0; line < height; line++) {
      laid.push(cells.map((cell, column) => ({ text: cell[line] ?? '', right: row[column]?.right === true })));
    }
    return Array.from({ length: height }, () => null);
  });
  // On a terminal the library draws what has columns, line by line: it is slow on long cells and on cells of several
  // lines. In a pipe, where it would only pad, it would take a tenth of the run; what cannot be broken it cuts there, too.
  const drawn = page.boxes || overflows(laid, widths) ? drawLines(laid, widths) : padLines(laid, widths);
  return lines.map((line) => (line ?? drawn.shift() ?? '').trimEnd());
}

/** Whether there is a column of one character with something wider in it: lines are broken into no less than two. */
function overflows(rows: readonly (readonly LaidCell[])[], widths: readonly number[]): boolean {
  return widths.some(
    (width, column) => width < 2 && rows.some((cells) => columnsOf(cells[column]?.text ?? '') > width),
  );
}

/** Each row of cells as a line, padded to the widths of the columns. */
function padLines(rows: readonly (readonly LaidCell[])[], widths: readonly number[]): string[] {
  return rows.map((cells) =>
    cells
      .map(({ text, right }, column) => {
        const blank = ' '.repeat(Math.max(0, (widths[column] ?? 1) - columnsOf(text)));
        return right ? blank + text : text + blank;
      })
      .join(' '.repeat(gap)),
  );
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
