import { asShown } from '../answers/read-amount.js';
import type { Grid, MergedCells } from '../workbook/import/grid.js';
import { cellText } from '../workbook/import/same-text.js';
import type { DownloadCell } from './read-download.js';

/** Column names stand within so many rows. */
const furthestHeader = 30;
/** A joined cell counts for all of its places; so many places are filled at most. */
const mostFilled = 400_000;

type Texts = string[][];

/**
 * The rows of a sheet as those of a text file. What stands in joined cells counts for each of them, and column names in two
 * rows, the upper ones joined over several columns, become one: `2023-24 Pct`.
 */
export function workbookRecords({ rows, merged }: Grid): (readonly DownloadCell[])[] {
  const texts: Texts = rows.map((cells) =>
    cells.map((cell) => (typeof cell === 'number' ? String(asShown(cell)) : cellText(cell))),
  );
  fillJoined(texts, merged);
  const upper = upperNames(texts, merged);
  for (const row of upper) joinNames(texts, row);
  return texts
    .map((cells, row) =>
      cells.map(
        (text, column): DownloadCell => ({
          text,
          place: { line: row + 1, column: column + 1 },
          ...(typeof rows[row]?.[column] === 'number' && { isNumber: true }),
        }),
      ),
    )
    .filter((cells, row) => !upper.includes(row) && cells.some(({ text }) => text !== ''));
}

function fillJoined(texts: Texts, merged: readonly MergedCells[]): void {
  let filled = 0;
  const besides = texts.map((cells) => new Set(cells.filter((text) => text !== '')).size);
  for (const { first, last } of merged) {
    const text = texts[first.row]?.[first.column] ?? '';
    // What stands alone in its row is a title, and no name of a column.
    if (text === '' || (last.column > first.column && (besides[first.row] ?? 0) < 2)) continue;
    for (let row = first.row; row <= Math.min(last.row, texts.length - 1); row++) {
      const cells = texts[row] ?? [];
      for (let column = first.column; column <= Math.min(last.column, cells.length - 1); column++) {
        if (++filled > mostFilled) return;
        cells[column] = text;
      }
    }
  }
}

/** The rows of names over several columns each; a title over all of them isn't one. */
function upperNames(texts: Texts, merged: readonly MergedCells[]): readonly number[] {
  const wide = merged.filter(({ first, last }) => last.column > first.column && last.row < furthestHeader);
  const rows = [...new Set(wide.map(({ last }) => last.row))].sort((one, other) => one - other);
  return rows.filter((row) => {
    const names = wide.filter(({ last }) => last.row === row).map(({ first }) => texts[first.row]?.[first.column]);
    return new Set(names).size >= 2;
  });
}

/** Puts the names of a row before those of the next. */
function joinNames(texts: Texts, row: number): void {
  const [upper = [], lower = []] = [texts[row], texts[row + 1]];
  for (const [column, name] of upper.entries()) {
    const below = lower[column] ?? '';
    lower[column] = name === below || below === '' ? name : [name, below].filter((part) => part !== '').join(' ');
  }
}
