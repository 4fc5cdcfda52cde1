import type { Cell } from '../table.js';

/** A sheet of a workbook or a CSV file, as it was read. */
export interface Grid {
  /** The sheet's or the file's name. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Cells that are joined to one, of which only the first holds anything. Both corners count from 0. */
  readonly merged: readonly MergedCells[];
  /**
   * The name of a cell, the numbers counted from 0: `Benchmarks!G12`, or a line and the name of the column.
   *
   * @param headerRow the row of the column names
   */
  addressOf(row: number, column: number, headerRow: number): string;
}

export interface MergedCells {
  readonly first: { readonly row: number; readonly column: number };
  readonly last: { readonly row: number; readonly column: number };
}

/** `G12` for row 11 and column 6, as spreadsheets count. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
