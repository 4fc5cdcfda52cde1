/** Rows of a table up to a size; the later ones are only counted. */
export interface CappedRows {
  readonly add: (cells: readonly string[]) => void;
  readonly rows: () => readonly (readonly string[])[];
  readonly leftOut: () => number;
}

/** What a row takes besides its cells: a bar and two blanks for each, and the ends. */
const around = 3;

/** @param largest how many bytes the rows may take, in UTF-8 */
export function cappedRows(largest: number): CappedRows {
  const kept: (readonly string[])[] = [];
  let bytes = 0;
  let leftOut = 0;
  return {
    add(cells) {
      const size = cells.reduce((sum, cell) => sum + Buffer.byteLength(cell) + around, around);
      // The first that does not fit closes the table: with later, shorter ones in it, it would look complete.
      if (leftOut > 0 || bytes + size > largest) leftOut += 1;
      else {
        bytes += size;
        kept.push(cells);
      }
    },
    rows: () => kept,
    leftOut: () => leftOut,
  };
}
