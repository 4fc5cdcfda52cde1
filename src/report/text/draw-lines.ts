import CliTable from 'cli-table3';
import { makeStandIns } from './stand-ins.js';

/** A piece of a cell that takes one line. */
export interface LaidCell {
  /** With color; no wider than its column. */
  readonly text: string;
  readonly right: boolean;
}

/** Blanks between two columns. */
export const gap = 2;

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

/** Has the table library draw each row of cells as a line. */
export function drawLines(rows: readonly (readonly LaidCell[])[], widths: readonly number[]): string[] {
  if (rows.length === 0) return [];
  const last = widths.length - 1;
  const standIns = makeStandIns();
  const drawing = new CliTable({
    chars: noLines,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    colWidths: widths.map((width, column) => (column === last ? width : width + gap - 1)),
  });
  for (const cells of rows) {
    drawing.push(
      cells.map(({ text, right }, column) => ({
        content: standIns.hide(text),
        hAlign: right ? ('right' as const) : ('left' as const),
        style: { 'padding-right': column === last ? 0 : gap - 1 },
      })),
    );
  }
  return standIns.restore(drawing.toString()).split('\n');
}
