import { readAsSentence, type Typed } from '../../text/typed.js';

/** The first cell of each column that was read differently from how it was typed, and how many there are. */
export type ReadAsCells = Map<string, { readonly sentence: string; count: number }>;

/** Notes a cell, if it was read differently from how it was typed. */
export function noteReadAs(
  cells: ReadAsCells,
  column: string,
  { text, address }: { readonly text: string; readonly address: () => string },
  { readAs }: Pick<Typed<unknown>, 'readAs'>,
): void {
  if (readAs === undefined) return;
  const first = cells.get(column);
  if (first === undefined) cells.set(column, { sentence: `${address()}: ${readAsSentence(text, readAs)}`, count: 1 });
  else first.count++;
}

/** A sentence for each column. */
export const readAsNotes = (cells: ReadAsCells): string[] =>
  [...cells.values()].map(({ sentence, count }) =>
    count === 1 ? sentence : `${sentence} Cells read this way in the same column: ${count - 1} more.`,
  );
