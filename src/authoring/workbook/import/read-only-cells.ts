import { cellOf, type TableRow } from '../table.js';
import type { FoundRow, Merge } from './merge-state.js';
import { readField } from './read-field.js';
import { cellText, sameCell } from './same-text.js';
import { shown } from './shown-value.js';

/** What is there to be read and was changed all the same: it is told, and stays as it is. */
export function readOnlyCells(row: FoundRow, known: TableRow | undefined, merge: Merge): void {
  for (const column of row.found.columns) {
    if (column.role !== 'shown' || !row.found.places.has(column.id)) continue;
    const [cell, expected] = [row.cell(column.id), cellOf(known, column.id)];
    // What explains a benchmark is not kept with the export, and belongs to the edition.
    if (column.id === 'statement' || column.id === 'usual-evidence') continue;
    if (sameCell(cell, expected) || cellText(cell) === '') continue;
    if (column.kind === 'yes-or-no' && readField(cell, column).value === (expected ?? null)) continue;
    const name = `${row.found.grid.name} ${column.id}`;
    const earlier = merge.readOnly.get(name);
    if (earlier !== undefined) earlier.count++;
    else
      merge.readOnly.set(name, {
        address: row.addressOf(column.id),
        title: column.title,
        expected: shown(expected),
        count: 1,
      });
  }
}

/** What is told of them: a sentence for each column. */
export function readOnlyNotes({ readOnly }: Merge): string[] {
  return [...readOnly.values()].map(({ address, title, expected, count }) =>
    count === 1
      ? `${address}: the column "${title}" is read-only, so it's still ${expected}.`
      : `${address} and ${count - 1} more: the column "${title}" is read-only, so it didn't change.`,
  );
}
