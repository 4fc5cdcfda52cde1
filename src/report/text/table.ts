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

/** A row of cells, or a rule across the table: a line on a terminal; in a pipe nothing, or an empty line. */
export type Row = readonly Cell[] | 'rule' | 'space';

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
    if (row === 'rule' || row === 'space') {
      const line = rule(page, row, spanWidth(widths, 0, columns));
      if (line !== undefined) drawing.push([{ content: standIns.hide(line), colSpan: columns }]);
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

/** How wide a table would like to be, in columns of the terminal. */
export function naturalWidth(table: Table): number {
  const widths = naturalWidths(table.rows, table.minimums.length);
  return spanWidth(widths, 0, widths.length);
}

function rule(page: Page, kind: 'rule' | 'space', width: number): string | undefined {
  if (page.boxes && page.marks.rule !== '') return page.paint.muted(page.marks.rule.repeat(width));
  return kind === 'space' ? ' ' : undefined;
}

function cellLines({ text, indent = 0, paint }: Cell, width: number): string[] {
  const room = Math.max(width - indent, 2);
  const blank = ' '.repeat(width - indent > 1 ? indent : 0);
  return wrap(text, room).map((line) => blank + (paint && line !== '' ? paint(line) : line));
}

function naturalWidths(rows: readonly Row[], columns: number): number[] {
  const widths = Array.from({ length: columns }, () => 1);
  for (const row of rows) {
    if (typeof row === 'string') continue;
    let column = 0;
    for (const { text, indent = 0, span = 1 } of row) {
      if (span === 1) widths[column] = Math.max(widths[column] ?? 1, columnsOf(text) + indent);
      column += span;
    }
  }
  return widths;
}

function spanWidth(widths: readonly number[], from: number, span: number): number {
  return widths.slice(from, from + span).reduce((sum, width) => sum + width, 0) + gap * (span - 1);
}
