import CliTable from 'cli-table3';
import { fitColumns } from './columns.js';
import { columnsOf } from './measure.js';
import type { Page, Paint } from './page.js';
import { makeStandIns } from './stand-ins.js';
import { wrap } from './wrap.js';

/** A cell: its text without color, and how each of its lines is painted once they are known. */
export interface Cell {
  readonly text: string;
  readonly paint?: Paint | undefined;
  readonly right?: boolean;
  readonly indent?: number;
  /** How many columns it takes. */
  readonly span?: number;
}

/** A row of cells, or a rule across the table: a line on a terminal, an empty line in a pipe. */
export type Row = readonly Cell[] | 'rule';

export interface Table {
  readonly rows: readonly Row[];
  /** For each column, how narrow it may become before the others have to give way too. */
  readonly minimums: readonly number[];
}

/** Blanks between two columns. */
const gap = 2;

const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' ',
};

/** Draws a table that is no wider than the page: its lines, without blanks at their ends. */
export function drawTable(page: Page, { rows, minimums }: Table): string[] {
  const columns = minimums.length;
  const widths = fitColumns(naturalWidths(rows, columns), minimums, page.width - gap * (columns - 1));
  const standIns = makeStandIns();
  const drawing = new CliTable({
    chars: noLines,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    colWidths: widths.map((width, index) => (index === columns - 1 ? width : width + gap - 1)),
  });
  for (const row of rows) {
    if (row === 'rule') {
      const line = page.paint.muted(page.marks.rule.repeat(spanWidth(widths, 0, columns)));
      drawing.push([{ content: standIns.hide(line), colSpan: columns }]);
      continue;
    }
    let column = 0;
    drawing.push(
      row.map((cell) => {
        const span = cell.span ?? 1;
        const lines = cellLines(cell, spanWidth(widths, column, span));
        column += span;
        return {
          content: standIns.hide(lines.join('\n')),
          colSpan: span,
          hAlign: cell.right ? ('right' as const) : ('left' as const),
          style: { 'padding-left': 0, 'padding-right': column === columns ? 0 : gap - 1 },
        };
      }),
    );
  }
  return standIns
    .restore(drawing.toString())
    .split('\n')
    .map((line) => line.trimEnd());
}

function cellLines({ text, indent = 0, paint }: Cell, width: number): string[] {
  const room = Math.max(width - indent, 2);
  const blank = ' '.repeat(width - indent > 1 ? indent : 0);
  return wrap(text, room).map((line) => blank + (paint && line !== '' ? paint(line) : line));
}

function naturalWidths(rows: readonly Row[], columns: number): number[] {
  const widths = Array.from({ length: columns }, () => 1);
  const spanning: { column: number; span: number; wanted: number }[] = [];
  for (const row of rows) {
    if (typeof row === 'string') continue;
    let column = 0;
    for (const { text, indent = 0, span = 1 } of row) {
      if (span === 1) widths[column] = Math.max(widths[column] ?? 1, columnsOf(text) + indent);
      else spanning.push({ column, span, wanted: columnsOf(text) + indent });
      column += span;
    }
  }
  // A cell over several columns that wants more than they have gets it from the first of them.
  for (const { column, span, wanted } of spanning) {
    const lacking = wanted - spanWidth(widths, column, span);
    if (lacking > 0) widths[column] = (widths[column] ?? 1) + lacking;
  }
  return widths;
}

function spanWidth(widths: readonly number[], from: number, span: number): number {
  return widths.slice(from, from + span).reduce((sum, width) => sum + width, 0) + gap * (span - 1);
}
